import { type Kysely, sql } from 'kysely';

/** 施行: which version of a policy comes into force when, and who decided it; never changed but to say that it was done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table policy_activations (
  id char(26) character set ascii collate ascii_bin not null primary key,
  profile_key varchar(40) character set ascii collate ascii_bin not null,
  version varchar(20) character set ascii collate ascii_bin not null,
  in_force_from date not null,
  reference varchar(200) not null,
  decided_by json not null,
  decided_at datetime(3) not null,
  applied_at datetime(3) null,
  key policy_activations_waiting (applied_at, in_force_from)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
