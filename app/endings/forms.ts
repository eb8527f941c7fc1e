/** Forms of an ending. Strict: unknown fields are refused; a key or password has no place. */
import { z } from 'zod';
import { multiLine, optionalChoice, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, requiredDate, requiredLine, version } from '~/registers/fields';
import { METHODS, type ProofKind, ruleOf } from './ending';

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));

type Given = { method: string | null; keyDestroyedOn: string | null; keyEvidence: string };

/** 暗号化消去 stands and falls with the key. */
export const withKey = ({ value, issues }: { value: Given; issues: z.core.$ZodRawIssue[] }): void => {
  if (value.method !== 'crypto-erasure') return;
  for (const field of ['keyDestroyedOn', 'keyEvidence'] as const) {
    if (value[field] === null || value[field] === '') {
      issues.push({ code: 'custom', message: messageKey('required'), path: [field], input: value[field] });
    }
  }
};

const common = {
  version: version(),
  doneOn: requiredDate(),
  evidence: singleLine(500),
  method: optionalChoice(METHODS).optional().default(null),
  keyDestroyedOn: plainDateField().optional().default(null),
  keyEvidence: singleLine(500).optional().default(''),
};

/** The form of one proof, after its kind. */
export function proofForm(kind: ProofKind) {
  const rule = ruleOf(kind);
  const method = rule.method ? requiredChoice(METHODS) : common.method;
  return z
    .strictObject({
      ...common,
      method,
      note: rule.disposal ? multiLine(2_000) : requiredText(2_000),
      doneBy: rule.disposal ? requiredLine(200) : singleLine(200).optional().default(''),
      what: rule.disposal ? requiredText(2_000) : multiLine(2_000).optional().default(''),
    })
    .check(withKey);
}

export const claimForm = z.strictObject({ version: version(), reason: requiredText(2_000) });

export const confirmationForm = z
  .strictObject({ version: version(), outcome: requiredChoice(['confirmed', 'refused']), note: multiLine(2_000) })
  .check(({ value, issues }) => {
    if (value.outcome === 'refused' && value.note === '') {
      issues.push({ code: 'custom', message: messageKey('required'), path: ['note'], input: value.note });
    }
  });

export const closingForm = z.strictObject({ version: version(), note: multiLine(2_000) });

export const retentionForm = z
  .strictObject({
    version: version(),
    decision: requiredChoice(['dispose', 'keep']),
    keepUntil: plainDateField(),
    note: requiredText(2_000),
  })
  .check(({ value, issues }) => {
    if (value.decision === 'keep' && value.keepUntil === null) {
      issues.push({ code: 'custom', message: messageKey('required'), path: ['keepUntil'], input: value.keepUntil });
    }
  });
