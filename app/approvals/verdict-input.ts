/** What a form says of one item: the verdict, why, and which verdict its sender has seen. One rule for all pages. */
import { z } from 'zod';
import { multiLine, optionalChoice } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { VERDICTS } from './verdicts';

export const verdictFields = {
  verdict: optionalChoice(VERDICTS),
  comment: multiLine(1000).default(''),
  /** When the verdict that the page showed was written, '' for none. */
  seenAt: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)?$/, { message: messageKey('not-a-choice') })
    .default('')
    .transform((at) => (at === '' ? null : new Date(at))),
};

type Given = z.output<z.ZodObject<typeof verdictFields>>;

/** Anything but 適合 says why; a reason without a verdict would be lost. */
export function refuseVerdictWithoutReason({ verdict, comment }: Given, context: z.RefinementCtx): void {
  if (verdict === null && comment !== '') {
    context.addIssue({ code: 'custom', path: ['verdict'], message: messageKey('choose-one') });
  }
  if (verdict !== null && verdict !== 'conforms' && comment === '') {
    context.addIssue({ code: 'custom', path: ['comment'], message: messageKey('required') });
  }
}
