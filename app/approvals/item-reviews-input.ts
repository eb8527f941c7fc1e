import { z } from 'zod';
import { singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { refuseVerdictWithoutReason, verdictFields } from './verdict-input';

const MOST_ITEMS = 300;

const itemRow = z.strictObject({ itemKey: singleLine(80), ...verdictFields }).superRefine(refuseVerdictWithoutReason);

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
    items: items.flatMap(({ verdict, ...item }) => (verdict ? [{ ...item, verdict }] : [])),
  }));
