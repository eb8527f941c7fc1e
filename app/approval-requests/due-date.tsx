import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';
import { requestWords as words } from './words';

/** A due date; one that has passed says so in a word. */
export function DueDate({ on, today, era }: { on: string | null; today: string; era?: boolean }) {
  const t = useText();
  if (!on) return <>—</>;
  return (
    <>
      <OfficeDate date={on} era={era} /> {on < today ? <StatusTag tone="error">{t(words.overdue)}</StatusTag> : null}
    </>
  );
}
