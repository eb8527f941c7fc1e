/** Who stands on which side of a check. A row is never changed: one person, one part, in the database too. */
import type { DbOrTx, Tx } from '~db/connection.server';

export type Part = 'answering' | 'reviewing';

/** The one part a person has in a check; false where he has the other. */
export async function takePart(
  tx: Tx,
  checkId: string,
  { personId, part, now }: { personId: string; part: Part; now: Date },
): Promise<boolean> {
  const known = await tx
    .selectFrom('check_parts')
    .select('part')
    .where('check_id', '=', checkId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (known) return known.part === part;
  await insertParts(tx, [{ checkId, personId, part }], now);
  return true;
}

export type NewPart = { checkId: string; personId: string; part: Part };
const BATCH = 1_000;

/** Fails where one of them has a part already. */
export async function insertParts(tx: Tx, parts: readonly NewPart[], now: Date): Promise<void> {
  for (let from = 0; from < parts.length; from += BATCH) {
    await tx
      .insertInto('check_parts')
      .values(
        parts
          .slice(from, from + BATCH)
          .map(({ checkId, personId, part }) => ({ check_id: checkId, person_id: personId, part, since: now })),
      )
      .execute();
  }
}

/** Those named to audit a section, or who ever reviewed; in the order in which they came. */
export const reviewersOf = (db: DbOrTx, checkId: string) =>
  db
    .selectFrom('check_parts as part')
    .innerJoin('persons as person', 'person.id', 'part.person_id')
    .select(['person.id', 'person.name'])
    .where('part.check_id', '=', checkId)
    .where('part.part', '=', 'reviewing')
    .orderBy('part.since')
    .orderBy('person.id')
    .execute();
