import { type Kysely, sql } from 'kysely';

/** 未達: a figure short of what was promised, and what came of it. `slot` is null once a correction took it back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table service_level_breaches (
  id char(26) character set ascii collate ascii_bin not null primary key,
  level_id char(26) character set ascii collate ascii_bin not null,
  month char(7) character set ascii collate ascii_bin not null,
  item_key varchar(100) character set ascii collate ascii_bin not null,
  slot int null default 1,
  kind varchar(24) character set ascii collate ascii_bin not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  value decimal(18,6) not null,
  settlement varchar(24) character set ascii collate ascii_bin null,
  claimed varchar(4000) not null default '',
  answer varchar(4000) not null default '',
  amount_yen bigint null,
  evidence varchar(500) not null default '',
  settled_by char(26) character set ascii collate ascii_bin null,
  settled_by_name varchar(200) not null default '',
  settled_by_post varchar(500) not null default '',
  settled_at datetime(3) null,
  version int not null default 1,
  created_at datetime(3) not null,
  unique key once (level_id, month, item_key, slot),
  key status (status, month, id),
  constraint service_level_breaches_level foreign key (level_id) references service_levels (id),
  constraint service_level_breaches_settled_by foreign key (settled_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
