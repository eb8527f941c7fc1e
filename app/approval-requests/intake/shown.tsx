import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import type { ShownAnswer } from './shown-answers';
import { intakeWords as words } from './words';

/** One answer in words; line breaks are kept. */
export function Shown({ value }: { value: ShownAnswer['value'] }) {
  const t = useText();
  if (value === null) return <span className="text-muted">{t(words.unanswered)}</span>;
  if ('date' in value) return <OfficeDate date={value.date} era />;
  return <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">{t(value)}</span>;
}
