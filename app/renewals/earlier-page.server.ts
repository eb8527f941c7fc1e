/** What one page of the intake said in the approval that is renewed. */

import type { ApprovalRequestRecord } from '~/approval-requests/approval-request.repository.server';
import { type ShownAnswer, shownAnswers } from '~/approval-requests/intake/shown-answers';
import type { Step } from '~/approval-requests/intake/step';
import { namesFor } from '~/approval-requests/request-names.query.server';
import { isToSee } from '~/checklists/completeness';
import { type Organisation, unitPathName } from '~/people/organisation';
import type { PlainDate } from '~/platform/dates';
import type { PolicyProfile } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import { answersBefore } from './confirm-step.server';
import { loadEarlier } from './earlier.query.server';
import { type EarlierRef, refOf } from './since.server';

export type EarlierPage = { ref: EarlierRef; rows: ShownAnswer[]; isSeen: boolean; canConfirm: boolean };

type Draft = { request: ApprovalRequestRecord; profile: PolicyProfile; organisation: Organisation; today: PlainDate };

/** Null where nothing is renewed, or the page asks nothing. */
export async function earlierPage(
  db: DbOrTx,
  { request, profile, organisation, today }: Draft,
  step: Step,
): Promise<EarlierPage | null> {
  const content = request.draft;
  if (content.facts.purpose !== 'renewal' || (step.fields.length === 0 && !step.rows)) return null;
  const earlier = await loadEarlier(db, content, today);
  if (!earlier) return null;
  const { people } = await namesFor(db, { personIds: [earlier.content.proposedManagerPersonId], unitIds: [] });
  const names = {
    unit: (id: string) => unitPathName(organisation, id),
    person: (id: string) => people.get(id) ?? null,
    post: () => null,
  };
  return {
    ref: refOf(earlier.approval),
    rows: shownAnswers(step.slug, earlier.profile, earlier.content, names),
    isSeen: !isToSee(step, content),
    canConfirm: answersBefore(step.slug, profile, earlier) !== null,
  };
}
