import { type Kysely, sql } from 'kysely';

/** The vendors that are there already become searchable by their folded names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  let from = '';
  for (;;) {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name_search as name from vendors where id > ${from} order by id limit 200`.execute(db);
    for (const { id, name } of rows) {
      await sql`insert ignore into search_texts (subject_type, subject_id, text) values ('vendor', ${id}, ${name})`.execute(
        db,
      );
      const characters = [...name];
      const grams = new Set(characters.map((character, at) => character + (characters[at + 1] ?? '')));
      if (grams.size === 0) continue;
      const values = [...grams].map((gram) => sql`('vendor', ${gram}, ${id})`);
      await sql`insert ignore into search_grams (subject_type, gram, subject_id) values ${sql.join(values)}`.execute(
        db,
      );
    }
    const last = rows.at(-1);
    if (!last) return;
    from = last.id;
  }
}
