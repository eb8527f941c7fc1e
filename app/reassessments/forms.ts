/** Forms about re-assessments: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine, plainDateField } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, version } from '~/registers/fields';
import { DECISIONS } from './model';

export const decisionForm = z
  .strictObject({
    items: z.array(idSchema).max(100),
    decision: requiredChoice(DECISIONS),
    reason: multiLine(2_000).refine((value) => value !== '', messageKey('required')),
    dueOn: plainDateField(),
  })
  .superRefine(({ items, decision, dueOn }, context) => {
    const wrong = (path: string, key: 'required' | 'choose-one') =>
      context.addIssue({ code: 'custom', message: messageKey(key), path: [path] });
    if (items.length === 0) wrong('items', 'choose-one');
    if (decision === 'needs-decision' && dueOn === null) wrong('dueOn', 'required');
  });

export const requestForm = z.strictObject({ submissionKey: idSchema, version: version() });
