/** What a final approval does to the registers, inside the transaction of the decision. */
import { type RequestContent, registerEntryOf } from '~/approval-requests/content';
import type { WriteContext } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { settleByApproval } from '~/change-notes/settle.server';
import { registerApprovedService } from '~/cloud-services/register-approved-service.server';
import { registerApprovedContract } from '~/contracts/register-approved-contract.server';
import { assertNever } from '~/platform/result';
import type { Assessment, PolicyProfile } from '~/policy/model';
import { settleReassessments } from '~/reassessments/settle.server';
import { recordedActor } from '~/record/recorded-actor';
import type { LevelSubject } from '~/sla-figures/model';
import { takeUpLevel } from '~/sla-figures/take-up.server';
import { approveAccount } from '~/social-media/approve-account.server';
import { registerApprovedSubcontract } from '~/subcontracting/register-approved-subcontract.server';
import { noteOutcomes } from '~/traceability/outcomes.repository.server';
import type { Grant } from '~/workflow/model';
import type { Tx } from '~db/connection.server';

export type Approved = {
  request: {
    id: string;
    number: string;
    purpose: 'new' | 'change' | 'renewal' | 'termination';
    owningUnitId: string;
    cloudServiceId: string | null;
  };
  /** The frozen content that was decided on. */
  content: RequestContent;
  profile: PolicyProfile;
  assessment: Assessment;
  grant: Grant;
  /** クラウドサービス管理者 as of today; null for what needs none. */
  manager: { personId: string; name: string; post: string } | null;
  /** How many conditions this approval sets. */
  openConditions: number;
  context: WriteContext & { actor: Actor };
};

/** Writes the entry of the register that fits the kind; returns the cloud service that conditions hang on, if any. */
export async function registerApproved(tx: Tx, approved: Approved): Promise<{ serviceId: string | null }> {
  const { request, content, context } = approved;
  const registered = await enterInRegister(tx, approved);
  await noteOutcomes(tx, approved);
  const recorded = { actor: recordedActor(context.actor), now: context.now, newId: context.newId };
  const entryId = registerEntryOf(content);
  const isOver = request.purpose === 'termination' && content.kind !== 'social-media-account' && entryId !== null;
  const type = content.kind === 'cloud-service' ? 'cloud-service' : 'contract';
  await settleByApproval(tx, { requestId: request.id, ended: isOver ? { type, id: entryId } : null }, recorded);
  // A subcontractor is approved on its own: the contract above it is not.
  const isEntry = content.kind !== 'subcontracting' && entryId !== null;
  const entry = isEntry ? { type: ENTRY_TYPES[content.kind], id: entryId } : null;
  const { id: requestId, owningUnitId: unitId } = request;
  const { key, version } = approved.profile;
  const isEnd = request.purpose === 'termination';
  await settleReassessments(tx, { requestId, unitId, profile: { key, version }, entry, isEnd }, recorded);
  return registered;
}

const ENTRY_TYPES = {
  'cloud-service': 'cloud-service',
  outsourcing: 'contract',
  'designated-manager': 'designated-manager',
  'social-media-account': 'social-media-account',
} as const;

async function enterInRegister(tx: Tx, approved: Approved): Promise<{ serviceId: string | null }> {
  const { content, manager } = approved;
  switch (content.kind) {
    case 'cloud-service': {
      if (!manager) throw new Error('A cloud service is approved with a manager');
      const serviceId = await registerApprovedService(tx, { ...approved, content, manager });
      await takeUp(tx, { type: 'cloud-service', id: serviceId }, approved);
      return { serviceId };
    }
    case 'social-media-account':
      await approveAccount(tx, { ...approved, content });
      return { serviceId: null };
    case 'subcontracting':
      await registerApprovedSubcontract(tx, { ...approved, content });
      return { serviceId: null };
    case 'outsourcing':
    case 'designated-manager': {
      const id = await registerApprovedContract(tx, { ...approved, content });
      await takeUp(tx, { type: content.kind === 'outsourcing' ? 'contract' : 'designated-manager', id }, approved);
      return { serviceId: null };
    }
    default:
      return assertNever(content);
  }
}

/** What was agreed on is measured from now on. */
const takeUp = (
  tx: Tx,
  entry: { type: LevelSubject; id: string },
  { request, content, assessment, context }: Approved,
): Promise<void> =>
  takeUpLevel(
    tx,
    entry,
    { requestId: request.id, content, requirements: assessment.requirements },
    { actor: recordedActor(context.actor), now: context.now, newId: context.newId },
  );
