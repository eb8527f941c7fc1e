/** 後閲: what was decided for an absent person comes up for his post when he returns, until he notes having read it. */
import { subject } from '@casl/ability';
import { readingDueOn } from '~/absences/after-readings.repository.server';
import type { Actor } from '~/authorization/actor';
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import { factsOf } from '~/obligations/fulfil.server';
import type { NewObligation } from '~/obligations/model';
import { lockObligation, type StoredObligation } from '~/obligations/obligations.repository.server';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { officePeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { WorkflowEvent } from '~/workflow/events';
import type { Assignee } from '~/workflow/model';
import type { Db, Tx } from '~db/connection.server';
import { deciderOf } from './after-readings.query.server';
import type { Situation } from './carry-out.server';
import { signatureOf } from './write-progress.server';

type About = Pick<NewObligation, 'subject' | 'occurrence' | 'source'>;

/** Makes the task of reading afterwards where somebody has decided for an absent person; nothing otherwise. */
export async function ariseAfterReading(
  tx: Tx,
  { organisation, assignee }: { organisation: Organisation; assignee: Assignee },
  about: About,
  context: Context,
): Promise<void> {
  const { principalPostId, principalPersonId } = assignee;
  const post = principalPostId === null ? undefined : organisation.posts.get(principalPostId);
  const holder = post?.holders.find(({ personId }) => personId === principalPersonId);
  if (!post || !holder) return;
  const periods = officePeriodsOf(await activeProfile(tx));
  const { personName } = signatureOf(organisation, assignee);
  const title = {
    ja: `不在の間に${personName}さんが行った決定を読む`,
    en: `Read what ${personName} decided during the absence`,
  };
  const dueOn = readingDueOn(holder.absence?.until ?? officeDate(context.now), periods);
  const task = { ...about, kind: 'after-reading', title, ownerPostId: post.id, unitId: post.unitId, dueOn } as const;
  await arise(tx, [task], context);
}

/** The same for every decision on a request among `events`. */
export async function ariseAfterReadings(
  { tx, request, organisation, context }: Situation,
  events: readonly WorkflowEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'decided') continue;
    const about = {
      subject: { type: 'approval-request', id: request.id, name: `${request.number} ${request.title}` },
      occurrence: event.decisionId,
      source: `decision:${event.decisionId}`,
    };
    const { assignee } = event;
    await ariseAfterReading(tx, { organisation, assignee }, about, { ...context, actor: recordedActor(context.actor) });
  }
}

/**
 * Whether it is for this person to note: whoever holds the post, and his superior only where nobody else holds it.
 * Whoever decided has nothing to read afterwards.
 */
export function mayNoteReading(
  organisation: Organisation,
  actor: Actor,
  { ownerPostId }: Pick<StoredObligation, 'ownerPostId'>,
  deciderId: string,
): boolean {
  if (actor.personId === deciderId) return false;
  const holders = (ownerPostId === null ? undefined : organisation.posts.get(ownerPostId))?.holders ?? [];
  if (holders.some(({ personId }) => personId === actor.personId)) return true;
  return holders.every(({ personId }) => personId === deciderId);
}

/** `subjectId`: the request or the movement that it was decided on. */
export type NoteReading = { subjectId: string; obligationId: string; version: number; remark: string };

/** Undoes nothing: the decision stands, whatever the remark. */
export const noteAfterReading = (
  db: Db,
  actor: Actor,
  { subjectId, obligationId, version, remark }: NoteReading,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async ({ tx, actor: fresh, ability, now, today, newId }) => {
    const obligation = await lockObligation(tx, obligationId);
    const isTheirs = obligation?.kind === 'after-reading' && obligation.subject.id === subjectId;
    if (!obligation || !isTheirs || !ability.can('update', subject('Obligation', factsOf(obligation)))) {
      refuseChange({ reason: 'not-found' });
    }
    const organisation = await loadOrganisation(tx, today);
    const decider = await deciderOf(tx, obligation);
    if (decider === null || !mayNoteReading(organisation, fresh, obligation, decider)) {
      refuseChange({ reason: 'not-found' });
    }
    if (!obligation.isOpen) refuseChange({ reason: 'already-done' });
    if (obligation.version !== version) refuseChange({ reason: 'conflict' });
    const context = { actor: recordedActor(fresh), now, newId };
    if (!(await finish(tx, obligation, { status: 'done', note: remark, evidence: '' }, context))) {
      refuseChange({ reason: 'conflict' });
    }
    return null;
  });
