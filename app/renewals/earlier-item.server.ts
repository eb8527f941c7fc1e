/** What was answered to one item before, and whether it can be confirmed. */
import type { EditableDraft } from '~/approval-requests/intake/intake-page.server';
import type { ShownAnswer } from '~/approval-requests/intake/shown-answers';
import { answerTo } from '~/checklists/answers';
import { shownItem } from '~/checklists/shown-item';
import type { PlainDate } from '~/platform/dates';
import type { Requirement } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import { confirmationRules, digestsOf, loadEarlier } from './earlier.query.server';
import type { Obstacle, Since } from './model';
import { obstaclesTo, sinceOf } from './since';
import { type EarlierRef, refOf } from './since.server';

export type EarlierItem = {
  ref: EarlierRef;
  since: Since;
  rows: ShownAnswer[];
  files: { name: string; on: PlainDate }[];
  obstacles: Obstacle[];
};

export async function earlierItem(
  db: DbOrTx,
  { request, profile, today }: EditableDraft,
  requirement: Requirement,
): Promise<EarlierItem | null> {
  const earlier = await loadEarlier(db, request.draft, today);
  if (!earlier) return null;
  const answer = answerTo(earlier.content, requirement);
  const files = answer.evidenceFileIds.flatMap((id) => earlier.files.get(id) ?? []);
  return {
    ref: refOf(earlier.approval),
    since: sinceOf(earlier, request.draft, requirement, await digestsOf(db, request.id)),
    rows: shownItem(requirement, answer, () => '').filter(({ field, value }) => field !== 'evidenceFileIds' && value),
    files: files.map(({ name, firstOn }) => ({ name, on: firstOn })),
    obstacles: obstaclesTo(earlier, requirement, confirmationRules(profile, today)),
  };
}
