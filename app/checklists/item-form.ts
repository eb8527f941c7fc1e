/** The form of one checklist item: one zod schema for the page and the action; form values ↔ answer. Pure. */
import { z } from 'zod';
import type { ChecklistAnswer, Quote } from '~/approval-requests/content';
import { idSchema } from '~/platform/ids';
import { multiLine, optionalChoice, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { detailTopicOf } from '~/policy/confidentiality';
import type { RequestKind, Requirement } from '~/policy/model';
import { withoutCredentials } from '~/social-media/credential-check';
import { ANSWERS, unanswered } from './answers';
import { type DetailValues, detailSchema, detailsFrom, detailValues } from './detail-form';
import { type SlaAnswers, slaAnswer, slaSchema, slaValues } from './sla-form';

export const MAX_QUOTES = 20;
const MAX_FILES = 50;

const quote = z.strictObject({ document: singleLine(200), page: singleLine(50), text: multiLine(2000) });

const exemptionFields = z.strictObject({
  reason: multiLine(2000),
  compensation: multiLine(2000),
  until: plainDateField(),
});

const answerFields = {
  answer: optionalChoice(ANSWERS),
  explanation: multiLine(2000),
  notApplicableReason: multiLine(2000),
};

const proofFields = {
  quotes: z.array(quote).max(MAX_QUOTES + 1, messageKey('too-many-rows', MAX_QUOTES)),
  evidenceFileIds: z.preprocess(
    (raw) => (typeof raw === 'string' ? [raw] : raw || []),
    z.array(idSchema).max(MAX_FILES, messageKey('too-many-rows', MAX_FILES)),
  ),
};

/** What is asked of a requirement: a rule that the facts break has no answer, only an exemption. */
export const asksForAnswer = (requirement: Requirement): boolean => requirement.kind !== 'prohibition';
export const asksForExemption = (requirement: Requirement): boolean => requirement.exemptable;

export type ItemAnswers = {
  answer?: ChecklistAnswer['answer'] | null;
  explanation?: string;
  notApplicableReason?: string;
  quotes?: Quote[];
  evidenceFileIds?: string[];
  sla?: SlaAnswers;
  details?: Record<string, unknown>;
  exemption?: z.output<typeof exemptionFields>;
};

/** What the page of `requirement` accepts. Gaps are no errors while writing. */
export function itemSchema(requirement: Requirement, kind: RequestKind): z.ZodType<ItemAnswers> {
  const topic = detailTopicOf(requirement);
  const object = z.strictObject({
    ...(asksForAnswer(requirement) ? { ...answerFields, ...proofFields } : {}),
    ...(requirement.sla ? { sla: slaSchema(requirement.sla) } : {}),
    // Whoever ticks nothing sends nothing.
    ...(topic ? { details: z.preprocess((raw) => raw ?? {}, detailSchema(topic)) } : {}),
    ...(asksForExemption(requirement) ? { exemption: exemptionFields } : {}),
  });
  const guarded = kind === 'social-media-account' ? object.check(withoutCredentials) : object;
  return guarded as unknown as z.ZodType<ItemAnswers>;
}

type Flat = { [name: string]: string };
/** The form as its page shows it; also what is shown again when something is wrong. */
export type ItemValues = {
  answer?: string;
  explanation?: string;
  notApplicableReason?: string;
  quotes?: Flat[];
  evidenceFileIds?: string[];
  sla?: Flat;
  details?: DetailValues;
  exemption?: Flat;
};

/** The page's form for an answer; the last quote is always blank. */
export function itemValues(requirement: Requirement, answer: ChecklistAnswer): ItemValues {
  const { sla, exemption } = answer;
  const topic = detailTopicOf(requirement);
  const blank: Quote[] = answer.quotes.length < MAX_QUOTES ? [{ document: '', page: '', text: '' }] : [];
  return {
    ...(asksForAnswer(requirement)
      ? {
          answer: answer.answer === 'unanswered' ? '' : answer.answer,
          explanation: answer.explanation,
          notApplicableReason: answer.notApplicableReason,
          quotes: [...answer.quotes, ...blank],
          evidenceFileIds: answer.evidenceFileIds,
        }
      : {}),
    ...(requirement.sla ? { sla: slaValues(requirement.sla, sla) } : {}),
    ...(topic ? { details: detailValues(topic, answer.details) } : {}),
    ...(asksForExemption(requirement)
      ? {
          exemption: {
            reason: exemption?.reason ?? '',
            compensation: exemption?.compensation ?? '',
            until: exemption?.until ?? '',
          },
        }
      : {}),
  };
}

const isBlankQuote = (entry: Quote): boolean => entry.document === '' && entry.page === '' && entry.text === '';

/**
 * The answer with what the form says. `ownFileIds` are the files of this request: ids of others are dropped.
 * An exemption is asked for by writing down what it is for; clearing its fields takes it back.
 */
export function withItemAnswers(
  requirement: Requirement,
  answers: ItemAnswers,
  before: ChecklistAnswer = unanswered,
  ownFileIds: ReadonlySet<string> = new Set(),
): ChecklistAnswer {
  const { sla, exemption } = answers;
  const topic = detailTopicOf(requirement);
  const details = topic && answers.details ? detailsFrom(topic, answers.details) : before.details;
  return {
    answer: asksForAnswer(requirement) ? (answers.answer ?? 'unanswered') : before.answer,
    explanation: answers.explanation ?? before.explanation,
    notApplicableReason: answers.notApplicableReason ?? before.notApplicableReason,
    quotes: (answers.quotes ?? before.quotes).filter((entry) => !isBlankQuote(entry)),
    evidenceFileIds: [...new Set(answers.evidenceFileIds ?? before.evidenceFileIds)].filter((id) => ownFileIds.has(id)),
    sla: requirement.sla && sla ? slaAnswer(requirement.sla, sla) : null,
    ...(details ? { details } : {}),
    exemption:
      exemption && (exemption.reason !== '' || exemption.compensation !== '' || exemption.until !== null)
        ? exemption
        : null,
  };
}
