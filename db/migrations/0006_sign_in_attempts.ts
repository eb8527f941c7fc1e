import { type Kysely, sql } from 'kysely';

/** Failures by hashed address and by network, whether or not such a person exists. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table sign_in_attempts (
  subject_hash char(64) character set ascii collate ascii_bin not null primary key,
  failures int not null,
  last_failure_at datetime(3) not null,
  locked_until datetime(3) null,
  key age (last_failure_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
