import { assertNever } from '~/platform/result';
import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { Standing } from './cloud-service';
import { registerWords, standingWords } from './words';

const TONES: Record<Standing['standing'], StatusTone> = {
  approved: 'success',
  'ending-soon': 'warning',
  expired: 'error',
  corrective: 'error',
  suspended: 'waiting',
  ending: 'waiting',
  ended: 'ended',
};

/** How an entry stands: word, shape and colour. */
export function StandingTag({ standing }: { standing: Standing }) {
  const t = useText();
  return <StatusTag tone={TONES[standing.standing]}>{t(standingWords[standing.standing])}</StatusTag>;
}

/** あと130日, 12日超過; nothing where no day is counted. */
export function useDaysLeft(): (standing: Standing) => string {
  const t = useText();
  return (standing) => {
    switch (standing.standing) {
      case 'approved':
      case 'ending-soon':
        return t(registerWords.daysLeft(standing.days));
      case 'expired':
        return t(registerWords.daysAgo(standing.daysAgo));
      case 'corrective':
      case 'suspended':
      case 'ending':
      case 'ended':
        return '';
      default:
        return assertNever(standing);
    }
  };
}
