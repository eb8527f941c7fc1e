import { type Kysely, sql } from 'kysely';

/** ー after ー folds into one, also where a middle dot stood between them when the name was folded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const one = (column: string) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, '(ー)+', 'ー')`;
  await sql`update search_texts set ${one('text')} where text like '%ーー%'`.execute(db);
  // The pairs around it are the same as before.
  await sql`delete from search_grams where gram = 'ーー'`.execute(db);
  await sql`update vendors set ${one('name_search')}, ${one('sort_key')}
    where name_search like '%ーー%' or sort_key like '%ーー%'`.execute(db);
  await sql`update ignore vendor_names set ${one('name_key')} where name_key like '%ーー%'`.execute(db);
}
