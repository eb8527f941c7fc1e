/** Reads the filter of the record's list from the address. Pure. */
import { isPlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { FilterErrors, RecordCursor, RecordFilter } from './record-filter';

const LONGEST = 200;
const notADate: Text = { ja: '年月日を 2026-11-21 の形で入力してください。', en: 'Enter a date such as 2026-11-21.' };
const wrongOrder: Text = { ja: '開始日より後の日付にしてください。', en: 'Choose a date on or after the first one.' };
const tooLong: Text = { ja: `${LONGEST} 文字以内で入力してください。`, en: `Enter at most ${LONGEST} characters.` };

/** Reads the filter; what cannot be used is left out of it and explained. What was typed comes back as typed. */
export function readFilter(parameters: URLSearchParams): {
  filter: RecordFilter;
  typed: RecordFilter;
  errors: FilterErrors;
  after: RecordCursor | null;
} {
  const read = (name: keyof RecordFilter) => (parameters.get(name) ?? '').trim();
  const typed: RecordFilter = {
    subject: read('subject'),
    type: read('type'),
    actor: read('actor'),
    from: read('from'),
    to: read('to'),
  };
  const filter = { ...typed };
  const errors: FilterErrors = {};
  const leaveOut = (name: keyof RecordFilter, why: Text) => {
    errors[name] = why;
    filter[name] = '';
  };
  for (const name of ['subject', 'type', 'actor'] as const) {
    if (typed[name].length > LONGEST) leaveOut(name, tooLong);
  }
  for (const name of ['from', 'to'] as const) {
    if (typed[name] !== '' && !isPlainDate(typed[name])) leaveOut(name, notADate);
  }
  if (filter.from !== '' && filter.to !== '' && filter.to < filter.from) leaveOut('to', wrongOrder);
  return { filter, typed, errors, after: readCursor(parameters.get('after') ?? '') };
}

function readCursor(text: string): RecordCursor | null {
  const match = /^(\d{1,15})\.(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)$/.exec(text);
  if (!match || Number.isNaN(Date.parse(match[2]!))) return null;
  return { position: Number(match[1]), occurredAt: match[2]! };
}
