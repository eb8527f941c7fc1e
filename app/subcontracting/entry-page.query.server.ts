/** One subcontractor with everything that is recorded of it. */
import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { AppAbility } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import { mayOnContract } from './access.server';
import { judgedWorkers, missingOfEntry, readableContract } from './contract-tree.query.server';
import { findReport } from './reports.repository.server';
import { listEntries } from './subcontracts.repository.server';
import { tiersAbove } from './tree';

type Place = { contractId: string; subcontractId: string };

/** null where the contract is not for the reader, or the entry is not one of this contract. */
export async function loadEntryPage(db: DbOrTx, ability: AppAbility, place: Place, today: PlainDate) {
  const contract = await readableContract(db, ability, place.contractId);
  if (!contract) return null;
  const entries = await listEntries(db, contract.id);
  const entry = entries.find(({ id }) => id === place.subcontractId);
  if (!entry) return null;
  const [report, request] = await Promise.all([
    findReport(db, place),
    entry.requestId === null ? null : loadRequest(db, entry.requestId),
  ]);
  return {
    contract: { id: contract.id, number: contract.number, title: contract.title, isOpen: contract.isOpen },
    entry: { ...entry, workers: judgedWorkers(entry, entries, contract) },
    missing: missingOfEntry(entry, entries, contract, today),
    /** From the contractor down to the tier above. */
    chain: [
      { id: null, company: contract.contractor },
      ...tiersAbove(entries, entry)
        .map(({ id, company }) => ({ id, company }))
        .reverse(),
    ],
    report,
    request:
      request && ability.can('read', subject('ApprovalRequest', request.facts))
        ? { id: request.id, number: request.number }
        : null,
    may: {
      change: entry.status === 'approved' && contract.isOpen && ability.can('create', 'ApprovalRequest'),
      applyBelow: entry.status === 'approved' && contract.isOpen && ability.can('create', 'ApprovalRequest'),
      end: entry.status === 'approved' && mayOnContract(ability, 'update', contract),
      respond: report?.isOpen === true && mayOnContract(ability, 'respond', contract),
    },
  };
}
export type EntryPageData = NonNullable<Awaited<ReturnType<typeof loadEntryPage>>>;
