/** What the forms about a review begin with, and who is let in. For everybody else they do not exist. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { idParam, notFound } from '~/platform/responses.server';
import { type Asking, asking, sending } from '~/registers/guards.server';
import { type DbOrTx, getDb } from '~db/connection.server';
import { mayOnReview } from './access.server';
import type { Review } from './model';
import { findReview, reviewFacts } from './reviews.repository.server';
import { type Reviewed, reviewed } from './rules.server';

const headOf = ({ id, number, title, version, finding, proposed, proposal }: Review) => ({
  id,
  number,
  title,
  version,
  finding,
  proposed,
  proposal,
});
export type ReviewHead = ReturnType<typeof headOf>;

type Opened = { db: DbOrTx; review: Review; head: ReviewHead; rules: Reviewed['rules'] };

async function open(
  { ability }: Pick<Asking, 'ability'>,
  id: string,
  step: 'write' | 'decide',
): Promise<Opened | null> {
  const db = getDb();
  const review = await findReview(db, ability, id);
  if (!review) return null;
  const isThere = review.status === (step === 'write' ? 'writing' : 'submitted');
  const may = mayOnReview(ability, step === 'write' ? 'update' : 'decide', await reviewFacts(db, id));
  if (!isThere || !may) return null;
  return { db, review, head: headOf(review), rules: (await reviewed(db, review)).rules };
}

/** The page of a form. */
export async function shownReview({ request, params }: LoaderFunctionArgs, step: 'write' | 'decide') {
  const asked = await asking(request);
  const opened = await open(asked, idParam(params.id), step);
  if (!opened) throw notFound();
  return { ...asked, ...opened };
}

/** A form that was sent. Whoever may read the review gets an answer: also that he cannot decide what he wrote. */
export async function sentOnReview({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const db = getDb();
  const sent = await sending(request, async (ability) => (await findReview(db, ability, id)) !== null);
  const review = await findReview(db, sent.ability, id);
  if (!review) throw notFound();
  return { ...sent, db, review, reviewId: id, rules: (await reviewed(db, review)).rules };
}
