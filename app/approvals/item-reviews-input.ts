import { z } from 'zod';
import { multiLine, optionalChoice, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { VERDICTS } from './verdicts';

const MOST_ITEMS = 300;

const itemRow = z
  .strictObject({ itemKey: singleLine(80), verdict: optionalChoice(VERDICTS), comment: multiLine(1000) })
  .superRefine((row, context) => {
    // A comment without a verdict would be lost: nothing is kept of an item that has none.
    if (row.verdict === null && row.comment !== '') {
      context.addIssue({ code: 'custom', path: ['verdict'], message: messageKey('choose-one') });
    }
  });

/** Verdicts as the form sends them; items without a verdict are left as they are. */
export const itemReviewsSchema = z
  .strictObject({
    stepKey: singleLine(60),
    items: z
      .array(itemRow)
      .max(MOST_ITEMS, { message: messageKey('too-many-rows', MOST_ITEMS) })
      .default([]),
  })
  .transform(({ stepKey, items }) => ({
    stepKey,
    items: items.flatMap(({ itemKey, verdict, comment }) => (verdict ? [{ itemKey, verdict, comment }] : [])),
  }));
