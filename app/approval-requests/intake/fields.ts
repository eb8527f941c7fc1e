/** The kinds of fields of the intake: what each accepts, and where its answer lies in the content. Pure. */
import type { z } from 'zod';
import {
  checkbox,
  multiLine,
  optionalChoice,
  optionalCorporateNumber,
  optionalId,
  optionalInteger,
  optionalUrl,
  optionalYesNo,
  plainDateField,
  singleLine,
} from '~/platform/input';
import type { Text } from '~/platform/text';
import { FACT_VALUES } from '~/policy/facts';
import type { Facts, RequestKind, ScalarFact } from '~/policy/model';
import { factValueText, factWords } from '~/policy/words';
import { type ContentOf, factsIn, type RequestContent } from '../content';

export type Option = { value: string; label: Text; hint?: Text };

export type FieldKind =
  | { kind: 'line'; max: number }
  | { kind: 'text'; max: number }
  | { kind: 'url'; max: number }
  | { kind: 'corporate-number' }
  | { kind: 'integer'; min: number; max: number; unit: Text }
  | { kind: 'date' }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'yes-no' }
  | { kind: 'checkbox' }
  | { kind: 'unit' }
  | { kind: 'person' }
  | { kind: 'post' };

/**
 * How a field is asked. `label` is the noun of summaries; the page asks the `question` where there is one.
 * Optional ones may stay open at submission.
 */
export type Question = FieldKind & { name: string; label: Text; question?: Text; hint?: Text; optional?: true };

export type Answer = string | number | boolean | null;

/** Where an answer lies in the content. `set` with null takes it away. */
export type Place = {
  get: (content: RequestContent) => Answer;
  set: (content: RequestContent, answer: Answer) => RequestContent;
};

/** A question about the request as a whole. `fact` names what the policy profile looks at. */
export type Field = Question &
  Place & {
    fact?: ScalarFact;
    /** Says of a field that need not always be answered when it has to be; the hint says so too. */
    neededWhen?: (content: RequestContent) => boolean;
  };

/** Whether the field has to be answered before the request can be submitted. */
export const isNeeded = (field: Field, content: RequestContent): boolean =>
  field.neededWhen ? field.neededWhen(content) : !field.optional;

type ContentKey<C> = Exclude<
  { [P in keyof C]: C[P] extends string | number | null ? P : never }[keyof C],
  'kind' | 'schema'
>;

/** Places of the content of one kind; a page belongs to a kind, so that its fields meet no other content. */
export const placesIn =
  <K extends RequestKind>(_kind: K) =>
  (key: ContentKey<ContentOf<K>>): Place => ({
    get: (content) => (content as ContentOf<K>)[key] as Answer,
    set: (content, answer) => ({ ...content, [key]: answer }) as RequestContent,
  });

/** The facts with `changes`; a fact without an answer is left out altogether, so that it reads as "not known yet". */
export function withFacts(content: RequestContent, changes: { [F in keyof Facts]?: Facts[F] | null }): RequestContent {
  const entries = Object.entries({ ...content.facts, ...changes });
  const known = entries.filter(([, value]) => value !== null && value !== undefined);
  return { ...content, facts: Object.fromEntries(known) } as RequestContent;
}

/** A place among the facts. */
export const inFacts = (fact: ScalarFact): Place & { fact: ScalarFact } => ({
  fact,
  get: (content) => factsIn(content)[fact] ?? null,
  set: (content, answer) => withFacts(content, { [fact]: answer }),
});

/** A fact with a few possible answers, in the words of the policy. `hints` explains single answers. */
export function choiceOfFact<F extends ChoiceFact>(
  fact: F,
  hints: { [value: string]: Text } = {},
  wording: Wording = {},
): Field {
  return {
    name: fact,
    kind: 'choice',
    options: (FACT_VALUES[fact] as readonly string[]).map((value) => ({
      value,
      label: factValueText(fact, value),
      ...(hints[value] ? { hint: hints[value] } : {}),
    })),
    ...factQuestion(fact),
    ...wording,
  };
}

/** A fact that is so or not. */
export const yesNoOfFact = (fact: ScalarFact, wording: Wording = {}): Field => ({
  name: fact,
  kind: 'yes-no',
  ...factQuestion(fact),
  ...wording,
});

/** How one kind asks a fact, where its own words are clearer. */
type Wording = { question?: Text; hint?: Text };

type ChoiceFact = { [F in ScalarFact]: Facts[F] extends boolean ? never : F }[ScalarFact];

const factQuestion = (fact: ScalarFact) => {
  const { label, question, help } = factWords[fact];
  return { label, question, hint: help, ...inFacts(fact) };
};

/** What a form field of this kind accepts. */
export function fieldSchema(field: FieldKind): z.ZodType<Answer> {
  switch (field.kind) {
    case 'line':
      return singleLine(field.max);
    case 'text':
      return multiLine(field.max);
    case 'url':
      return optionalUrl(field.max);
    case 'corporate-number':
      return optionalCorporateNumber();
    case 'integer':
      return optionalInteger(field.min, field.max);
    case 'date':
      return plainDateField();
    case 'choice':
      return optionalChoice(field.options.map((option) => option.value));
    case 'yes-no':
      return optionalYesNo();
    case 'checkbox':
      return checkbox();
    case 'unit':
    case 'person':
    case 'post':
      return optionalId();
  }
}

/** An answer as the form shows it. */
export function formValue(field: FieldKind, answer: Answer): string {
  if (answer === null) return '';
  if (field.kind === 'yes-no') return answer === true ? 'yes' : 'no';
  if (field.kind === 'checkbox') return answer === true ? 'yes' : '';
  return String(answer);
}

/** Whether there is an answer at all. */
export const isAnswered = (answer: Answer): boolean => answer !== null && answer !== '';
