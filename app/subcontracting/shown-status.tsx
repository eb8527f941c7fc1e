import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { ShownStatus } from './model';
import { shownStatusWords } from './words';

const TONES: Record<ShownStatus, StatusTone> = {
  applied: 'info',
  approved: 'success',
  ended: 'ended',
  rejected: 'error',
  unapproved: 'error',
};

/** How a subcontract stands: word, shape and colour. */
export function ShownStatusTag({ status }: { status: ShownStatus }) {
  const t = useText();
  return <StatusTag tone={TONES[status]}>{t(shownStatusWords[status])}</StatusTag>;
}
