import type { Actor } from '~/authorization/actor';
import { actorPostLabel } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { mayOnContract } from './access.server';
import type { ReportOutcome } from './model';
import { contractStream } from './register-approved-subcontract.server';
import { closeReport, findReport } from './reports.repository.server';
import { findContract, listEntries, markEnded } from './subcontracts.repository.server';

export type RespondToReport = {
  contractId: string;
  subcontractId: string;
  /** Of the report, as the page showed it. */
  version: number;
  outcome: ReportOutcome;
  response: string;
};

/** Records what was done about a report; from then on it waits for nobody. What was said is never changed. */
export const respondToReport = (
  db: Db,
  actor: Actor,
  { contractId, subcontractId, version, outcome, response }: RespondToReport,
  io: Io,
): Promise<Result<void, RegisterRefusal>> =>
  changeRegister(db, actor, io, async ({ tx, actor: responder, ability, now, today, record }) => {
    const contract = await findContract(tx, contractId, { lock: true });
    if (!contract || !mayOnContract(ability, 'respond', contract)) refuseChange({ reason: 'not-found' });
    const report = await findReport(tx, { contractId, subcontractId });
    const entries = await listEntries(tx, contractId, { lock: true });
    const entry = entries.find(({ id }) => id === subcontractId);
    if (!report || !entry) refuseChange({ reason: 'not-found' });
    if (!report.isOpen || report.version !== version) refuseChange({ reason: 'conflict' });
    await closeReport(tx, report, {
      outcome,
      response,
      person: { id: responder.personId, name: responder.name, post: actorPostLabel(responder) },
      now,
    });
    // Where approval is asked for the work goes on: it stays in the tree until it is approved.
    if (outcome !== 'applied-for' && entry.status === 'unapproved') {
      await markEnded(tx, entry, { endedOn: today, endNote: '' }, now);
    }
    record(contractStream(contractId), 'subcontract-report-answered', {
      subcontractId,
      company: entry.company,
      outcome,
      note: response,
    });
  });
