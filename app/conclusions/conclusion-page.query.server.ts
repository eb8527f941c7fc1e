/** Everything the page of 締結 shows; null for what the actor may not read. */
import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { findEvidence } from '~/documents/evidence.repository.server';
import { officeDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { requirementOf } from '~/policy/lookup';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { conclusionRights, mayReadContract } from './access.server';
import {
  type Acceptance,
  approvedRequestOf,
  findContract,
  listAcceptances,
  listCopies,
  reviewedDocuments,
  type SignedCopy,
} from './conclusions.repository.server';
import type { TiedDifference } from './model';
import { mayBeSigned, obstacles } from './standing';

export type ShownDifference = TiedDifference & { requirements: Text[]; acceptance: Acceptance | null };
export type ShownCopy = Omit<SignedCopy, 'differences'> & {
  differences: ShownDifference[];
  reviewedName: string;
  signedBeforeApproval: boolean;
};

export async function loadConclusionPage(db: DbOrTx, actor: Actor, contractId: string) {
  const contract = await findContract(db, contractId);
  const ability = defineAbilities(actor);
  if (!contract || !mayReadContract(ability, contract)) return null;
  const [rights, approval, copies] = await Promise.all([
    conclusionRights(db, ability, actor.personId, contract),
    approvedRequestOf(db, contractId),
    listCopies(db, contractId),
  ]);
  const current = copies.find(({ status }) => status === 'waiting' || status === 'compared') ?? null;
  // What the contract stands on is shown in full, too.
  const shown = current ?? copies.find(({ status }) => status === 'concluded') ?? null;
  const accepted = shown ? ((await listAcceptances(db, [shown.id])).get(shown.id) ?? []) : [];
  const acceptedSet = new Set(accepted.map(({ difference }) => difference));
  const request = approval ? await loadRequest(db, approval.id) : null;
  const maySign = current === null && mayBeSigned(contract, approval, copies);
  return {
    contract: {
      id: contract.id,
      number: contract.number,
      title: contract.title,
      status: contract.status,
      vendorName: contract.vendorName,
      unitName: contract.unitName,
      ndaSignedOn: contract.ndaSignedOn,
    },
    approval: approval && {
      id: approval.id,
      number: approval.number,
      status: approval.status,
      isReadable: request !== null && ability.can('read', subject('ApprovalRequest', request.facts)),
    },
    copy: shown && (await shownCopy(db, shown, accepted, approval?.decidedAt ?? null)),
    isOpen: current !== null,
    obstacles: current ? obstacles(contract, approval, current, acceptedSet) : [],
    former: copies
      .filter(({ id }) => id !== shown?.id)
      .map(({ differences, eyePages, ...copy }) => ({ ...copy, differenceCount: differences.length })),
    maySign: maySign && rights.record,
    /** Signed before, and changed by an approval since. */
    isNewer: maySign && contract.status !== 'approved',
    may: {
      decide: rights.decide,
      isOwn: rights.isOwn,
      sendBack: current !== null && (rights.decide || (rights.record && current.recordedBy.id === actor.personId)),
    },
  };
}
export type ConclusionPageData = NonNullable<Awaited<ReturnType<typeof loadConclusionPage>>>;

async function shownCopy(
  db: DbOrTx,
  copy: SignedCopy,
  accepted: readonly Acceptance[],
  decidedAt: Date | null,
): Promise<ShownCopy> {
  const request = await loadRequest(db, copy.requestId);
  const profile = request && (await loadProfile(db, request.profileKey, request.profileVersion));
  const file = await findEvidence(db, copy.requestId, copy.reviewedFileId);
  const titleOf = (key: string): Text => {
    const requirement = profile ? requirementOf(profile, key) : null;
    return requirement?.title ?? { ja: key, en: key };
  };
  return {
    ...copy,
    reviewedName: file?.name ?? '',
    signedBeforeApproval: decidedAt !== null && copy.signedOn < officeDate(decidedAt),
    differences: copy.differences.map((difference, at) => ({
      ...difference,
      requirements: difference.requirementKeys.map(titleOf),
      acceptance: accepted.find((one) => one.difference === at) ?? null,
    })),
  };
}

/** What the form for a signed copy needs; null where none can be recorded by this person now. */
export async function loadNewCopyPage(db: DbOrTx, actor: Actor, contractId: string) {
  const page = await loadConclusionPage(db, actor, contractId);
  if (!page?.maySign) return null;
  const approval = await approvedRequestOf(db, contractId);
  const documents = approval ? await reviewedDocuments(db, approval) : [];
  return {
    contract: page.contract,
    documents: documents.map(({ id, name, kind }) => ({ id, name, kind })),
  };
}
export type NewCopyPageData = NonNullable<Awaited<ReturnType<typeof loadNewCopyPage>>>;

/** A signed copy that `actor` may open, with the digest under which its bytes lie; null otherwise. */
export async function findReadableCopy(db: DbOrTx, actor: Actor, contractId: string, copyId: string) {
  const contract = await findContract(db, contractId);
  if (!contract || !mayReadContract(defineAbilities(actor), contract)) return null;
  return (await listCopies(db, contractId)).find(({ id }) => id === copyId) ?? null;
}
