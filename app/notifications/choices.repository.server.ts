/** Which mails a person wants. A preference, so no event is recorded. */
import { sql } from 'kysely';
import type { Instant } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import { unwantedKinds } from './mails.repository.server';
import { OPTIONAL_KINDS, type OptionalKind } from './model';

export async function wantedKinds(db: DbOrTx, personId: string): Promise<OptionalKind[]> {
  const unwanted = (await unwantedKinds(db, [personId])).get(personId);
  return OPTIONAL_KINDS.filter((kind) => !unwanted?.has(kind));
}

/** Keeps a person's choice for every optional kind; what is not in `wanted` stops. */
export async function chooseMails(
  db: DbOrTx,
  personId: string,
  wanted: readonly OptionalKind[],
  now: Instant,
): Promise<void> {
  await db
    .insertInto('notice_choices')
    .values(
      OPTIONAL_KINDS.map((kind) => ({
        person_id: personId,
        kind,
        is_wanted: wanted.includes(kind) ? 1 : 0,
        changed_at: now,
      })),
    )
    .onDuplicateKeyUpdate({ is_wanted: sql`values(is_wanted)`, changed_at: now })
    .execute();
}
