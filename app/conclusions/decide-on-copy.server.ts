/** Decisions on a signed copy: accept what differs, compare by eye, send back, conclude. Each with its event. */

import type { Actor } from '~/authorization/actor';
import { contractStream, updateContract } from '~/contracts/contract.repository.server';
import { followEntry } from '~/obligations/from-registers.server';
import type { Result } from '~/platform/result';
import { asRecorded, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import { settleStatus } from '~/restrictions/restrict.server';
import type { Db } from '~db/connection.server';
import {
  approvedRequestOf,
  closeCopy,
  insertAcceptances,
  markComparedByEye,
  touchCopy,
} from './conclusions.repository.server';
import { mustDecide, type OnCopy, openCopy } from './open-copy.server';
import { concludedStatus, obstacles } from './standing';

type Outcome = Promise<Result<void, RegisterRefusal>>;

/** Accepts differences with one reason. What was accepted is never changed. */
export const acceptDifferences = (
  db: Db,
  actor: Actor,
  { differences, reason, ...on }: OnCopy & { differences: readonly number[]; reason: string },
  io: Io,
): Outcome =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, record } = changing;
    const { contract, copy, accepted, rights, by } = await openCopy(changing, on);
    mustDecide(rights);
    if (copy.status !== 'compared') refuseChange({ reason: 'wrong-status' });
    const known = new Set(accepted.map(({ difference }) => difference));
    const chosen = [...new Set(differences)];
    const isChoosable = (at: number) => copy.differences[at] !== undefined && !known.has(at);
    if (chosen.length === 0 || !chosen.every(isChoosable)) refuseChange({ reason: 'no-such-difference' });
    if (!(await touchCopy(tx, copy))) refuseChange({ reason: 'conflict' });
    await insertAcceptances(tx, copy.id, { differences: chosen, reason, by }, now);
    record(contractStream(contract.id), 'differences-accepted', {
      copyId: copy.id,
      signedDigest: copy.signedDigest,
      differences: chosen.map((at) => {
        const { kind, article, removed, added, requirementKeys } = copy.differences[at]!;
        return { difference: at, kind, article, removed: short(removed), added: short(added), requirementKeys };
      }),
      note: reason,
    });
  });

/** The whole text is in the row, and its digest in the event of the comparison. */
const short = (text: string): string => [...text].slice(0, 300).join('');

/** 目視による照合: where the program has no text to compare. */
export const compareByEye = (
  db: Db,
  actor: Actor,
  { statement, ...on }: OnCopy & { statement: string },
  io: Io,
): Outcome =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, record } = changing;
    const { contract, copy, rights, by } = await openCopy(changing, on);
    mustDecide(rights);
    if (copy.status !== 'compared' || copy.eyeReason === null || copy.byEye !== null) {
      refuseChange({ reason: 'wrong-status' });
    }
    if (!(await markComparedByEye(tx, copy, statement, by, now))) refuseChange({ reason: 'conflict' });
    record(contractStream(contract.id), 'copy-compared-by-eye', {
      copyId: copy.id,
      signedDigest: copy.signedDigest,
      reviewedDigest: copy.reviewedDigest,
      eyeReason: copy.eyeReason,
      eyePages: copy.eyePages,
      note: statement,
    });
  });

/** 差戻し: the copy is not taken and the contract stays 未締結. Whoever recorded it may take it back as well. */
export const returnCopy = (db: Db, actor: Actor, { note, ...on }: OnCopy & { note: string }, io: Io): Outcome =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, record } = changing;
    const { contract, copy, rights, by } = await openCopy(changing, on);
    if (copy.recordedBy.id !== by.id || !rights.record) mustDecide(rights);
    if (copy.status !== 'compared' && copy.status !== 'waiting') refuseChange({ reason: 'wrong-status' });
    if (!(await closeCopy(tx, copy, 'returned', { by, note }, now))) refuseChange({ reason: 'conflict' });
    record(contractStream(contract.id), 'signed-copy-returned', {
      copyId: copy.id,
      signedDigest: copy.signedDigest,
      note,
    });
  });

/** 締結: the only way in which a contract comes to stand as 締結済. */
export const concludeContract = (db: Db, actor: Actor, on: OnCopy, io: Io): Outcome =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, record } = changing;
    const { contract, copy, accepted, rights, by } = await openCopy(changing, on);
    mustDecide(rights);
    const approval = await approvedRequestOf(tx, contract.id, { lock: true });
    const [obstacle] = obstacles(contract, approval, copy, new Set(accepted.map(({ difference }) => difference)));
    if (obstacle) refuseChange({ reason: obstacle });
    const status = concludedStatus(contract.status) ?? contract.status;
    const signed = { signedOn: copy.signedOn, ndaSignedOn: copy.ndaSignedOn ?? contract.ndaSignedOn };
    if (!(await updateContract(tx, contract, { ...signed, status }, now))) refuseChange({ reason: 'conflict' });
    // What was missed before there was a contract counts from now on.
    if (contract.status === 'approved') await settleStatus(tx, { type: 'contract', id: contract.id }, now);
    await followEntry(tx, 'contract', contract.id, asRecorded(changing));
    if (!(await closeCopy(tx, copy, 'concluded', { by, note: '' }, now))) refuseChange({ reason: 'conflict' });
    record(contractStream(contract.id), 'contract-concluded', {
      copyId: copy.id,
      requestId: copy.requestId,
      revisionId: copy.revisionId,
      signedDigest: copy.signedDigest,
      reviewedDigest: copy.reviewedDigest,
      signedOn: copy.signedOn,
      ndaSignedOn: signed.ndaSignedOn,
      parties: copy.parties,
      acceptedDifferences: accepted.length,
      byEye: copy.byEye !== null,
    });
  });
