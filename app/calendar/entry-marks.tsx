import type { SerializeFrom } from '@remix-run/node';
import { ObligationStatusTag } from '~/obligations/obligation-status';
import { useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';
import type { CalendarEntry } from './entries.query.server';
import { calendarWords as words } from './words';

/** Words beside an entry that are no colour: overdue, foreseen, 長期継続契約. */
export function EntryMarks({ entry }: { entry: SerializeFrom<CalendarEntry> }) {
  const t = useText();
  const isLate = entry.status === 'missed' || entry.daysLeft < 0;
  return (
    <>
      {isLate ? <ObligationStatusTag of={entry} /> : null}
      {entry.obligationId === null ? <StatusTag tone="draft">{t(words.ahead)}</StatusTag> : null}
      {entry.isLongTerm ? <StatusTag tone="info">{t(words.longTerm)}</StatusTag> : null}
    </>
  );
}
