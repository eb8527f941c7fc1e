/** Forms about information that leaves. Strict: unknown fields are refused; a key or password has no place. */
import { z } from 'zod';
import { METHODS } from '~/endings/ending';
import { withKey } from '~/endings/forms';
import { idSchema } from '~/platform/ids';
import { checkbox, multiLine, optionalChoice, optionalId, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import type { MovementKind } from '~/policy/model';
import { waysOf } from '~/policy/movements';
import { clockTime, requiredChoice, requiredDate, requiredLine, version } from '~/registers/fields';
import { ruleOf } from './model';

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));
/** What a kind does not ask is not on its page. */
const leftText = (max: number) => multiLine(max).optional().default('');
const leftLine = (max: number) => singleLine(max).optional().default('');
const leftDate = () => plainDateField().optional().default(null);

/** The form of one kind; what it does not ask is not there. In the order of the page: errors are listed in it. */
export function applicationForm(kind: MovementKind, levels: readonly string[]) {
  return z.strictObject({
    submissionKey: idSchema,
    unitId: idSchema,
    what: requiredText(2_000),
    amount: requiredLine(300),
    confidentiality: requiredChoice(levels),
    personalInformation: checkbox(),
    specificPersonalInformation: checkbox(),
    purpose: requiredText(2_000),
    way: requiredChoice(waysOf(kind)),
    carrier: leftLine(26),
    carrierName: leftLine(300),
    contractId: optionalId().optional().default(null),
    // The other party of a contract needs no name of its own.
    recipient: ruleOf(kind).recipient ? leftLine(300) : requiredLine(300),
    plannedOn: requiredDate(),
    returnBy: leftDate(),
    noReturnReason: leftText(1_000),
    protection: leftText(2_000),
    survey: leftText(2_000),
    damages: leftText(2_000),
    exemptionReason: leftText(2_000),
  });
}
export type Application = z.output<ReturnType<typeof applicationForm>>;

/** `lawful`: the permitter has confirmed that no law is broken. */
export const decisionForm = z.strictObject({
  version: version(),
  role: z.string().max(30),
  outcome: requiredChoice(['permitted', 'refused']),
  lawful: checkbox(),
  laws: leftText(2_000),
  note: multiLine(2_000),
});

const reported = {
  version: version(),
  doneOn: requiredDate(),
  doneTime: clockTime().refine((value) => value !== '', messageKey('required')),
  doneBy: requiredLine(200),
  doneWhat: requiredText(2_000),
  evidence: leftLine(500),
  keyDestroyedOn: leftDate(),
  keyEvidence: leftLine(500),
};

/** 実施の報告: when, who and what; of a disposal also how. */
export const reportForm = (kind: MovementKind) =>
  z
    .strictObject({
      ...reported,
      method: kind === 'disposal' ? requiredChoice(METHODS) : optionalChoice(METHODS).optional().default(null),
    })
    .check(withKey);

export const closingForm = (kind: MovementKind) =>
  z.strictObject({
    version: version(),
    closedOn: requiredDate(),
    how: requiredChoice(ruleOf(kind).closings),
    note: requiredText(2_000),
    evidence: singleLine(500),
  });

export const reasonForm = z.strictObject({ version: version(), reason: requiredText(2_000) });
