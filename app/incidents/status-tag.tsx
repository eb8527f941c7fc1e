import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { IncidentStatus } from './model';
import { statusWords } from './words';

const TONES: Record<IncidentStatus, StatusTone> = {
  reported: 'warning',
  confirmed: 'error',
  contained: 'info',
  closed: 'ended',
  'not-incident': 'ended',
};

/** How an incident stands: word, shape and colour. */
export function IncidentStatusTag({ status }: { status: IncidentStatus }) {
  const t = useText();
  return <StatusTag tone={TONES[status]}>{t(statusWords[status])}</StatusTag>;
}
