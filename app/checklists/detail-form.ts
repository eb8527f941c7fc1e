/** The structured part of a confidentiality item's form: what is typed ↔ the answers that are kept. Pure. */
import { z } from 'zod';
import { multiLine, optionalChoice, optionalInteger, plainDateField } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { type ConfidentialityDetails, type ConfidentialityTopic, isBlank } from '~/policy/confidentiality';
import { DETAIL_LISTS, DETAIL_QUESTIONS, type DetailQuestion } from '~/policy/confidentiality-questions';

/** Names of the fields that are sent once for each answer. */
export const DETAIL_LIST_FIELDS: readonly string[] = DETAIL_LISTS.map((name) => `details.${name}`);

function fieldOf(question: DetailQuestion): z.ZodType {
  switch (question.kind) {
    case 'choices': {
      const values = question.options.map(({ value }) => value);
      return z.preprocess(
        // No checkbox ticked: nothing is sent, or false by the page's own script.
        (raw) => (typeof raw === 'string' ? [raw] : raw || []),
        z
          .array(z.enum(values, { error: messageKey('not-a-choice') }))
          .transform((chosen) => values.filter((value) => chosen.includes(value))),
      );
    }
    case 'choice':
      return optionalChoice(question.options.map(({ value }) => value));
    case 'text':
      return multiLine(question.max);
    case 'integer':
      return optionalInteger(question.min, question.max);
    case 'date':
      return plainDateField();
  }
}

/** What the questions of `topic` accept; the fields of the union in confidentiality.ts, by name. */
export const detailSchema = (topic: ConfidentialityTopic): z.ZodType<Record<string, unknown>> =>
  z.strictObject(Object.fromEntries(DETAIL_QUESTIONS[topic].map((question) => [question.name, fieldOf(question)])));

/** The answers as they are kept; undefined where nothing was answered. */
export function detailsFrom(
  topic: ConfidentialityTopic,
  answers: Record<string, unknown>,
): ConfidentialityDetails | undefined {
  // The schema above is made of the same questions as the union.
  const details = { topic, ...answers } as ConfidentialityDetails;
  return isBlank(details) ? undefined : details;
}

export type DetailValues = Record<string, string | string[]>;

/** The form for the answers. */
export function detailValues(
  topic: ConfidentialityTopic,
  details: ConfidentialityDetails | null | undefined,
): DetailValues {
  const stored: Record<string, unknown> = details?.topic === topic ? details : {};
  return Object.fromEntries(
    DETAIL_QUESTIONS[topic].map(({ name, kind }) => {
      const answer = stored[name];
      if (kind === 'choices') return [name, Array.isArray(answer) ? answer.map(String) : []];
      return [name, answer === null || answer === undefined ? '' : String(answer)];
    }),
  );
}
