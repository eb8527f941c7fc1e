import { OpenRequestForm } from '~/cloud-services/open-request-form';
import type { OwnSection } from '~/cloud-services/own-sections';

type Props = {
  name: string;
  contractId: string;
  /** The approved entry that engages the new one. */
  parentSubcontractId?: string;
  /** The approved entry to change. */
  subcontractId?: string;
  sections: readonly OwnSection[];
  submissionKey: string;
  submit: string;
  kind?: 'primary' | 'secondary';
};

/** Opens a request that already names the contract, and the place in its tree. */
export function ApplyForm({ contractId, parentSubcontractId, subcontractId, ...form }: Props) {
  return (
    <OpenRequestForm {...form} kindOfRequest="subcontracting" purpose={subcontractId ? 'change' : 'new'}>
      <input type="hidden" name="contractId" value={contractId} />
      {parentSubcontractId ? <input type="hidden" name="parentSubcontractId" value={parentSubcontractId} /> : null}
      {subcontractId ? <input type="hidden" name="subcontractId" value={subcontractId} /> : null}
    </OpenRequestForm>
  );
}
