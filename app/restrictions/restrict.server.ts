/**
 * 要是正・停止 begin and end here, whatever they come from; the status of service or contract follows in the same
 * transaction and is written nowhere else.
 */
import type { Instant } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import type { NewEvent, RecordedActor } from '~/record/model';
import type { Tx } from '~db/connection.server';
import type { NewRestriction, Restricted } from './model';
import {
  closeRestrictions,
  insertRestrictions,
  type LockedSubject,
  lockRestrictions,
  lockSubjects,
  markSuspended,
  type StoredRestriction,
  settleStatuses,
} from './restrictions.repository.server';

type Context = { actor: RecordedActor; now: Instant; newId: NewId };

const streamOf = ({ type, id }: Restricted): string => `${type}:${id}`;

/** Begins restrictions of what has not ended; returns those that begun. */
export async function restrict(
  tx: Tx,
  restrictions: readonly NewRestriction[],
  { actor, now, newId }: Context,
): Promise<(NewRestriction & { id: string })[]> {
  if (restrictions.length === 0) return [];
  const subjects = await lockSubjects(
    tx,
    restrictions.map(({ subject }) => subject),
  );
  const begun = restrictions
    .filter(({ subject }) => isRunning(subjects.get(subject.id)))
    .map((restriction) => ({ ...restriction, id: newId() }));
  await insertRestrictions(tx, begun, { by: actor, now });
  await settleStatuses(tx, subjects.values(), now);
  await record(
    tx,
    begun.map(({ subject, effect, reason, cause, suspendOn }) => ({
      stream: streamOf(subject),
      type: effect === 'suspended' ? 'use-suspended' : 'correction-required',
      payload: {
        name: subjects.get(subject.id)?.name ?? '',
        cause: `${cause.type}:${cause.id}`,
        note: reason,
        suspendOn,
      },
    })),
    { actor, now, newId },
  );
  return begun;
}

const isRunning = (subject: LockedSubject | undefined): boolean => subject !== undefined && subject.status !== 'ended';

const record = (tx: Tx, events: NewEvent[], context: Context) => appendEvents(tx, context, events);

/** 要是正 → 停止, where the time to put it right is over; returns those it happened to now. */
export async function suspendOverdue(
  tx: Tx,
  overdue: readonly StoredRestriction[],
  { actor, now, newId }: Context,
): Promise<StoredRestriction[]> {
  const subjects = await lockSubjects(
    tx,
    overdue.map(({ subject }) => subject),
  );
  const locked = await lockRestrictions(
    tx,
    overdue.map(({ id }) => id),
  );
  // Another process, or whoever put it right, may have been here meanwhile.
  const due = locked.filter(({ isOpen, suspendOn }) => isOpen && suspendOn !== null);
  if (due.length === 0) return [];
  await markSuspended(
    tx,
    due.map(({ id }) => id),
    now,
  );
  await settleStatuses(tx, subjects.values(), now);
  const begun = due.filter(({ subject }) => isRunning(subjects.get(subject.id)));
  await record(
    tx,
    begun.map(({ subject, cause, reason }) => ({
      stream: streamOf(subject),
      type: 'use-suspended',
      payload: { name: subjects.get(subject.id)?.name ?? '', cause: `${cause.type}:${cause.id}`, note: reason },
    })),
    { actor, now, newId },
  );
  return begun;
}

/** Ends restrictions; what is then held by nothing else is in order again. */
export async function lift(
  tx: Tx,
  restrictions: readonly StoredRestriction[],
  reason: string,
  { actor, now, newId }: Context,
): Promise<void> {
  if (restrictions.length === 0) return;
  const subjects = await lockSubjects(
    tx,
    restrictions.map(({ subject }) => subject),
  );
  const ids = restrictions.map(({ id }) => id);
  await closeRestrictions(tx, ids, { by: actor, reason, now });
  await settleStatuses(tx, subjects.values(), now);
  await record(
    tx,
    restrictions.map(({ subject, cause }) => ({
      stream: streamOf(subject),
      type: 'restriction-lifted',
      payload: { name: subjects.get(subject.id)?.name ?? '', cause: `${cause.type}:${cause.id}`, note: reason },
    })),
    { actor, now, newId },
  );
}

/** After something else has written the status (an approval, a conclusion): what is still open counts. */
export async function settleStatus(tx: Tx, subject: Restricted, now: Instant): Promise<void> {
  await settleStatuses(tx, (await lockSubjects(tx, [subject])).values(), now);
}
