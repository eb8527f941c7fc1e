/** The filter of the record's list as it stands in the address. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';

export type RecordFilter = {
  /** A stream, the number of a request, or an id; '' for all. */
  subject: string;
  type: string;
  /** A name or an e-mail address; '' for all. */
  actor: string;
  from: PlainDate | '';
  to: PlainDate | '';
};

export type FilterErrors = Partial<Record<keyof RecordFilter, Text>>;

/** Where the next page begins. Pages follow the position, or the time where dates are asked for. */
export type RecordCursor = { position: number; occurredAt: string };

/** The address of the list with this filter, from `after` on. */
export function recordHref(filter: Partial<RecordFilter>, after: RecordCursor | null = null): string {
  const parameters = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  if (after) parameters.set('after', `${after.position}.${after.occurredAt}`);
  const query = parameters.toString();
  return query === '' ? '/record' : `/record?${query}`;
}
