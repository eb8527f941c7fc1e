import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { requestWords } from '~/approval-requests/words';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { mayNoteReading } from './after-reading.server';
import { afterReadingWords } from './after-reading-words';
import { listAfterReadings, type Read, type Reading } from './after-readings.query.server';

/** What was decided on: where its page and its list are, and whether the reader may see it. */
export type ReadAbout = {
  list: { label: Text; href: string };
  number: string;
  title: Text;
  href: string;
  toIt: Text;
  isReadable: boolean;
};

/** What was decided for absent people, as `actor` may see it; null: nothing for him. */
export async function readingsFor(
  db: DbOrTx,
  actor: Actor,
  about: ReadAbout,
  rows: readonly (Reading & Read)[],
  now: Date,
) {
  const ability = defineAbilities(actor);
  const factsOf = ({ id, ownerPostId, unitId }: Reading) =>
    subject('Obligation', { id, kind: 'after-reading' as const, ownerPostId, unitId });
  // Whoever reads the request reads its decisions; whoever holds the post reads what was decided for it.
  const readable = rows.filter((row) => about.isReadable || ability.can('read', factsOf(row)));
  if (readable.length === 0) return null;
  const organisation = await loadOrganisation(db, officeDate(now));
  return {
    about,
    readings: readable.map((row) => {
      const { deciderId, ownerPostId, unitId: _, occurrence: __, ...shown } = row;
      const mayNote =
        row.isOpen &&
        ability.can('update', factsOf(row)) &&
        mayNoteReading(organisation, actor, { ownerPostId }, deciderId);
      return { ...shown, mayNote };
    }),
  };
}

export async function afterReadingsPageData(db: DbOrTx, actor: Actor, requestId: string, now: Date) {
  const rows = await listAfterReadings(db, requestId);
  const request = rows.length === 0 ? null : await loadRequest(db, requestId);
  if (!request) return null;
  const about: ReadAbout = {
    list: { label: requestWords.requests, href: '/approval-requests' },
    number: request.number,
    title: { ja: request.title, en: request.title },
    href: `/approval-requests/${requestId}`,
    toIt: afterReadingWords.toRequest,
    isReadable: defineAbilities(actor).can('read', subject('ApprovalRequest', request.facts)),
  };
  return readingsFor(db, actor, about, rows, now);
}
