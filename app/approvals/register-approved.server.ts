/** What a final approval does to the registers, inside the transaction of the decision. */
import type { RequestContent } from '~/approval-requests/content';
import type { WriteContext } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { registerApprovedService } from '~/cloud-services/register-approved-service.server';
import { registerApprovedContract } from '~/contracts/register-approved-contract.server';
import { assertNever } from '~/platform/result';
import type { Assessment, PolicyProfile } from '~/policy/model';
import { approveAccount } from '~/social-media/approve-account.server';
import { registerApprovedSubcontract } from '~/subcontracting/register-approved-subcontract.server';
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
  const { content, manager } = approved;
  switch (content.kind) {
    case 'cloud-service': {
      if (!manager) throw new Error('A cloud service is approved with a manager');
      return { serviceId: await registerApprovedService(tx, { ...approved, content, manager }) };
    }
    case 'social-media-account':
      await approveAccount(tx, { ...approved, content });
      return { serviceId: null };
    case 'subcontracting':
      await registerApprovedSubcontract(tx, { ...approved, content });
      return { serviceId: null };
    case 'outsourcing':
    case 'designated-manager':
      await registerApprovedContract(tx, { ...approved, content });
      return { serviceId: null };
    default:
      return assertNever(content);
  }
}
