import type { Actor } from '~/authorization/actor';
import { actorPostLabel } from '~/authorization/actor';
import { openIncident } from '~/incidents/report-incident.server';
import { incidentWords } from '~/incidents/words';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { mayOnContract } from './access.server';
import { contractStream } from './register-approved-subcontract.server';
import { insertReport } from './reports.repository.server';
import { findContract, insertEntry, listEntries } from './subcontracts.repository.server';
import { tierBelow } from './tree';

export type ReportUnapproved = {
  contractId: string;
  submissionKey: string;
  company: string;
  /** Who engages it: the contractor, an entry of this contract, or nobody knows. */
  engagedBy: 'contractor' | 'unknown' | { subcontractId: string };
  seen: string;
  seenOn: PlainDate;
};

/**
 * 未承認の再委託の報告, by whoever may read the contract. Enters it in the tree as not approved; open until it is
 * recorded what was done, and an incident of its own. The vendors of the register stay as they are: nobody has looked into the name yet.
 */
export const reportUnapproved = (
  db: Db,
  actor: Actor,
  report: ReportUnapproved,
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: reporter, ability, now, today, newId, record, once } = changing;
    const contract = await findContract(tx, report.contractId, { lock: true });
    if (!contract || !mayOnContract(ability, 'read', contract)) refuseChange({ reason: 'not-found' });
    if (report.seenOn > today) refuseChange({ reason: 'in-future', field: 'seenOn' });
    return once(report.submissionKey, 'report-subcontract', async () => {
      const entries = await listEntries(tx, contract.id, { lock: true });
      const { engagedBy } = report;
      const parent = typeof engagedBy === 'string' ? null : entries.find(({ id }) => id === engagedBy.subcontractId);
      // The id of an entry elsewhere, or below somebody whose own place nobody knows.
      if (parent === undefined || (parent !== null && parent.tier === null)) refuseChange({ reason: 'not-found' });
      const id = newId();
      const tier = engagedBy === 'unknown' ? null : tierBelow(parent);
      await insertEntry(tx, { id, contractId: contract.id }, unapproved(report.company, parent?.id ?? null, tier), now);
      await insertReport(tx, {
        subcontractId: id,
        contractId: contract.id,
        seen: report.seen,
        seenOn: report.seenOn,
        person: { id: reporter.personId, name: reporter.name, post: actorPostLabel(reporter) },
        now,
      });
      record(contractStream(contract.id), 'subcontract-reported', {
        subcontractId: id,
        company: report.company,
        tier,
        parentId: parent?.id ?? null,
        seenOn: report.seenOn,
        note: report.seen,
      });
      // 再委託の承認がないことはインシデント: the first stage of the escalation is told by this report.
      await openIncident(changing, {
        kind: 'unapproved-subcontracting',
        title: incidentWords.fromSubcontractReport(report.company).ja,
        report: report.seen,
        noticedOn: report.seenOn,
        noticedAt: '',
        unitId: contract.unitId,
        whose: '',
        personal: 'unknown',
        specificPersonal: 'unknown',
        onBehalf: 'self',
        behalfName: '',
        about: [
          { type: 'contract', id: contract.id },
          { type: 'subcontract-report', id },
        ],
      });
      return id;
    });
  });

const unapproved = (company: string, parentId: string | null, tier: number | null) => ({
  parentId,
  tier,
  status: 'unapproved' as const,
  company,
  vendorId: null,
  address: '',
  work: '',
  reason: '',
  workplace: '',
  information: [],
  personalInformation: false,
  specificPersonalInformation: false,
  equalDuty: null,
  equalDutyProofs: 0,
  workers: [],
  startsOn: null,
  endsOn: null,
  approvedOn: null,
  validUntil: null,
  permittedOn: null,
  startedEarly: false,
  requestId: null,
  revisionId: null,
});
