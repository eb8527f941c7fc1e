/** How an ending begins: with everything that has to be proved, each with its due date. In the caller's transaction. */
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { postOf } from '~/obligations/owners';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { PolicyProfile } from '~/policy/model';
import { endingPeriodsOf } from '~/policy/periods';
import { appendEvents } from '~/record/append.server';
import type { Tx } from '~db/connection.server';
import { type Basis, type Needs, proofsDueOn, proofsNeeded, type SubjectType } from './ending';
import {
  ENDING_SUBJECT,
  endEnding,
  endingStream,
  insertEnding,
  insertProofs,
  lockOpenEndings,
  type StoredEnding,
} from './endings.repository.server';
import type { KeptPlan } from './plan';
import { endingNotes, proofTitle } from './words';

type StartEnding = Omit<Needs, 'subjectType'> & {
  subject: { type: SubjectType; id: string; name: string };
  requestId: string | null;
  unitId: string;
  /** Who sees to it; null for the head of the section. */
  ownerPersonId: string | null;
  vendorName: string;
  basis: Basis;
  reason: string;
  lastDay: PlainDate;
  plan: KeptPlan;
  /** Days within which the contract promises erasure. */
  promisedDays: number | null;
  profile: PolicyProfile;
  organisation?: Organisation;
};

/** Begins the ending with its proofs; null where the same is under way already. The entry is locked by the caller. */
export async function startEnding(tx: Tx, start: StartEnding, context: Context): Promise<string | null> {
  const { actor, now, newId } = context;
  const today = officeDate(now);
  const { subject, profile } = start;
  const organisation = start.organisation ?? (await loadOrganisation(tx, today));
  const owner = start.ownerPersonId === null ? null : postOf(organisation, start.ownerPersonId, start.unitId);
  const dueOn = proofsDueOn({ lastDay: start.lastDay, today }, endingPeriodsOf(profile), start.promisedDays);
  const id = newId();
  const begun = await insertEnding(
    tx,
    {
      id,
      subjectType: subject.type,
      subjectId: subject.id,
      serviceId: subject.type === 'cloud-service' ? subject.id : null,
      contractId: subject.type === 'cloud-service' ? null : subject.id,
      requestId: start.requestId,
      unitId: start.unitId,
      ownerPostId: owner?.id ?? null,
      whole: start.whole,
      name: subject.name,
      vendorName: start.vendorName,
      basis: start.basis,
      reason: start.reason,
      plan: start.plan,
      lastDay: start.lastDay,
      dueOn,
      profileKey: profile.key,
      profileVersion: profile.version,
      beganByName: actor.name,
      beganByPost: actor.post,
    },
    now,
  );
  if (begun === null) return null;
  const needed = proofsNeeded({ ...start, subjectType: subject.type });
  const proofs = needed.map((one) => ({ id: newId(), needed: one, vendorName: start.vendorName }));
  await insertProofs(tx, { id, unitId: start.unitId }, proofs, now);
  await appendEvents(tx, context, [
    {
      stream: endingStream(id),
      type: 'ending-begun',
      payload: {
        name: subject.name,
        subject: `${subject.type}:${subject.id}`,
        basis: start.basis,
        whole: start.whole,
        lastDay: start.lastDay,
        dueOn,
        requestId: start.requestId,
        proofs: proofs.map(({ id: proofId, needed: { kind, party } }) => ({
          proofId,
          kind,
          party: party.type === 'vendor' ? start.vendorName : party.name,
        })),
      },
    },
  ]);
  await arise(
    tx,
    proofs.map(({ id: proofId, needed: { kind, party } }) => ({
      kind: 'ending-proof' as const,
      subject: { type: ENDING_SUBJECT, id, name: subject.name },
      occurrence: proofId,
      title: proofTitle(subject.name, kind, party.type === 'vendor' ? '' : party.name),
      ownerPostId: owner?.id ?? null,
      unitId: start.unitId,
      dueOn,
      source: `ending:${id}`,
    })),
    context,
    { announce: true },
  );
  return id;
}

/**
 * The next period of a contract was approved after all: the ending that began by itself on its last day has no object
 * any more. True where one was dropped; the caller writes the contract.
 */
export async function dropEnding(
  tx: Tx,
  subject: { type: SubjectType; id: string },
  context: Context,
): Promise<boolean> {
  const open = (await lockOpenEndings(tx, subject)).filter(({ basis }) => basis === 'end-date');
  for (const ending of open) await drop(tx, ending, context);
  return open.length > 0;
}

async function drop(tx: Tx, ending: StoredEnding, context: Context): Promise<void> {
  const { actor, now } = context;
  const note = endingNotes.succeeded.ja;
  const end = { status: 'dropped', on: officeDate(now), by: actor, note, now } as const;
  if (!(await endEnding(tx, ending, end))) throw new Error(`Ending ${ending.id} was written without its lock`);
  for (const obligation of await openOf(tx, ending.id)) {
    await finish(tx, obligation, { status: 'cancelled', note, evidence: '' }, context);
  }
  await appendEvents(tx, context, [
    { stream: endingStream(ending.id), type: 'ending-dropped', payload: { name: ending.name, note } },
  ]);
}

/** Everything that somebody still has to do about an ending, locked. */
export const openOf = async (tx: Tx, endingId: string) =>
  (await openObligationsOf(tx, ENDING_SUBJECT, [endingId], { lock: true })).get(endingId) ?? [];
