/** 前回から, for a whole request: every item, what is gone, and which other answers changed. */
import type { EarlierApproval, RequestContent } from '~/approval-requests/content';
import { type Difference, differences, shownAnswers } from '~/approval-requests/intake/shown-answers';
import { stepsFor } from '~/approval-requests/intake/steps';
import { namesFor } from '~/approval-requests/request-names.query.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { Assessment, PolicyProfile } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import { digestsOf, loadEarlier } from './earlier.query.server';
import { SINCE, type Since } from './model';
import { type Earlier, goneSince, sinceOf } from './since';

export type EarlierRef = Pick<EarlierApproval, 'number' | 'revisionNumber' | 'approvedOn'>;
export const refOf = ({ number, revisionNumber, approvedOn }: EarlierApproval): EarlierRef => ({
  number,
  revisionNumber,
  approvedOn,
});

export type RenewalSummary = {
  ref: EarlierRef;
  counts: Record<Since, number>;
  gone: { key: string; title: Text }[];
  /** Versions of the policy, where they differ. */
  versions: { before: string; now: string } | null;
};

type Request = { requestId: string; content: RequestContent; profile: PolicyProfile; assessment: Assessment };

/** Null for a request with nothing before it. */
export async function sinceEarlier(
  db: DbOrTx,
  { requestId, content, profile, assessment }: Request,
  today: PlainDate,
): Promise<{ earlier: Earlier; since: Map<string, Since>; summary: RenewalSummary } | null> {
  const earlier = await loadEarlier(db, content, today);
  if (!earlier) return null;
  const digestOf = await digestsOf(db, requestId);
  const since = new Map(
    assessment.requirements.map((requirement) => [requirement.key, sinceOf(earlier, content, requirement, digestOf)]),
  );
  const counts = Object.fromEntries(SINCE.map((one) => [one, 0])) as Record<Since, number>;
  for (const one of since.values()) counts[one] += 1;
  const versionOf = ({ key, version }: PolicyProfile) => `${key} ${version}`;
  const [before, now] = [versionOf(earlier.profile), versionOf(profile)];
  const summary = {
    ref: refOf(earlier.approval),
    counts,
    gone: goneSince(earlier, assessment),
    versions: before === now ? null : { before, now },
  };
  return { earlier, since, summary };
}

/** Everything the pages of reviewers show: the summary, each item with what it said before, and the other answers. */
export async function renewalView(db: DbOrTx, request: Request, today: PlainDate) {
  const found = await sinceEarlier(db, request, today);
  if (!found) return null;
  const { earlier, since, summary } = found;
  return { ...summary, since: Object.fromEntries(since), facts: await changedAnswers(db, request, earlier) };
}

/** The answers of the intake that say something else than before, page by page. */
async function changedAnswers(db: DbOrTx, { content, profile }: Request, earlier: Earlier): Promise<Difference[]> {
  const both = [content, earlier.content];
  const found = await namesFor(db, {
    personIds: both.map((one) => one.proposedManagerPersonId),
    unitIds: both.flatMap((one) => one.sections.map(({ unitId }) => unitId)).filter((id) => id !== ''),
  });
  const names = {
    unit: (id: string) => found.units.get(id) ?? { ja: id, en: id },
    person: (id: string) => found.people.get(id) ?? null,
    post: () => null,
  };
  return stepsFor(content)
    .filter(({ fields, rows }) => fields.length > 0 || rows !== undefined)
    .flatMap(({ slug }) =>
      differences(
        shownAnswers(slug, earlier.profile, earlier.content, names),
        shownAnswers(slug, profile, content, names),
      ),
    );
}
