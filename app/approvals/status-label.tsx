import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { Status } from '~/workflow/model';
import { statusWords } from './words';

const TONES: Record<Status, StatusTone> = {
  draft: 'draft',
  'in-review': 'info',
  'sent-back': 'warning',
  'on-hold': 'waiting',
  approved: 'success',
  amending: 'info',
  rejected: 'error',
  withdrawn: 'ended',
};

/** The status of a request: word, shape and colour. */
export function RequestStatus({ status }: { status: Status }) {
  const t = useText();
  return <StatusTag tone={TONES[status]}>{t(statusWords[status])}</StatusTag>;
}
