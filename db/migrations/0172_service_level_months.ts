import { type Kysely, sql } from 'kysely';

/** How each month stands: whether its figures are there, and what is wrong with them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table service_level_months (
  id char(26) character set ascii collate ascii_bin not null primary key,
  level_id char(26) character set ascii collate ascii_bin not null,
  month char(7) character set ascii collate ascii_bin not null,
  due_on date null,
  is_awaited int not null,
  is_breached int not null default 0,
  item_count int not null,
  entered_count int not null default 0,
  breach_count int not null default 0,
  short_count int not null default 0,
  updated_at datetime(3) not null,
  unique key level (level_id, month),
  key recent (month, id),
  key awaited (is_awaited, due_on, id),
  key awaited_by_month (is_awaited, month, id),
  key breached (is_breached, month, id),
  constraint service_level_months_level foreign key (level_id) references service_levels (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
