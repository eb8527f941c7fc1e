/** 是正: planned where the section plans it itself, carried out by it, and closed by somebody who had no part in it. */
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { actAs, checkToChange, type OnCheck, writeCheck } from './access.server';
import type { Check } from './checks.repository.server';
import { listFiles } from './files.repository.server';
import {
  closeFinding,
  type Finding,
  listFindings,
  planMeasure,
  reportFinding,
  returnFinding,
} from './findings.repository.server';
import { checkStream, type FindingStatus } from './model';
import { endDue, fallDue, measureDue, measureKind, measureOccurrence } from './obligations.server';

export type OnFinding = OnCheck & { findingId: string };

async function findingToChange(
  changing: Changing,
  { findingId, ...on }: OnFinding,
  action: 'respond' | 'decide',
  status: FindingStatus,
): Promise<{ check: Check; finding: Finding }> {
  const check = await checkToChange(changing, on, action);
  const finding = (await listFindings(changing.tx, check.id, { lock: true })).find(({ id }) => id === findingId);
  if (!finding) refuseChange({ reason: 'not-found' });
  if (finding.status !== status) refuseChange({ reason: 'check-status' });
  return { check, finding };
}

export type PlanMeasure = OnFinding & { measure: string; dueOn: PlainDate };

/** 是正計画: what the section will do, by a day of its own choice. */
export const planFinding = (
  db: Db,
  actor: Actor,
  { measure, dueOn, ...on }: PlanMeasure,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, record } = changing;
    const { check, finding } = await findingToChange(changing, on, 'respond', 'to-plan');
    if (dueOn <= today) refuseChange({ reason: 'in-past', field: 'dueOn' });
    const { person } = await actAs(changing, check, 'answering');
    await planMeasure(tx, finding.id, { measure, dueOn, by: person, now });
    await writeCheck(changing, check);
    await endDue(changing, check.id, { kind: 'corrective-plan', occurrence: finding.id, note: measure });
    await fallDue(changing, [measureDue(check, { findingId: finding.id, measure, dueOn })]);
    record(checkStream(check.id), 'check-finding-planned', { findingId: finding.id, note: measure, dueOn });
    return null;
  });

export type CarryOut = OnFinding & { report: string; evidence: string };

/** 実施の報告, with a file or the place of the evidence. */
export const carryOutMeasure = (
  db: Db,
  actor: Actor,
  { report, evidence, ...on }: CarryOut,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now } = changing;
    const { check, finding } = await findingToChange(changing, on, 'respond', 'open');
    const files = (await listFiles(tx, check.id)).filter(({ findingId }) => findingId === finding.id);
    if (evidence === '' && files.length === 0) refuseChange({ reason: 'evidence-needed', field: 'evidence' });
    const { person } = await actAs(changing, check, 'answering');
    await reportFinding(tx, finding.id, { report, evidence, by: person, now });
    await writeCheck(changing, check);
    changing.record(checkStream(check.id), 'check-finding-carried-out', {
      findingId: finding.id,
      note: report,
      evidence,
      files: files.map(({ id, digest }) => ({ id, digest })),
    });
    return null;
  });

export type JudgeMeasure = OnFinding & { outcome: 'close' | 'return'; note: string; dueOn: PlainDate | null };

/** Closed: nothing is due any more. Sent back: due again, on a new day where one is given. */
export const judgeMeasure = (
  db: Db,
  actor: Actor,
  { outcome, note, dueOn, ...on }: JudgeMeasure,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, record } = changing;
    const { check, finding } = await findingToChange(changing, on, 'decide', 'carried-out');
    const { person } = await actAs(changing, check, 'reviewing');
    if (outcome === 'close') {
      await closeFinding(tx, finding.id, { note, by: person, now });
      await writeCheck(changing, check, { findingsOpen: check.findingsOpen - 1 });
      await endDue(changing, check.id, {
        kind: measureKind(check.kind),
        occurrence: measureOccurrence(finding),
        note,
        evidence: finding.evidence,
      });
      record(checkStream(check.id), 'check-finding-closed', { findingId: finding.id, note });
      return null;
    }
    if (dueOn !== null && dueOn <= today) refuseChange({ reason: 'in-past', field: 'dueOn' });
    const due = dueOn ?? finding.dueOn;
    await returnFinding(tx, finding.id, { note, dueOn: due });
    await writeCheck(changing, check);
    if (due !== finding.dueOn) {
      const occurrence = measureOccurrence(finding);
      await endDue(changing, check.id, { kind: measureKind(check.kind), occurrence, status: 'cancelled', note });
      await fallDue(changing, [measureDue(check, { findingId: finding.id, measure: finding.measure, dueOn: due })]);
    }
    record(checkStream(check.id), 'check-finding-returned', { findingId: finding.id, note, dueOn: due });
    return null;
  });
