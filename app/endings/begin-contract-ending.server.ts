/** The end of a contract or an agreement: who got near the information is known from its register. */
import type { StoredContract } from '~/contracts/contract.repository.server';
import type { Context } from '~/obligations/arise.server';
import type { Organisation } from '~/people/organisation';
import type { PlainDate } from '~/platform/dates';
import { handledInformation } from '~/policy/facts';
import type { PolicyProfile } from '~/policy/model';
import type { Tx } from '~db/connection.server';
import { approvedContentOf, companiesOf, handOverOf } from './contract-ending.query.server';
import type { Basis } from './ending';
import { isCareful, keptPlan, promisedErasureDays } from './ending-facts';
import { type KeptPlan, NO_PLAN } from './plan';
import { proveHandOver } from './prove-hand-over.server';
import { startEnding } from './start-ending.server';

type BeginContractEnding = {
  basis: Basis;
  requestId: string | null;
  reason: string;
  lastDay: PlainDate;
  /** The profile whose periods count. */
  profile: PolicyProfile;
  /** What the request to end says; without one, what was approved last. */
  asked?: { plan: KeptPlan; handlesInformation: boolean; careful: boolean; ownerPersonId: string | null };
  organisation?: Organisation;
};

/** Begins the ending of a locked contract; null where it is under way already. */
export async function beginContractEnding(
  tx: Tx,
  contract: StoredContract,
  { asked, ...begin }: BeginContractEnding,
  context: Context,
): Promise<string | null> {
  const approved = await approvedContentOf(tx, contract.id);
  const { vendorName, parties } = await companiesOf(tx, contract);
  const type = contract.kind === 'designated-manager' ? 'designated-manager' : 'contract';
  const id = await startEnding(
    tx,
    {
      ...begin,
      subject: { type, id: contract.id, name: contract.title },
      unitId: contract.unitId,
      vendorName,
      parties,
      whole: true,
      ...(asked ?? knownOf(contract, approved, begin.profile)),
      promisedDays: promisedErasureDays(approved?.content.checklist),
    },
    context,
  );
  const handOver = id === null || type === 'contract' ? null : await handOverOf(tx, contract.id);
  if (handOver) await proveHandOver(tx, contract.id, handOver, context);
  return id;
}

type Approved = Awaited<ReturnType<typeof approvedContentOf>>;

function knownOf(contract: StoredContract, approved: Approved, profile: PolicyProfile) {
  const personal = contract.personalInformation || contract.specificPersonalInformation;
  return {
    plan: approved
      ? keptPlan(approved.profile ?? profile, approved.content)
      : { ...NO_PLAN, information: [], sections: [] },
    // Of what no request says anything, information has to be assumed.
    handlesInformation: personal || !approved || handledInformation(approved.content)?.length !== 0,
    careful: isCareful(profile, { ...contract, personal }),
    ownerPersonId: approved?.content.proposedManagerPersonId ?? null,
  };
}
