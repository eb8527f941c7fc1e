import { type Kysely, sql } from 'kysely';

/** 保存期間: until when disposal record and case are kept, and what somebody decided then. Nothing goes by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table ending_retentions (
  id char(26) character set ascii collate ascii_bin not null primary key,
  ending_id char(26) character set ascii collate ascii_bin not null,
  kept varchar(20) character set ascii collate ascii_bin not null,
  keep_until date not null,
  decision varchar(12) character set ascii collate ascii_bin null,
  note varchar(2000) not null default '',
  decided_by char(26) character set ascii collate ascii_bin null,
  decided_by_name varchar(200) not null default '',
  decided_by_post varchar(500) not null default '',
  decided_at datetime(3) null,
  version int not null default 1,
  unique key once (ending_id, kept, keep_until),
  constraint ending_retentions_ending foreign key (ending_id) references endings (id) on delete restrict,
  constraint ending_retentions_person foreign key (decided_by) references persons (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
