import type { CheckKind } from '~/policy/model';
import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { FindingStatus, Standing } from './model';
import { findingStatusWords, standingWordsOf } from './words';

const TONES: Record<Standing, StatusTone> = {
  open: 'waiting',
  overdue: 'error',
  submitted: 'info',
  findings: 'warning',
  finished: 'success',
  cancelled: 'neutral',
};

/** How a check stands: word, shape and colour. */
export function CheckStanding({ kind, standing }: { kind: CheckKind; standing: Standing }) {
  const t = useText();
  return <StatusTag tone={TONES[standing]}>{t(standingWordsOf(kind)[standing])}</StatusTag>;
}

const FINDING_TONES: Record<FindingStatus, StatusTone> = {
  'to-plan': 'waiting',
  open: 'warning',
  'carried-out': 'info',
  closed: 'success',
};

export function FindingStanding({ status }: { status: FindingStatus }) {
  const t = useText();
  return <StatusTag tone={FINDING_TONES[status]}>{t(findingStatusWords[status])}</StatusTag>;
}
