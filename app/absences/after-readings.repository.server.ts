/** 後閲 that wait for somebody's return move with it. */
import { sql } from 'kysely';
import { addDays, type Instant, type PlainDate } from '~/platform/dates';
import type { Tx } from '~db/connection.server';
import type { Absence } from './absences.repository.server';

/** So long after the last day of an absence everything decided meanwhile has to be read. */
const DAYS_TO_READ = 14;

export const readingDueOn = (lastDay: PlainDate): PlainDate => addDays(lastDay, DAYS_TO_READ);

/** What was decided for the person since the absence began falls due as long after its new end. */
export async function moveAfterReadings(
  tx: Tx,
  { personId, period }: Absence,
  lastDay: PlainDate,
  { today, now }: { today: PlainDate; now: Instant },
): Promise<void> {
  await sql`update obligations reading
    join decisions decision on decision.id = reading.occurrence
    set reading.due_on = ${readingDueOn(lastDay)}, reading.look_on = ${today},
      reading.version = reading.version + 1, reading.updated_at = ${now}
    where reading.kind = 'after-reading' and reading.is_open = 1 and reading.status = 'open'
      and decision.principal_person_id = ${personId}
      and reading.due_on = ${readingDueOn(period.to)}`.execute(tx);
}
