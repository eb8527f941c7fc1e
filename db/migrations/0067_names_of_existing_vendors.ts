import { type Kysely, sql } from 'kysely';

/** The look-alike keys of the vendors that are there already; their names are folded, only the form has to go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
insert ignore into vendor_names (vendor_id, name_key, kind)
select id, replace(replace(replace(name_search, '株式会社', ''), '有限会社', ''), '合同会社', ''), 'name'
from vendors
where replace(replace(replace(name_search, '株式会社', ''), '有限会社', ''), '合同会社', '') <> ''`.execute(db);
}
