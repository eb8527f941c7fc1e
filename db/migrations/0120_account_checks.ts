import { type Kysely, sql } from 'kysely';

/** 定期確認 of social-media accounts: what was asked and answered each time; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table account_checks (
  id char(26) character set ascii collate ascii_bin not null primary key,
  account_id char(26) character set ascii collate ascii_bin not null,
  checked_on date not null,
  answers text not null,
  note varchar(4000) not null default '',
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  recorded_at datetime(3) not null,
  key account (account_id, checked_on, id),
  constraint account_checks_account foreign key (account_id) references social_media_accounts (id),
  constraint account_checks_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
