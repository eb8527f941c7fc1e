/** 後閲 that wait for somebody's return move with it. */
import { sql } from 'kysely';
import { addDays, type Instant, type PlainDate } from '~/platform/dates';
import type { OfficePeriods } from '~/policy/model';
import { officePeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Tx } from '~db/connection.server';
import type { Absence } from './absences.repository.server';

/** So long after the last day of an absence, as the policy says, everything decided meanwhile has to be read. */
export const readingDueOn = (lastDay: PlainDate, { afterReadingDays }: OfficePeriods): PlainDate =>
  addDays(lastDay, afterReadingDays);

/** What was decided for the person since the absence began falls due as long after its new end. */
export async function moveAfterReadings(
  tx: Tx,
  { personId, period }: Absence,
  lastDay: PlainDate,
  { today, now }: { today: PlainDate; now: Instant },
): Promise<void> {
  const periods = officePeriodsOf(await activeProfile(tx));
  const dueOn = readingDueOn(lastDay, periods);
  const since = new Date(`${period.from}T00:00:00+09:00`);
  const decided = sql`decision.principal_person_id = ${personId} and decision.decided_at >= ${since}`;
  for (const join of [
    sql`decisions decision on decision.id = reading.occurrence`,
    sql`movement_permissions decision on reading.subject_type = 'information-movement'
      and decision.movement_id = reading.subject_id and decision.role = reading.occurrence`,
  ]) {
    await sql`update obligations reading join ${join}
      set reading.due_on = ${dueOn}, reading.look_on = ${today},
        reading.version = reading.version + 1, reading.updated_at = ${now}
      where reading.kind = 'after-reading' and reading.is_open = 1 and reading.status = 'open' and ${decided}`.execute(
      tx,
    );
  }
}
