/** What is recorded on an agreement while it runs, and at its end. */

import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { fiscalYearsOf } from '~/contracts/contract';
import { lockContract, type StoredContract } from '~/contracts/contract.repository.server';
import { proveHandOver } from '~/endings/prove-hand-over.server';
import { followEntry } from '~/obligations/from-registers.server';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { asRecorded, type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import { changesBetween } from '~/registers/changes';
import type { RegisterRefusal } from '~/registers/refusals';
import { formatEraYear } from '~/ui/format';
import type { Db } from '~db/connection.server';
import {
  agreementStream,
  bumpAgreement,
  type DependencyColumns,
  insertDependency,
  listDependencies,
  setMeasures,
  updateDependency,
  writeHandOver,
  writeReport,
} from './agreement.repository.server';
import type { MeasureState, ReportFinding } from './measures';

type Answer<T = null> = Promise<Result<T, RegisterRefusal>>;

/** The contract of the agreement, locked, as one that the actor may change. */
async function agreementToChange({ tx, ability }: Changing, contractId: string): Promise<StoredContract> {
  const contract = await lockContract(tx, contractId);
  if (contract?.kind !== 'designated-manager') refuseChange({ reason: 'not-found' });
  const facts = { id: contract.id, unitId: contract.unitId };
  if (!ability.can('update', subject('DesignatedManager', facts))) refuseChange({ reason: 'not-found' });
  return contract;
}

type Report = { receivedOn: PlainDate; finding: ReportFinding; summary: string };

/** 年次報告: one for each fiscal year of the agreement. `version` 0: none has been recorded yet. */
export const recordReport = (
  db: Db,
  actor: Actor,
  command: Report & { contractId: string; fiscalYear: number; version: number },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { contractId, fiscalYear, version, receivedOn, finding, summary } = command;
    const contract = await agreementToChange(changing, contractId);
    if (!fiscalYearsOf(contract).includes(fiscalYear)) refuseChange({ reason: 'not-found' });
    if (receivedOn > changing.today) refuseChange({ reason: 'in-future', field: 'receivedOn' });
    const recordedBy = recordedActor(changing.actor).name;
    const report = { receivedOn, finding, summary, recordedBy };
    if (!(await writeReport(changing.tx, { contractId, fiscalYear, version }, report))) {
      refuseChange({ reason: 'conflict' });
    }
    await followEntry(changing.tx, 'contract', contractId, asRecorded(changing));
    changing.record(agreementStream(contractId), version === 0 ? 'report-recorded' : 'report-changed', {
      fiscalYear,
      receivedOn,
      finding,
      note: `${formatEraYear(`${fiscalYear}-04-01`, 'ja')}度：${summary}`,
    });
    return null;
  });

type GivenMeasure = { key: string; state: MeasureState; note: string };

/** 対策の確認: only of the measures that the agreement has. */
export const changeMeasures = (
  db: Db,
  actor: Actor,
  { contractId, version, measures }: { contractId: string; version: number; measures: readonly GivenMeasure[] },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    await agreementToChange(changing, contractId);
    if (!(await bumpAgreement(changing.tx, contractId, version))) refuseChange({ reason: 'conflict' });
    const changed = await setMeasures(changing.tx, contractId, measures);
    if (changed === null) refuseChange({ reason: 'not-found' });
    changing.record(agreementStream(contractId), 'measures-checked', {
      measures: changed.map(({ key, before, after }) => ({ key, before, after })),
      note: changed.map(({ name }) => name).join('、'),
    });
    return null;
  });

export const addDependency = (
  db: Db,
  actor: Actor,
  {
    contractId,
    submissionKey,
    ...columns
  }: Omit<DependencyColumns, 'endedOn'> & { contractId: string; submissionKey: string },
  io: Io,
): Answer<string> =>
  changeRegister(db, actor, io, async (changing) => {
    await agreementToChange(changing, contractId);
    if (columns.approvedOn !== null && columns.approvedOn > changing.today) {
      refuseChange({ reason: 'in-future', field: 'approvedOn' });
    }
    return changing.once(submissionKey, 'add-manager-dependency', async () => {
      const id = changing.newId();
      const stored = { ...columns, endedOn: null };
      await insertDependency(changing.tx, id, contractId, stored);
      const payload = { dependencyId: id, note: columns.name, ...stored };
      changing.record(agreementStream(contractId), 'dependency-added', payload);
      return id;
    });
  });

export const changeDependency = (
  db: Db,
  actor: Actor,
  { contractId, id, version, ...after }: DependencyColumns & { contractId: string; id: string; version: number },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    await agreementToChange(changing, contractId);
    const before = (await listDependencies(changing.tx, contractId)).find((one) => one.id === id);
    if (!before) refuseChange({ reason: 'not-found' });
    if (after.endedOn !== null && after.startedOn !== null && after.endedOn < after.startedOn) {
      refuseChange({ reason: 'end-before-start', field: 'endedOn' });
    }
    if (!(await updateDependency(changing.tx, id, version, after))) refuseChange({ reason: 'conflict' });
    const { id: _id, version: _version, ...was } = before;
    const changes = changesBetween(was, after);
    changing.record(agreementStream(contractId), 'dependency-changed', { dependencyId: id, note: after.name, changes });
    return null;
  });

/** 引継ぎの完了: once, with day, person and proof; what is wrong with it afterwards is said in a new record. */
export const completeHandOver = (
  db: Db,
  actor: Actor,
  command: { contractId: string; version: number; handedOverOn: PlainDate; handedOverTo: string; evidence: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { contractId, version, handedOverOn, handedOverTo, evidence } = command;
    const contract = await agreementToChange(changing, contractId);
    if (handedOverOn > changing.today) refuseChange({ reason: 'in-future', field: 'handedOverOn' });
    if (handedOverOn < contract.startsOn) refuseChange({ reason: 'before-end', field: 'handedOverOn' });
    const written = await writeHandOver(changing.tx, contractId, version, { handedOverOn, handedOverTo, evidence });
    if (!written) refuseChange({ reason: 'conflict' });
    const { tx, now, newId } = changing;
    const by = { actor: recordedActor(changing.actor), now, newId };
    await proveHandOver(tx, contractId, { on: handedOverOn, to: handedOverTo, evidence }, by);
    const note = `${handedOverOn} ${handedOverTo}\n${evidence}`;
    changing.record(agreementStream(contractId), 'hand-over-completed', { handedOverOn, handedOverTo, note });
    return null;
  });
