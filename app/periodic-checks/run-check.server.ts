/** What happens to a check besides its answers: another post answers, another auditor is named, it is not needed at all. */
import type { Actor } from '~/authorization/actor';
import { handOverObligations } from '~/obligations/obligations.repository.server';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { Result } from '~/platform/result';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { checkToChange, type OnCheck, personOf, writeCheck } from './access.server';
import type { Check } from './checks.repository.server';
import { ownersFor } from './hand-over';
import { auditorsOf, independentOf, sideOf } from './independence';
import { checkStream, looksAtSections } from './model';
import { endDue, openDue } from './obligations.server';
import { takePart } from './parts.repository.server';
import { cancelledNote } from './words';

export type HandOver = OnCheck & { postId: string; note: string };

/** 担当替え: the post that answers from now on, with everything that is due. It must be held, and may be of another section. */
export const handOverCheck = (
  db: Db,
  actor: Actor,
  { postId, note, ...on }: HandOver,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, record } = changing;
    const check = await checkToChange(changing, on, 'delegate');
    if (isOver(check)) refuseChange({ reason: 'check-status' });
    const organisation = await loadOrganisation(tx, today);
    const post = ownersFor(organisation, check).find(({ id }) => id === postId);
    if (!post || post.id === check.ownerPostId) refuseChange({ reason: 'post-not-there', field: 'postId' });
    // A section answers for itself, whoever in it does; a contract follows the section that looks after it.
    const unitId = looksAtSections(check.kind) ? check.unitId : post.unitId;
    await writeCheck(changing, check, { owner: { postId: post.id, unitId } });
    const due = await openDue(changing, check.id);
    await handOverObligations(
      tx,
      due.map(({ id }) => id),
      { ownerPostId: post.id, unitId, today, now },
    );
    record(checkStream(check.id), 'check-handed-over', {
      note,
      postId: post.id,
      post: post.title.ja,
      unitId,
      before: check.ownerPostId,
    });
    return null;
  });

const isOver = ({ status, findingsOpen }: Check): boolean =>
  status === 'cancelled' || (status === 'reviewed' && findingsOpen === 0);

export type CancelCheck = OnCheck & { note: string };

/** 取消し, with its reason. What was found stays to be put right: a check with open findings is not cancelled. */
export const cancelCheck = (
  db: Db,
  actor: Actor,
  { note, ...on }: CancelCheck,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const check = await checkToChange(changing, on, 'withdraw');
    if (check.status !== 'open' && check.status !== 'submitted') refuseChange({ reason: 'check-status' });
    if (check.findingsOpen > 0) refuseChange({ reason: 'check-findings-open' });
    await writeCheck(changing, check, {
      status: 'cancelled',
      cancelled: { person: personOf(changing.actor), at: changing.now, note },
    });
    for (const { kind, occurrence } of await openDue(changing, check.id)) {
      await endDue(changing, check.id, { kind, occurrence, status: 'cancelled', note: cancelledNote(note).ja });
    }
    changing.record(checkStream(check.id), 'check-cancelled', { note });
    return null;
  });

export type NameAuditor = OnCheck & { personId: string; note: string };

/** 監査人の追加. Whoever stands on the section's side is refused here, and by the key of the parts. */
export const nameAuditor = (
  db: Db,
  actor: Actor,
  { personId, note, ...on }: NameAuditor,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, today } = changing;
    const check = await checkToChange(changing, on, 'instruct');
    if (isOver(check)) refuseChange({ reason: 'check-status' });
    const organisation = await loadOrganisation(tx, today);
    const auditor = auditorsOf(organisation).find(({ id }) => id === personId);
    if (!auditor) refuseChange({ reason: 'not-there', field: 'personId' });
    const [independent] = independentOf(sideOf(organisation, check.unitId), [auditor]);
    if (!independent) refuseChange({ reason: 'auditor-not-independent', field: 'personId' });
    await nameOne(changing, check, auditor.id);
    await writeCheck(changing, check);
    changing.record(checkStream(check.id), 'check-auditor-named', {
      note,
      auditor: { id: auditor.id, name: auditor.name },
    });
    return null;
  });

async function nameOne({ tx, now }: Changing, check: Check, personId: string): Promise<void> {
  const named = await takePart(tx, check.id, { personId, part: 'reviewing', now });
  if (!named) refuseChange({ reason: 'auditor-not-independent', field: 'personId' });
}
