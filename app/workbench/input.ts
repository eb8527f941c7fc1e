/** What the forms of the workbench send, and what may be in it. */
import { z } from 'zod';
import { refuseVerdictWithoutReason, verdictFields } from '~/approvals/verdict-input';
import { idSchema } from '~/platform/ids';
import { checkbox, multiLine, optionalInteger, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';

/** Longer than any clause; a quote is no copy of the document. */
export const LONGEST_QUOTE = 4_000;
const HIGHEST_PAGE = 10_000;

const stepKey = singleLine(60);
/** Number of the last choice that the page showed. */
const version = optionalInteger(0, 1_000_000).transform((value) => value ?? 0);
const offset = () => optionalInteger(0, 100_000_000).default(null);
const passageKey = z
  .string()
  .regex(/^[0-9A-Za-z.]{0,120}$/, { message: messageKey('not-a-choice') })
  .default('')
  .transform((key) => (key === '' ? null : key));

/** A passage to be tied: selected (offsets) or typed (page and quote). */
export const passageSchema = z
  .strictObject({
    stepKey,
    version,
    passageFileId: idSchema,
    page: optionalInteger(1, HIGHEST_PAGE),
    start: offset(),
    endPage: offset(),
    end: offset(),
    quote: multiLine(LONGEST_QUOTE).default(''),
    answers: passageKey,
    asTyped: checkbox().default(false),
  })
  .superRefine((input, context) => {
    const isSelected = input.start !== null && input.end !== null;
    if (input.page === null) context.addIssue({ code: 'custom', path: ['page'], message: messageKey('required') });
    if (!isSelected && input.quote === '') {
      context.addIssue({ code: 'custom', path: ['quote'], message: messageKey('required') });
    }
  })
  .transform(({ stepKey, version, passageFileId, page, start, endPage, end, quote, answers, asTyped }) => ({
    stepKey,
    version,
    fileId: passageFileId,
    page: page ?? 1,
    place: start !== null && end !== null ? { page: page ?? 1, start, endPage: endPage ?? page ?? 1, end } : null,
    quote,
    answers,
    asTyped,
  }));

/** A proposal that does not fit. */
export const rejectionSchema = z
  .strictObject({
    stepKey,
    version,
    passageFileId: idSchema,
    page: optionalInteger(1, HIGHEST_PAGE),
    start: optionalInteger(0, 100_000_000),
    endPage: offset(),
    end: optionalInteger(0, 100_000_000),
  })
  .transform(({ stepKey, version, passageFileId, page, start, endPage, end }) => ({
    stepKey,
    version,
    fileId: passageFileId,
    place: { page: page ?? 1, start: start ?? 0, endPage: endPage ?? page ?? 1, end: end ?? 0 },
  }));

/** A choice taken back. */
export const withdrawalSchema = z
  .strictObject({ stepKey, version, number: optionalInteger(1, 1_000_000) })
  .transform((input) => ({ ...input, number: input.number ?? 0 }));

/** One verdict with its reason and the note to the applicant. */
export const verdictSchema = z
  .strictObject({ stepKey, ...verdictFields, note: multiLine(1000).default('') })
  .superRefine(refuseVerdictWithoutReason)
  .transform(({ verdict, ...input }, context) => {
    if (verdict !== null) return { ...input, verdict };
    context.addIssue({ code: 'custom', path: ['verdict'], message: messageKey('choose-one') });
    return z.NEVER;
  });
