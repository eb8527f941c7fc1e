import { type Kysely, sql } from 'kysely';

/** 予定表への購読リンク: the SHA-256 of a secret under which a person's calendar is read; the secret is nowhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table calendar_feeds (
  person_id char(26) character set ascii collate ascii_bin not null primary key,
  token_hash char(64) character set ascii collate ascii_bin not null,
  scope varchar(16) character set ascii collate ascii_bin not null,
  made_at datetime(3) not null,
  unique key token (token_hash),
  constraint calendar_feeds_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
