/** A reviewer's verdict on one item of the checklist, kept while the step is open. */

import { subject } from '@casl/ability';
import { loadRequest, loadState } from '~/approval-requests/approval-request.repository.server';
import { recordOnRequest } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type Db, type DbOrTx, inTransaction, type Tx } from '~db/connection.server';
import { mayDecide } from './carry-out.server';
import type { Verdict } from './verdicts';

export type ItemReview = {
  round: number;
  stepKey: string;
  itemKey: string;
  verdict: Verdict;
  comment: string;
  /** What the applicant should mend; '' for nothing. */
  note: string;
  personName: string;
  updatedAt: Date;
};

export type ReviewedItem = {
  itemKey: string;
  verdict: Verdict;
  comment: string;
  /** Left as it is where it is not given. */
  note?: string;
  /** When the verdict that the reviewer has seen was written, null for none. */
  seenAt: Date | null;
};
export type ReviewItems = { requestId: string; stepKey: string; items: ReviewedItem[] };

/**
 * Keeps the verdicts of one open step that the actor may decide; each call replaces those it names. What says the same
 * as before stays the word of whoever said it.
 */
export async function reviewItems(
  db: Db,
  actor: Actor,
  command: ReviewItems,
  { now, newId }: { now: Date; newId: NewId },
): Promise<Result<{ version: number }, 'not-found' | 'not-assignee' | 'conflict'>> {
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, command.requestId, { lock: true });
    const ability = defineAbilities(actor);
    if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return refuse('not-found');
    const state = await loadState(tx, request);
    if (!mayDecide(ability, request, state, command.stepKey)) return refuse('not-assignee');
    const profile = await loadProfile(tx, request.profileKey, request.profileVersion);
    const known = new Set(profile?.requirements.map((requirement) => requirement.key));
    const named = command.items.filter((item) => known.has(item.itemKey));
    const before = await writtenOf(tx, request, command.stepKey, named);
    if (named.some(({ itemKey, seenAt }) => before.get(itemKey)?.at !== seenAt?.getTime())) return refuse('conflict');
    const items = named.filter((item) => !saysTheSame(item, before.get(item.itemKey)));
    if (items.length === 0) return ok({ version: request.version });
    for (const item of items) {
      const note = item.note === undefined ? {} : { note: item.note };
      const row = { verdict: item.verdict, comment: item.comment, person_id: actor.personId, updated_at: now, ...note };
      await tx
        .insertInto('item_reviews')
        .values({
          request_id: request.id,
          round: request.round,
          step_key: command.stepKey,
          item_key: item.itemKey,
          ...row,
        })
        .onDuplicateKeyUpdate(row)
        .execute();
    }
    const version = await recordOnRequest(tx, request, { actor, now, newId }, [
      { type: 'items-reviewed', payload: { stepKey: command.stepKey, round: request.round, items: items.map(said) } },
    ]);
    return ok({ version });
  });
}

const said = ({ itemKey, verdict, comment, note }: ReviewedItem) => ({
  itemKey,
  verdict,
  comment,
  ...(note === undefined ? {} : { note }),
});

type Written = { verdict: string; comment: string; note: string; at: number };

/** What the step says of these items so far, whoever of it said so. */
async function writtenOf(
  tx: Tx,
  request: { id: string; round: number },
  stepKey: string,
  items: readonly ReviewedItem[],
): Promise<Map<string, Written>> {
  if (items.length === 0) return new Map();
  const rows = await tx
    .selectFrom('item_reviews')
    .select(['item_key', 'verdict', 'comment', 'note', 'updated_at'])
    .where('request_id', '=', request.id)
    .where('round', '=', request.round)
    .where('step_key', '=', stepKey)
    .where(
      'item_key',
      'in',
      items.map((item) => item.itemKey),
    )
    .execute();
  return new Map(
    rows.map(({ item_key, verdict, comment, note, updated_at }) => [
      item_key,
      { verdict, comment, note: note ?? '', at: updated_at.getTime() },
    ]),
  );
}

const saysTheSame = (item: ReviewedItem, written: Written | undefined): boolean =>
  written !== undefined &&
  item.verdict === written.verdict &&
  item.comment === written.comment &&
  (item.note ?? written.note) === written.note;

/** All verdicts on a request, round by round. */
export async function listItemReviews(db: DbOrTx, requestId: string): Promise<ItemReview[]> {
  const rows = await db
    .selectFrom('item_reviews as review')
    .innerJoin('persons as person', 'person.id', 'review.person_id')
    .select(['review.step_key', 'review.item_key', 'review.verdict', 'review.comment', 'review.note', 'person.name'])
    .select(['review.round', 'review.updated_at'])
    .where('review.request_id', '=', requestId)
    .orderBy('review.round')
    .execute();
  return rows.map((row) => ({
    round: row.round,
    stepKey: row.step_key,
    itemKey: row.item_key,
    verdict: row.verdict as Verdict,
    comment: row.comment,
    note: row.note ?? '',
    personName: row.name,
    updatedAt: row.updated_at,
  }));
}
