/** How a request about a subcontractor begins: with what its contract and the tree of the contract know. */
import { readContent, type SubcontractingContent } from '~/approval-requests/content';
import type { DbOrTx } from '~db/connection.server';
import { listEntries } from './subcontracts.repository.server';
import { tierBelow } from './tree';

export type SubcontractToPrefillFrom = {
  contractId: string;
  /** The approved entry above the new one; null where the contractor engages it, or nothing was said. */
  parentSubcontractId?: string | null;
  /** The approved entry to change; null for a new one. */
  subcontractId?: string | null;
};

/** `blank` already names the contract. Null where an id is not that of an approved entry of this very contract. */
export async function prefillSubcontract(
  db: DbOrTx,
  { contractId, parentSubcontractId = null, subcontractId = null }: SubcontractToPrefillFrom,
  blank: SubcontractingContent,
): Promise<SubcontractingContent | null> {
  if (parentSubcontractId === null && subcontractId === null) return blank;
  const entries = (await listEntries(db, contractId)).filter(({ status }) => status === 'approved');
  if (subcontractId !== null) {
    const entry = entries.find(({ id }) => id === subcontractId);
    const approved = entry && (await approvedContent(db, entry.id));
    if (!entry || !approved) return null;
    return {
      ...approved,
      contractId,
      contractTitle: blank.contractTitle,
      contractorName: blank.contractorName,
      subcontractId,
      parentSubcontractId: entry.parentId,
      sections: blank.sections,
      facts: { ...approved.facts, purpose: 'change' },
      proposedManagerPersonId: null,
      // Answers are given anew: what was true of the former people and data may not be of the new ones.
      checklist: {},
    };
  }
  const parent = entries.find(({ id }) => id === parentSubcontractId);
  if (!parent) return null;
  return {
    ...blank,
    parentSubcontractId: parent.id,
    parentName: parent.company,
    tier: tierBelow(parent),
    facts: { ...blank.facts, furtherTier: true },
  };
}

/** What was decided on last about an entry. */
async function approvedContent(db: DbOrTx, subcontractId: string): Promise<SubcontractingContent | null> {
  const row = await db
    .selectFrom('subcontracts as entry')
    .innerJoin('request_revisions as revision', 'revision.id', 'entry.revision_id')
    .select('revision.content')
    .where('entry.id', '=', subcontractId)
    .executeTakeFirst();
  const content = row && readContent(row.content, 'subcontracting');
  return content?.kind === 'subcontracting' ? content : null;
}
