import { OBLIGATIONS_PATH } from '~/obligations/obligations-query';
import type { CalendarEntry } from './entries.query.server';

/** Where an entry leads: to what has to be done, or to the register it will come from. */
export function entryHref({
  obligationId,
  subject: { type, id },
}: Pick<CalendarEntry, 'obligationId' | 'subject'>): string {
  return obligationId === null ? `/registers/${type}s/${id}` : `${OBLIGATIONS_PATH}/${obligationId}`;
}
