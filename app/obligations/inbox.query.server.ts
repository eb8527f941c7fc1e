/** 自分の仕事: what comes up for the posts held today, and what their holders were told of other posts. */
import type { Actor } from '~/authorization/actor';
import { addDays, daysBetween, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import type { ObligationKind, ObligationStatus, Occasion } from './model';

const AT_MOST = 100;
const TELLING: readonly string[] = ['corrective', 'suspended'] satisfies Occasion[];

export type InboxRow = {
  id: string;
  kind: ObligationKind;
  title: Text;
  subjectName: string;
  dueOn: PlainDate;
  daysLeft: number;
  status: ObligationStatus;
  /** The last reminder to one of these posts; null before the first. */
  occasion: string | null;
};

/**
 * Obligations of these posts that are due within `days`, and everything their holders were reminded of, the most
 * urgent first. A post passes on with everything in it: whoever holds it today sees what was said to it before.
 */
export async function listInbox(
  db: DbOrTx,
  actor: Actor,
  { today, days }: { today: PlainDate; days: number },
): Promise<InboxRow[]> {
  const postIds = actor.holdings.map(({ postId }) => postId);
  if (postIds.length === 0) return [];
  const [own, told] = await Promise.all([
    db
      .selectFrom('obligations as obligation')
      .select('obligation.id')
      .where('owner_post_id', 'in', postIds)
      .where('is_open', '=', 1)
      .where('due_on', '<=', addDays(today, days))
      .orderBy('due_on')
      .orderBy('id')
      .limit(AT_MOST)
      .execute(),
    db
      .selectFrom('obligation_reminders')
      .select(['obligation_id as id', 'occasion', 'reminded_at'])
      .where('post_id', 'in', postIds)
      .where('is_open', '=', 1)
      .orderBy('due_on')
      .orderBy('obligation_id')
      .limit(AT_MOST)
      .execute(),
  ]);
  const occasions = new Map<string, string>();
  for (const { id, occasion } of told) {
    // Of two said to somebody's posts, the one that tells what became of it.
    if (!TELLING.includes(occasions.get(id) ?? '')) occasions.set(id, occasion);
  }
  const ids = [...new Set([...own, ...told].map(({ id }) => id))];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('obligations')
    .select([
      'id',
      'kind',
      'title_ja as ja',
      'title_en as en',
      'subject_name as subjectName',
      'due_on as dueOn',
      'status',
    ])
    .where('id', 'in', ids)
    .orderBy('due_on')
    .orderBy('id')
    .limit(AT_MOST)
    .execute();
  return rows.map(({ ja, en, kind, status, ...row }) => ({
    ...row,
    kind: kind as ObligationKind,
    status: status as ObligationStatus,
    title: { ja, en },
    daysLeft: daysBetween(today, row.dueOn),
    occasion: occasions.get(row.id) ?? null,
  }));
}
