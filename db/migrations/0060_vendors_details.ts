import { type Kysely, sql } from 'kysely';

/** 事業者台帳: what is known of a company beside its name. A merged row points at the one that goes on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table vendors
  add column name_kana varchar(300) not null default '',
  add column name_english varchar(300) not null default '',
  add column sort_key varchar(300) not null default '',
  add column address varchar(500) not null default '',
  add column officers_note varchar(2000) not null default '',
  add column exit_plan varchar(4000) not null default '',
  add column foreign_control int not null default 0,
  add column next_certificate_end date not null default '9999-12-31',
  add column merged_into char(26) character set ascii collate ascii_bin null,
  add column version int not null default 1,
  add column updated_at datetime(3) null,
  add key reading (merged_into, sort_key, id),
  add key certificate (merged_into, next_certificate_end, id),
  add key country (merged_into, country, sort_key, id),
  add key foreign_control (merged_into, foreign_control, sort_key, id),
  add constraint vendors_merged_into foreign key (merged_into) references vendors (id)`.execute(db);
}
