import { type Kysely, sql } from 'kysely';

/**
 * What is gone through step by step with a social-media account: hand-over, takeover by strangers, closing. The key
 * `open_kind` lets one of each kind be open for an account.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table account_procedures (
  id char(26) character set ascii collate ascii_bin not null primary key,
  account_id char(26) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  open_kind varchar(16) character set ascii collate ascii_bin null,
  began_on date not null,
  began_time char(5) character set ascii collate ascii_bin not null default '',
  reason varchar(4000) not null default '',
  from_name varchar(200) not null default '',
  began_by_name varchar(200) not null,
  began_by_post varchar(500) not null,
  outcome varchar(16) character set ascii collate ascii_bin null,
  ended_at datetime(3) null,
  ended_by_name varchar(200) not null default '',
  ended_by_post varchar(500) not null default '',
  end_note varchar(4000) not null default '',
  version int not null default 1,
  created_at datetime(3) not null,
  unique key one_open (account_id, open_kind),
  key account (account_id, id),
  constraint account_procedures_account foreign key (account_id) references social_media_accounts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
