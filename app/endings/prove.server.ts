/** What people do with a proof: write it down, say that it does not apply, confirm that; never both by one person. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { laterOf } from '~/contracts/contract';
import { arise } from '~/obligations/arise.server';
import { type End, finish } from '~/obligations/end.server';
import { headPosts } from '~/obligations/owners';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { hasFiles } from '~/registers/attached-files.server';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { ruleOf } from './ending';
import {
  answerClaim,
  ENDING_SUBJECT,
  endingStream,
  listProofs,
  lockEnding,
  type ProofColumns,
  type StoredEnding,
  type StoredProof,
  writeProof,
} from './endings.repository.server';
import { openOf } from './start-ending.server';
import { claimTitle, endingNotes } from './words';

type Answer = Promise<Result<null, RegisterRefusal>>;
type OnProof = { endingId: string; proofId: string; version: number };
type Open = { ending: StoredEnding; proof: StoredProof };

/** The open ending, locked, and its proof at the version the page showed. */
async function openProof({ tx, ability }: Changing, { endingId, proofId, version }: OnProof): Promise<Open> {
  const ending = await lockEnding(tx, endingId);
  if (!ending || !ability.can('read', subject('Ending', { id: ending.id, unitId: ending.unitId }))) {
    refuseChange({ reason: 'not-found' });
  }
  const proof = (await listProofs(tx, endingId, { lock: true })).find(({ id }) => id === proofId);
  if (!proof) refuseChange({ reason: 'not-found' });
  if (ending.status !== 'open') refuseChange({ reason: 'ending-over' });
  if (proof.version !== version) refuseChange({ reason: 'conflict' });
  return { ending, proof };
}

/** The same, for whoever may write proofs. */
async function proofToWrite(changing: Changing, on: OnProof): Promise<Open> {
  const found = await openProof(changing, on);
  const facts = { id: found.ending.id, unitId: found.ending.unitId };
  if (!changing.ability.can('update', subject('Ending', facts))) refuseChange({ reason: 'not-found' });
  return found;
}

const by = ({ actor }: Changing) => ({ ...recordedActor(actor), id: actor.personId });

async function finishOf(
  { tx, now, newId, actor }: Changing,
  { endingId, occurrences }: { endingId: string; occurrences: readonly string[] },
  end: End,
): Promise<void> {
  for (const obligation of await openOf(tx, endingId)) {
    if (!occurrences.includes(obligation.occurrence)) continue;
    await finish(tx, obligation, end, { actor: recordedActor(actor), now, newId });
  }
}

/** Each claim falls due once; written anew, it is another one. */
const claimOccurrence = (proofId: string, version: number): string => `${proofId}:${version}`;
const endClaim = (changing: Changing, { id, endingId, version }: StoredProof) =>
  finishOf(
    changing,
    { endingId, occurrences: [claimOccurrence(id, version)] },
    { status: 'cancelled', note: endingNotes.writtenAnew.ja, evidence: '' },
  );

type RecordProof = OnProof & ProofColumns & { doneOn: PlainDate };

/** 証明: when, what, how, and what shows it. It can be written anew until the end; the record keeps what was before. */
export const recordProof = (
  db: Db,
  actor: Actor,
  { endingId, proofId, version, ...columns }: RecordProof,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, record } = changing;
    const { proof } = await proofToWrite(changing, { endingId, proofId, version });
    // 引継ぎ has a record of its own, which proves it here.
    if (proof.kind === 'hand-over') refuseChange({ reason: 'not-found' });
    if (columns.doneOn > today) refuseChange({ reason: 'in-future', field: 'doneOn' });
    if (columns.keyDestroyedOn !== null && columns.keyDestroyedOn > today) {
      refuseChange({ reason: 'in-future', field: 'keyDestroyedOn' });
    }
    if (ruleOf(proof.kind).paper && columns.evidence === '' && !(await hasFiles(tx, 'ending-proof', proof.id))) {
      refuseChange({ reason: 'paper-missing', field: 'evidence' });
    }
    const written = { ...columns, status: 'proven', by: by(changing), now } as const;
    if (!(await writeProof(tx, proof, written))) refuseChange({ reason: 'conflict' });
    await endClaim(changing, proof);
    const done = { status: 'done', note: columns.note || columns.what, evidence: columns.evidence } as const;
    await finishOf(changing, { endingId, occurrences: [proof.id] }, done);
    const { kind, partyName: party } = proof;
    record(endingStream(endingId), 'ending-proof-recorded', { proofId, kind, party, ...columns, note: done.note });
    return null;
  });

