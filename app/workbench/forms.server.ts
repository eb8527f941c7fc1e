/** The forms of the workbench, however they arrive: from a page without scripts, or sent by the page's own. */
import type { z } from 'zod';
import { reviewItems } from '~/approvals/item-reviews.server';
import type { Actor } from '~/authorization/actor';
import type { NewId } from '~/platform/ids';
import { type FieldErrors, fieldErrors, formValues } from '~/platform/input';
import type { Result } from '~/platform/result';
import type { Text } from '~/platform/text';
import type { Db } from '~db/connection.server';
import { rejectProposal, tiePassage, withdrawChoice } from './choose-passage.server';
import { passageSchema, rejectionSchema, verdictSchema, withdrawalSchema } from './input';
import type { ChooseRefusal } from './refusal';
import type { Noun } from './use-saving';
import { chooseRefusalWords } from './words';

export const NOUNS = ['passages', 'rejections', 'withdrawals', 'verdicts'] as const satisfies readonly Noun[];

export type FormOutcome =
  | { ok: true }
  | { ok: false; status: 404 | 409 | 422; errors: FieldErrors; refusal: Text | null };

type Io = { now: Date; newId: NewId };
type Where = { requestId: string; requirementKey: string };

/** Fields of the page itself. */
const OF_THE_PAGE = ['go', 'next', 'csrf'];

/** A refusal that belongs to one field of the form for passages. */
const AT_FIELD: Partial<Record<ChooseRefusal, string>> = {
  'quote-not-found': 'quote',
  'page-unknown': 'page',
  'file-unknown': 'passageFileId',
};

/** Carries out what `form` asks for on one requirement. */
export async function carryOutForm(
  db: Db,
  actor: Actor,
  noun: Noun,
  form: FormData,
  where: Where,
  io: Io,
): Promise<FormOutcome> {
  const values = formValues(form, { omit: OF_THE_PAGE });
  switch (noun) {
    case 'passages':
      return checked(passageSchema, values, (input) => tiePassage(db, actor, { ...where, ...input }, io));
    case 'rejections':
      return checked(rejectionSchema, values, (input) => rejectProposal(db, actor, { ...where, ...input }, io));
    case 'withdrawals':
      return checked(withdrawalSchema, values, (input) => withdrawChoice(db, actor, { ...where, ...input }, io));
    case 'verdicts':
      return checked(verdictSchema, values, ({ stepKey, ...item }) =>
        reviewItems(
          db,
          actor,
          { requestId: where.requestId, stepKey, items: [{ itemKey: where.requirementKey, ...item }] },
          io,
        ),
      );
  }
}

async function checked<S extends z.ZodType>(
  schema: S,
  values: unknown,
  work: (input: z.output<S>) => Promise<Result<unknown, ChooseRefusal>>,
): Promise<FormOutcome> {
  const input = schema.safeParse(values);
  if (!input.success) return { ok: false, status: 422, errors: fieldErrors(input.error), refusal: null };
  const outcome = await work(input.data);
  if (outcome.ok) return { ok: true };
  const { refusal } = outcome;
  const sentence = chooseRefusalWords[refusal];
  const field = AT_FIELD[refusal];
  if (field) return { ok: false, status: 422, errors: { [field]: sentence }, refusal: null };
  return { ok: false, status: refusal === 'not-found' ? 404 : 409, errors: {}, refusal: sentence };
}
