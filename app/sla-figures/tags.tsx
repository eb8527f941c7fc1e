import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { BreachStatus } from './breach';
import type { Outcome } from './judge';
import type { MonthState } from './shown-level';
import { monthStateWords, outcomeWords, levelWords as words } from './words';

const OUTCOMES: Record<Outcome, StatusTone> = {
  breach: 'error',
  'objective-missed': 'warning',
  'below-required': 'warning',
  kept: 'success',
  none: 'neutral',
};

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useText();
  return <StatusTag tone={OUTCOMES[outcome]}>{t(outcomeWords[outcome])}</StatusTag>;
}

const STATES: Record<MonthState, StatusTone> = {
  complete: 'success',
  due: 'waiting',
  late: 'error',
  partly: 'info',
  empty: 'neutral',
  'not-measured': 'neutral',
};

export function MonthStateTag({ state }: { state: MonthState }) {
  const t = useText();
  return <StatusTag tone={STATES[state]}>{t(monthStateWords[state])}</StatusTag>;
}

const BREACHES: Record<BreachStatus, StatusTone> = { open: 'waiting', settled: 'success', withdrawn: 'ended' };

export function BreachTag({ status }: { status: BreachStatus }) {
  const t = useText();
  return <StatusTag tone={BREACHES[status]}>{t(words.status[status])}</StatusTag>;
}