/** 該当なし: stays missing until somebody else has confirmed it. */
export const claimNotApplicable = (
  db: Db,
  actor: Actor,
  { reason, ...on }: OnProof & { reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, newId, record } = changing;
    const { ending, proof } = await proofToWrite(changing, on);
    if (proof.status === 'waived' || proof.status === 'proven') refuseChange({ reason: 'already-done' });
    const columns: ProofColumns = {
      doneOn: null,
      doneBy: '',
      what: '',
      method: null,
      keyDestroyedOn: null,
      keyEvidence: '',
      note: reason,
      evidence: '',
    };
    const written = { ...columns, status: 'claimed', by: by(changing), now } as const;
    if (!(await writeProof(tx, proof, written))) refuseChange({ reason: 'conflict' });
    await endClaim(changing, proof);
    const { kind, partyName: party } = proof;
    record(endingStream(ending.id), 'ending-proof-claimed', { proofId: proof.id, kind, party, note: reason });
    const head = headPosts(await loadOrganisation(tx, today), ending.unitId, null)[0] ?? null;
    await arise(
      tx,
      [
        {
          kind: 'ending-confirmation',
          subject: { type: ENDING_SUBJECT, id: ending.id, name: ending.name },
          occurrence: claimOccurrence(proof.id, proof.version + 1),
          title: claimTitle(ending.name, kind),
          ownerPostId: head,
          unitId: ending.unitId,
          dueOn: laterOf(ending.dueOn, today),
          source: `ending:${ending.id}`,
        },
      ],
      { actor: recordedActor(changing.actor), now, newId },
      { announce: true },
    );
    return null;
  });

/** 該当なしの確認, by IT security or the head of the section; never by whoever wrote it. */
export const answerNotApplicable = (
  db: Db,
  actor: Actor,
  { outcome, note, ...on }: OnProof & { outcome: 'confirmed' | 'refused'; note: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, ability, record } = changing;
    const { ending, proof } = await openProof(changing, on);
    const facts = { id: proof.id, unitId: proof.unitId, writtenById: proof.writtenById };
    if (proof.status === 'claimed' && proof.writtenById === changing.actor.personId) {
      refuseChange({ reason: 'own-claim' });
    }
    if (!ability.can('decide', subject('EndingProof', facts))) refuseChange({ reason: 'not-found' });
    if (proof.status !== 'claimed') refuseChange({ reason: 'already-done' });
    const status = outcome === 'confirmed' ? 'waived' : 'open';
    if (!(await answerClaim(tx, proof, { status, note, by: by(changing), now }))) refuseChange({ reason: 'conflict' });
    const end = { status: 'done', note, evidence: '' } as const;
    await finishOf(changing, { endingId: ending.id, occurrences: [claimOccurrence(proof.id, proof.version)] }, end);
    if (outcome === 'confirmed') {
      const cancelled = { status: 'cancelled', note: proof.note, evidence: '' } as const;
      await finishOf(changing, { endingId: ending.id, occurrences: [proof.id] }, cancelled);
    }
    const { kind, partyName: party } = proof;
    const type = outcome === 'confirmed' ? 'ending-claim-confirmed' : 'ending-claim-refused';
    record(endingStream(ending.id), type, { proofId: proof.id, kind, party, note, reason: proof.note });
    return null;
  });
