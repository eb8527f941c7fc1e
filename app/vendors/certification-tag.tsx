import { formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { CertificationStanding } from './vendor';
import { certificationStandingWords } from './words';

const TONES: Record<CertificationStanding['standing'], StatusTone> = {
  valid: 'success',
  lapsing: 'warning',
  'renewal-pending': 'waiting',
  lapsed: 'error',
  'no-end': 'neutral',
  withdrawn: 'ended',
};

/** How a certification stands: word, shape and colour. */
export function CertificationTag({ standing }: { standing: CertificationStanding }) {
  const t = useText();
  return <StatusTag tone={TONES[standing.standing]}>{t(certificationStandingWords[standing.standing])}</StatusTag>;
}

/** あと130日, 12日超過; nothing where no day is counted. */
export function useCertificationDays(): (standing: CertificationStanding) => string {
  const locale = useLocale();
  return (standing) => {
    if ('days' in standing) return formatDaysLeft(standing.days, locale);
    return standing.standing === 'lapsed' ? formatDaysLeft(-standing.daysAgo, locale) : '';
  };
}
