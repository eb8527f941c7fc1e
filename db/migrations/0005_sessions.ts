import { type Kysely, sql } from 'kysely';

/** Server-side sessions; only the SHA-256 of the cookie value is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table sessions (
  token_hash char(64) character set ascii collate ascii_bin not null primary key,
  person_id char(26) character set ascii collate ascii_bin not null,
  csrf_token varchar(64) character set ascii collate ascii_bin not null,
  created_at datetime(3) not null,
  last_seen_at datetime(3) not null,
  expires_at datetime(3) not null,
  user_agent varchar(300) not null default '',
  key person (person_id, expires_at),
  key expiry (expires_at),
  constraint sessions_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
