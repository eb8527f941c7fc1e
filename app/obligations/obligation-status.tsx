import { OfficeDate } from '~/ui/dates';
import { formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { ObligationStatus } from './model';
import { statusWords } from './words';

const TONES: Record<ObligationStatus, StatusTone> = {
  open: 'waiting',
  missed: 'error',
  done: 'success',
  cancelled: 'ended',
};

type Due = { status: ObligationStatus; dueOn: string; daysLeft: number };

/** A due date that has passed is overdue at once, also before the daily run has said so. */
const shownStatus = ({ status, daysLeft }: Due): ObligationStatus =>
  status === 'open' && daysLeft < 0 ? 'missed' : status;

/** Where it stands: word, shape and colour. */
export function ObligationStatusTag({ of }: { of: Due }) {
  const t = useText();
  const status = shownStatus(of);
  return <StatusTag tone={TONES[status]}>{t(statusWords[status])}</StatusTag>;
}

/** The due date, and the days that are left as long as it is not done. */
export function ObligationDue({ of, era }: { of: Due; era?: boolean }) {
  const locale = useLocale();
  const isOpen = of.status === 'open' || of.status === 'missed';
  return (
    <>
      <OfficeDate date={of.dueOn} era={era} />
      {isOpen ? <div className="cell-note">{formatDaysLeft(of.daysLeft, locale)}</div> : null}
    </>
  );
}
