/** A request that was filed without the note is said to be the one that decides on it. */
import { sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { officeDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { asRecorded, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Status } from '~/workflow/model';
import type { Db, DbOrTx } from '~db/connection.server';
import { updateNote } from './change-notes.repository.server';
import type { ChangeNote } from './model';
import { close, openNote, type Settling } from './settle.server';
import { settledNotes } from './words';

export type TieableRequest = {
  id: string;
  number: string;
  title: string;
  purpose: string;
  kind: string;
  status: Status;
  decidedAt: Date | null;
};

const AT_MOST = 50;
const DECIDED: readonly Status[] = ['approved', 'amending'];

/**
 * Requests about the same entry that can take the change in: a change or a renewal, or a subcontractor of the contract;
 * not what was decided before anybody knew of the change. As far as the actor may read them, the newest first.
 */
export async function tieableRequests(db: DbOrTx, ability: AppAbility, note: ChangeNote): Promise<TieableRequest[]> {
  if (note.unitId === null || note.outcome === 'note') return [];
  const rows = await db
    .selectFrom('approval_requests as request')
    .select(['request.id', 'request.number', 'request.title', 'request.purpose', 'request.kind'])
    .select(['request.status', 'request.decided_at as decidedAt'])
    .where('request.owning_unit_id', '=', note.unitId)
    .where('request.status', 'not in', ['rejected', 'withdrawn'])
    .where((eb) =>
      eb.or([eb('request.purpose', 'in', ['change', 'renewal']), eb('request.kind', '=', 'subcontracting')]),
    )
    .where(
      note.subjectType === 'cloud-service'
        ? sql<boolean>`request.cloud_service_id = ${note.subjectId}`
        : sql<boolean>`json_unquote(json_extract(request.draft, '$.contractId')) = ${note.subjectId}`,
    )
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
    .orderBy('request.id', 'desc')
    .limit(AT_MOST)
    .execute();
  return rows
    .map((row) => ({ ...row, status: row.status as Status }))
    .filter(({ id, decidedAt }) => {
      return id !== note.requestId && (decidedAt === null || officeDate(decidedAt) >= note.learnedOn);
    });
}

/** Approved already, it closes the note; under way, the note waits for its decision. */
export const tieRequest = (
  db: Db,
  actor: Actor,
  { requestId, ...settling }: Settling & { requestId: string },
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const note = await openNote(changing, settling, 'respond');
    const { tx, ability, record } = changing;
    const request = (await tieableRequests(tx, ability, note)).find(({ id }) => id === requestId);
    if (!request) refuseChange({ reason: 'not-there', field: 'requestId' });
    record(`${note.subjectType}:${note.subjectId}`, 'change-request-tied', {
      noteId: note.id,
      requestId,
      name: request.number,
    });
    if (DECIDED.includes(request.status)) {
      await close(tx, note, { status: 'done', note: settledNotes.approved.ja, requestId }, asRecorded(changing));
      return null;
    }
    if (!(await updateNote(tx, note, { status: 'requested', requestId }))) refuseChange({ reason: 'conflict' });
    return null;
  });
