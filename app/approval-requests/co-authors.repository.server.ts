import { type SqlBool, sql } from 'kysely';
import type { DbOrTx, Tx } from '~db/connection.server';

/** A person as the co-author page lists one. */
export type PersonFound = { id: string; name: string; email: string };

/** The person, if active. */
export const findActivePerson = async (db: DbOrTx, id: string): Promise<PersonFound | null> =>
  (await db
    .selectFrom('persons')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .where('active', '=', 1)
    .executeTakeFirst()) ?? null;

/** The one part a person has in a request, or null. */
export async function partOf(db: DbOrTx, requestId: string, personId: string): Promise<'author' | 'decider' | null> {
  const row = await db
    .selectFrom('participations')
    .select('part')
    .where('request_id', '=', requestId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return (row?.part as 'author' | 'decider' | undefined) ?? null;
}

export async function insertAuthor(
  tx: Tx,
  { requestId, personId, now }: { requestId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('participations')
    .values({ request_id: requestId, person_id: personId, part: 'author', since: now })
    .execute();
}

export type Author = PersonFound & { since: Date; isApplicant: boolean };

/** Applicant first, then co-authors in the order in which they came. */
export async function listAuthors(db: DbOrTx, requestId: string): Promise<Author[]> {
  const rows = await db
    .selectFrom('participations as p')
    .innerJoin('persons as person', 'person.id', 'p.person_id')
    .innerJoin('approval_requests as request', 'request.id', 'p.request_id')
    .select(['person.id', 'person.name', 'person.email', 'p.since', 'request.applicant_id as applicantId'])
    .where('p.request_id', '=', requestId)
    .where('p.part', '=', 'author')
    .orderBy('p.since')
    .orderBy('p.person_id')
    .execute();
  const authors = rows.map(({ applicantId, ...row }) => ({ ...row, isApplicant: row.id === applicantId }));
  return [...authors.filter((author) => author.isApplicant), ...authors.filter((author) => !author.isApplicant)];
}

const MAX_FOUND = 20;

/** Active people whose name, reading or e-mail contains `words` (every one of them); at most twenty. */
export async function searchPeople(db: DbOrTx, query: string): Promise<PersonFound[]> {
  const words = query.normalize('NFKC').split(/\s+/).filter(Boolean).slice(0, 5);
  if (words.length === 0) return [];
  let found = db.selectFrom('persons').select(['id', 'name', 'email']).where('active', '=', 1);
  for (const word of words) {
    const pattern = `%${word.replace(/[!%_]/g, '!$&')}%`;
    found = found.where((eb) =>
      eb.or(
        (['name', 'name_kana', 'email'] as const).map(
          // An escape character of our own: the meaning of backslashes depends on the server's mode.
          (column) => sql<SqlBool>`${eb.ref(column)} like ${pattern} escape '!'`,
        ),
      ),
    );
  }
  return found.orderBy('name').orderBy('id').limit(MAX_FOUND).execute();
}
