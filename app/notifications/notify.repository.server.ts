/** 通知する: called in the transaction of what there is to tell; the mail goes later, and only if this one commits. */
import { sql } from 'kysely';
import type { Instant } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { Tx } from '~db/connection.server';
import { isUrgent, type Notice } from './model';

/** Puts notices into the outbox. One that was given before, by `once`, is not told again. */
export async function notify(
  tx: Tx,
  notices: readonly Notice[],
  { now, newId }: { now: Instant; newId: NewId },
): Promise<void> {
  if (notices.length === 0) return;
  await tx
    .insertInto('notices')
    .values(
      notices.map((notice) => ({
        id: newId(),
        kind: notice.kind,
        occasion: notice.occasion,
        subject_type: notice.subject.type,
        subject_id: notice.subject.id,
        post_id: 'postId' in notice.to ? notice.to.postId : null,
        person_id: 'personId' in notice.to ? notice.to.personId : null,
        once: notice.once,
        is_urgent: isUrgent(notice) ? 1 : 0,
        created_at: now,
      })),
    )
    // IGNORE would also swallow a post or a person that is not there.
    .onDuplicateKeyUpdate({ once: sql`notices.once` })
    .execute();
}
