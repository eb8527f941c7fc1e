/**
 * What was only news is cleared after the period of the policy: delivered mails, the notices in them, and reminders of
 * what was done in time. Who was told that something was missed stays for good, and so does every event of the record.
 */
import { addDays, type Instant, officeDate } from '~/platform/dates';
import { officePeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { deleteMails, deleteNotices, deleteReminders } from './cleared.repository.server';

const BATCH = 500;

export type Cleared = { mails: number; notices: number; reminders: number };

/** Each batch is one short transaction; two processes at once clear the same rows once. */
export async function clearNotices(db: Db, now: Instant, batch = BATCH): Promise<Cleared> {
  const { noticeDays } = officePeriodsOf(await activeProfile(db));
  const before = new Date(now.getTime() - noticeDays * 86_400_000);
  const dueBefore = addDays(officeDate(now), -noticeDays);
  return {
    mails: await inBatches(db, batch, (tx) => deleteMails(tx, before, batch)),
    notices: await inBatches(db, batch, (tx) => deleteNotices(tx, before, batch)),
    reminders: await inBatches(db, batch, (tx) => deleteReminders(tx, { before, dueBefore }, batch)),
  };
}

async function inBatches(db: Db, batch: number, work: (tx: Tx) => Promise<number>): Promise<number> {
  let cleared = 0;
  for (;;) {
    const some = await inTransaction(db, work);
    cleared += some;
    if (some < batch) return cleared;
  }
}
