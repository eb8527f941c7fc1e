/** Everything the page and the paper of one review show. */
import type { AppAbility } from '~/authorization/ability';
import type { ObligationStatus } from '~/obligations/model';
import { daysBetween, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { loadProfile } from '~/policy/profiles.repository.server';
import { loadHistory } from '~/registers/history.query.server';
import { loadPosts } from '~/social-media/posts.query.server';
import type { DbOrTx } from '~db/connection.server';
import { mayOnReview } from './access.server';
import { lacking, levelsOf, type Risk, reviewStream } from './model';
import { risksOf, triggersOf } from './parts.repository.server';
import { findReview, reviewFacts } from './reviews.repository.server';
import { reviewed } from './rules.server';
import { recordsOf } from './trigger-records.query.server';

/** The review `id` as the actor may see it; null where there is none. */
export async function loadReviewPage(
  db: DbOrTx,
  { ability, today }: { ability: AppAbility; today: PlainDate },
  id: string,
) {
  const review = await findReview(db, ability, id);
  if (!review) return null;
  const [{ profile, rules }, facts, triggers, risks, events] = await Promise.all([
    reviewed(db, review),
    reviewFacts(db, id),
    triggersOf(db, id),
    risksOf(db, id),
    loadHistory(db, reviewStream(id)),
  ]);
  const may = (action: 'update' | 'decide') => mayOnReview(ability, action, facts);
  const isWritten = review.status === 'writing';
  const result = review.result && (await loadProfile(db, review.result.key, review.result.version));
  return {
    review,
    profile: { key: profile.key, version: profile.version, name: profile.name, body: profile.body },
    result: review.result && {
      ...review.result,
      name: result?.name ?? { ja: review.result.key, en: review.result.key },
    },
    scale: rules.risk,
    committeeName: rules.committee,
    triggers: await recordsOf(db, ability, triggers),
    risks: await shownRisks(db, { id, risks, today }, (risk) => levelsOf(rules.risk, risk)),
    lacks: isWritten ? lacking({ review, triggers, risks }, rules.risk) : [],
    may: {
      write: isWritten && may('update'),
      decide: review.status === 'submitted' && may('decide'),
      // Whoever could decide but for having written it is told why.
      isOwn: review.status === 'submitted' && !may('decide') && ability.can('decide', 'PolicyReview'),
    },
    events,
  };
}
export type ReviewPageData = NonNullable<Awaited<ReturnType<typeof loadReviewPage>>>;

/** With who carries a measure out, and how far it is. */
async function shownRisks(
  db: DbOrTx,
  { id, risks, today }: { id: string; risks: readonly Risk[]; today: PlainDate },
  levels: (risk: Risk) => ReturnType<typeof levelsOf>,
): Promise<ShownRisk[]> {
  const ownerIds = risks.map(({ ownerPostId }) => ownerPostId);
  const [posts, due] = await Promise.all([
    loadPosts(db, ownerIds, today),
    db
      .selectFrom('obligations')
      .select(['id', 'occurrence', 'status', 'due_on as dueOn'])
      .where('subject_type', '=', 'policy-review')
      .where('subject_id', '=', id)
      .where('kind', '=', 'review-measure')
      .execute(),
  ]);
  return risks.map((risk) => {
    const post = posts.get(risk.ownerPostId ?? '');
    const obligation = due.find(({ occurrence }) => occurrence === risk.id);
    return {
      ...risk,
      levels: levels(risk),
      owner: post ? { ja: `${post.unit.ja} ${post.title.ja}`, en: `${post.title.en}, ${post.unit.en}` } : null,
      obligation: obligation
        ? {
            id: obligation.id,
            dueOn: obligation.dueOn,
            daysLeft: daysBetween(today, obligation.dueOn),
            status: obligation.status as ObligationStatus,
          }
        : null,
    };
  });
}

export type ShownRisk = Risk & {
  levels: ReturnType<typeof levelsOf>;
  owner: Text | null;
  obligation: { id: string; dueOn: PlainDate; daysLeft: number; status: ObligationStatus } | null;
};
