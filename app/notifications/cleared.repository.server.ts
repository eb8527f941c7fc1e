/** What is cleared, as rows. Whatever another process is at is passed over. */
import type { Occasion } from '~/obligations/model';
import type { Instant, PlainDate } from '~/platform/dates';
import type { Tx } from '~db/connection.server';
import type { MailStatus } from './model';

/** Nobody waits for them, and nobody has to look at them. */
const OVER: readonly MailStatus[] = ['sent', 'empty'];
/** Proof that somebody was told: never cleared. */
const PROOF: readonly Occasion[] = ['missed', 'escalated', 'corrective', 'suspended'];

export async function deleteMails(tx: Tx, before: Instant, limit: number): Promise<number> {
  let deleted = 0;
  for (const status of OVER) {
    const rows = await tx
      .selectFrom('mails')
      .select('id')
      .where('status', '=', status)
      .where('next_at', '<', before)
      .orderBy('next_at')
      .orderBy('id')
      .limit(limit - deleted)
      .forUpdate()
      .skipLocked()
      .execute();
    if (rows.length === 0) continue;
    const ids = rows.map(({ id }) => id);
    await tx.deleteFrom('mail_notices').where('mail_id', 'in', ids).execute();
    await tx.deleteFrom('mails').where('id', 'in', ids).execute();
    deleted += ids.length;
    if (deleted === limit) break;
  }
  return deleted;
}

/** Those that no mail holds any more. */
export async function deleteNotices(tx: Tx, before: Instant, limit: number): Promise<number> {
  const rows = await tx
    .selectFrom('notices as notice')
    .select('notice.id')
    .where('notice.is_waiting', '=', 0)
    .where('notice.is_urgent', 'in', [0, 1])
    .where('notice.created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('mail_notices as tie').select('tie.mail_id').whereRef('tie.notice_id', '=', 'notice.id'))),
    )
    .limit(limit)
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await tx.deleteFrom('notices').where('id', 'in', ids).execute();
  return ids.length;
}

/** Out of the inboxes, and of something that is over; what was due longest ago first. */
export async function deleteReminders(
  tx: Tx,
  { before, dueBefore }: { before: Instant; dueBefore: PlainDate },
  limit: number,
): Promise<number> {
  const rows = await tx
    .selectFrom('obligations as obligation')
    .innerJoin('obligation_reminders as reminder', 'reminder.obligation_id', 'obligation.id')
    .select('reminder.id')
    .where('obligation.is_open', '=', 0)
    .where('obligation.due_on', '<', dueBefore)
    .where('reminder.is_open', '=', 0)
    .where('reminder.reminded_at', '<', before)
    .where('reminder.occasion', 'not in', PROOF)
    .limit(limit)
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await tx.deleteFrom('obligation_reminders').where('id', 'in', ids).execute();
  return ids.length;
}
