import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import { mayNoteReading } from './after-reading.server';
import { listAfterReadings } from './after-readings.query.server';

/** What was decided on a request for absent people, as `actor` may see it; null: nothing for him. */
export async function afterReadingsPageData(db: DbOrTx, actor: Actor, requestId: string, now: Date) {
  const ability = defineAbilities(actor);
  const rows = await listAfterReadings(db, requestId);
  if (rows.length === 0) return null;
  const [organisation, request] = await Promise.all([
    loadOrganisation(db, officeDate(now)),
    loadRequest(db, requestId),
  ]);
  const isReadable = request !== null && ability.can('read', subject('ApprovalRequest', request.facts));
  // Whoever reads the request reads its decisions; whoever holds the post reads what was decided for it.
  const readable = rows.filter(
    ({ id, ownerPostId, unitId }) =>
      isReadable || ability.can('read', subject('Obligation', { id, kind: 'after-reading', ownerPostId, unitId })),
  );
  const [first] = readable;
  if (!first) return null;
  return {
    request: {
      id: requestId,
      number: first.number,
      title: first.title,
      isReadable,
    },
    readings: readable.map(({ deciderId, ownerPostId, unitId, kind: _, ...row }) => ({
      ...row,
      mayNote:
        row.isOpen &&
        ability.can('update', subject('Obligation', { id: row.id, kind: 'after-reading', ownerPostId, unitId })) &&
        mayNoteReading(organisation, actor, { ownerPostId }, deciderId),
    })),
  };
}
