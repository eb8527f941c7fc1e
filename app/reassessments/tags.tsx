import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { ItemStatus } from './model';
import { statusWords } from './words';

const TONES: Record<ItemStatus, StatusTone> = {
  open: 'waiting',
  holds: 'success',
  'needs-decision': 'warning',
  approved: 'success',
  ended: 'ended',
  superseded: 'neutral',
};

export function ItemStatusTag({ status }: { status: ItemStatus }) {
  const t = useText();
  return <StatusTag tone={TONES[status]}>{t(statusWords[status])}</StatusTag>;
}
