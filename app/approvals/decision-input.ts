/** What a decision form sends, and what may be in it. */
import { z } from 'zod';
import { checkbox, multiLine, optionalChoice, optionalId, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { type Grant, type MarkedItem, type NewCondition, OUTCOMES, type Outcome } from '~/workflow/model';

const MOST_CONDITIONS = 20;
const MOST_ITEMS = 300;

const conditionRow = z
  .strictObject({ text: multiLine(1000), ownerPersonId: optionalId(), dueOn: plainDateField() })
  .superRefine((row, context) => {
    if (row.text === '' && row.ownerPersonId === null && row.dueOn === null) return;
    for (const key of ['text', 'ownerPersonId', 'dueOn'] as const) {
      if (!row[key]) context.addIssue({ code: 'custom', path: [key], message: messageKey('required') });
    }
  });

const itemRow = z.strictObject({ itemKey: singleLine(80), marked: checkbox(), comment: multiLine(1000) });

const fields = z.strictObject({
  stepKey: singleLine(60),
  /** Of the revision that the page showed. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  outcome: optionalChoice(OUTCOMES).refine((outcome) => outcome !== null, { message: messageKey('choose-one') }),
  comment: multiLine(4000),
  conditions: z
    .array(conditionRow)
    .max(MOST_CONDITIONS, { message: messageKey('too-many-rows', MOST_CONDITIONS) })
    .default([]),
  items: z
    .array(itemRow)
    .max(MOST_ITEMS, { message: messageKey('too-many-rows', MOST_ITEMS) })
    .default([]),
  validUntil: plainDateField().optional(),
  managerPersonId: optionalId().optional(),
  exemptionsAcknowledged: checkbox(),
});

export type DecisionInput = {
  stepKey: string;
  digest: string;
  outcome: Outcome;
  comment: string;
  conditions: NewCondition[];
  markedItems: MarkedItem[];
  grant: Grant | null;
};

/**
 * `final`: the form of a final step, which also grants; `exemptions`: how many the approval would grant; `manager`:
 * whether it appoints one.
 */
export const decisionSchema = ({
  final,
  exemptions,
  manager,
}: {
  final: boolean;
  exemptions: number;
  manager: boolean;
}) =>
  fields
    .superRefine((input, context) => {
      if (!final || input.outcome === 'send-back' || input.outcome === 'reject' || input.outcome === null) return;
      for (const key of manager ? (['validUntil', 'managerPersonId'] as const) : (['validUntil'] as const)) {
        if (!input[key]) context.addIssue({ code: 'custom', path: [key], message: messageKey('required') });
      }
      if (exemptions > 0 && !input.exemptionsAcknowledged) {
        context.addIssue({ code: 'custom', path: ['exemptionsAcknowledged'], message: messageKey('required') });
      }
    })
    .transform((input): DecisionInput => {
      const outcome = input.outcome ?? 'send-back';
      const approves = outcome === 'approve' || outcome === 'approve-with-conditions';
      return {
        stepKey: input.stepKey,
        digest: input.digest,
        outcome,
        comment: input.comment,
        conditions: outcome === 'approve-with-conditions' ? input.conditions.flatMap(complete) : [],
        markedItems:
          outcome === 'send-back'
            ? input.items.filter((i) => i.marked).map(({ itemKey, comment }) => ({ itemKey, comment }))
            : [],
        grant:
          final && approves && input.validUntil
            ? { validUntil: input.validUntil, managerPersonId: manager ? (input.managerPersonId ?? null) : null }
            : null,
      };
    });

const complete = (row: z.output<typeof conditionRow>): NewCondition[] =>
  row.text && row.ownerPersonId && row.dueOn
    ? [{ text: row.text, ownerPersonId: row.ownerPersonId, dueOn: row.dueOn }]
    : [];
