import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';
import { requestWords as words } from './words';

/** A due date; one that has passed says so in a word. */
export function DueDate({ on, today }: { on: string | null; today: string }) {
  const t = useText();
  if (!on) return <>—</>;
  return (
    <>
      <OfficeDate date={on} /> {on < today ? <StatusTag tone="error">{t(words.overdue)}</StatusTag> : null}
    </>
  );
}
