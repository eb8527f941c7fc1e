/** What an approval has to be looked at again for: exemptions it grants, and use that began in an emergency. */
import type { RequestContent } from '~/approval-requests/content';
import { exemptionsIn } from '~/checklists/summary';
import { arise, type Context } from '~/obligations/arise.server';
import type { NewObligation } from '~/obligations/model';
import { postOf } from '~/obligations/owners';
import { promiseTitles } from '~/obligations/words';
import type { Organisation } from '~/people/organisation';
import { addDays, addMonths, officeDate } from '~/platform/dates';
import type { Assessment, PolicyProfile } from '~/policy/model';
import { followUpPeriodsOf } from '~/policy/periods';
import type { Tx } from '~db/connection.server';

export type ApprovedPromises = {
  request: { id: string; number: string; title: string; owningUnitId: string };
  content: RequestContent;
  profile: PolicyProfile;
  assessment: Assessment;
  /** Who looks after it in the section; null: the head. */
  managerPersonId: string | null;
  organisation: Organisation;
};

/** An exemption ends on the day it was asked for, else it is looked at after the profile's months. */
export async function ariseReviews(tx: Tx, approved: ApprovedPromises, context: Context): Promise<void> {
  const { request, content, profile, assessment, managerPersonId, organisation } = approved;
  const today = officeDate(context.now);
  const { exemptionReviewMonths, afterReviewDays } = followUpPeriodsOf(profile);
  const owner = managerPersonId === null ? null : postOf(organisation, managerPersonId, request.owningUnitId);
  const common = {
    subject: { type: 'approval-request', id: request.id, name: `${request.number} ${request.title}` },
    ownerPostId: owner?.id ?? null,
    unitId: request.owningUnitId,
    source: 'approval',
  };
  const reviews: NewObligation[] = exemptionsIn(content, assessment).map(({ requirement, exemption }) => ({
    kind: 'exemption-review',
    // The keys of requirements are shorter; a longer one of a profile to come would be cut.
    occurrence: requirement.key.slice(0, 40),
    title: promiseTitles.exemption(requirement.title),
    dueOn: exemption.until ?? addMonths(today, exemptionReviewMonths),
    ...common,
  }));
  if ('emergency' in content.facts && content.facts.emergency === true) {
    const dueOn = addDays(today, afterReviewDays);
    reviews.push({ kind: 'after-review', occurrence: today, title: promiseTitles.afterReview, dueOn, ...common });
  }
  await arise(tx, reviews, context);
}
