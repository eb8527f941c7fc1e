import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { AccountStatus, OwnerStanding } from './account';
import { accountStatusWords, accountWords, ownerStandingWords } from './words';

const TONES: Record<AccountStatus, StatusTone> = {
  active: 'success',
  dormant: 'warning',
  suspended: 'waiting',
  'taken-over': 'error',
  closing: 'info',
  closed: 'ended',
};

/** How an account stands: word, shape and colour. */
export function AccountStatusTag({ status }: { status: AccountStatus }) {
  const t = useText();
  return <StatusTag tone={TONES[status]}>{t(accountStatusWords[status])}</StatusTag>;
}

/** 責任者不在; nothing where somebody is in charge. `short` leaves the reason out. */
export function OwnerMissingTag({ standing, short = false }: { standing: OwnerStanding; short?: boolean }) {
  const t = useText();
  if (standing === 'in-charge') return null;
  return <StatusTag tone="error">{t(short ? accountWords.ownerMissing : ownerStandingWords[standing])}</StatusTag>;
}
