import { formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { Standing } from './contract';
import { standingWords } from './words';

const TONES: Record<Standing['standing'], StatusTone> = {
  'not-concluded': 'waiting',
  'to-come': 'info',
  running: 'success',
  'ending-soon': 'warning',
  'run-out': 'error',
  corrective: 'error',
  suspended: 'waiting',
  ending: 'waiting',
  ended: 'ended',
};

/** How a contract stands: word, shape and colour. */
export function ContractStanding({ standing }: { standing: Standing }) {
  const t = useText();
  return <StatusTag tone={TONES[standing.standing]}>{t(standingWords[standing.standing])}</StatusTag>;
}

/** あと130日, 12日超過; nothing where no day is counted. */
export function useContractDays(): (standing: Standing) => string {
  const locale = useLocale();
  return (standing) => {
    if (standing.standing === 'running' || standing.standing === 'ending-soon') {
      return formatDaysLeft(standing.days, locale);
    }
    return standing.standing === 'run-out' ? formatDaysLeft(-standing.daysAgo, locale) : '';
  };
}
