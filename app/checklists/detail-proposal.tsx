import { type Proposal, proposalWords } from '~/policy/confidentiality-check';
import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import { detailWords as words } from './detail-words';

const TONES: Record<Proposal['proposal'], StatusTone> = {
  met: 'success',
  partly: 'warning',
  short: 'error',
  error: 'error',
  open: 'waiting',
};

/** What structured answers come to, always marked as a proposal. */
export function ProposalNotice({ check }: { check: Proposal }) {
  const t = useText();
  return (
    <div className="my-4">
      <p>
        <strong>{t(words.proposal)}</strong>{' '}
        <StatusTag tone={TONES[check.proposal]}>{t(proposalWords[check.proposal])}</StatusTag>
      </p>
      <ul className="list-disc ps-5">
        {check.reasons.map((reason) => (
          <li key={reason.ja}>{t(reason)}</li>
        ))}
      </ul>
    </div>
  );
}
