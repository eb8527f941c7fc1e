/** Forms about the life of an account. Strict: unknown fields are refused; a password has no place. */
import { z } from 'zod';
import { optionalChoice, plainDateField } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, requiredDate, version } from '~/registers/fields';
import { MFA_KINDS } from '../account';
import { openLine, openText, requiredOpenText } from '../fields';
import { type ProcedureKind, STEP_OUTCOMES, type StepRule } from './procedures';

const YES_NO = ['yes', 'no'] as const;

/** 'HH:MM' in 24 hours; full-width digits and one-digit hours are fine. */
const time = () =>
  openLine(8).transform((value, context) => {
    const match = /^(\d{1,2})[:時](\d{2})分?$/.exec(value.normalize('NFKC'));
    if (value === '') return '';
    if (match && Number(match[1]) < 24 && Number(match[2]) < 60) return `${match[1]!.padStart(2, '0')}:${match[2]}`;
    context.issues.push({ code: 'custom', message: messageKey('not-a-time'), input: value });
    return z.NEVER;
  });
const requiredTime = () => time().refine((value) => value !== '', messageKey('required'));

export const checkForm = z
  .strictObject({
    version: version(),
    listed: requiredChoice(YES_NO),
    statesOperator: requiredChoice(YES_NO),
    linksBack: requiredChoice(YES_NO),
    mfa: requiredChoice(MFA_KINDS),
    postersCurrent: requiredChoice(YES_NO),
    lastPostOn: plainDateField(),
    note: openText(2_000),
  })
  .check(({ value, issues }) => {
    const answers = [value.listed, value.statesOperator, value.linksBack, value.postersCurrent];
    const isWanting = answers.includes('no') || value.mfa === 'none' || value.mfa === 'unknown';
    if (isWanting && value.note === '') {
      issues.push({ code: 'custom', message: messageKey('required'), path: ['note'], input: value.note });
    }
  });

export const confirmedPostForm = z.strictObject({ version: version(), postedOn: requiredDate(), where: openLine(500) });

export const reasonForm = z.strictObject({ version: version(), reason: requiredOpenText(1_000) });

export const beginTakeoverForm = z.strictObject({
  version: version(),
  noticedOn: requiredDate(),
  noticedTime: requiredTime(),
  reason: requiredOpenText(2_000),
});

/** The form of one step, after its rule. */
export const stepForm = (rule: StepRule) =>
  z
    .strictObject({
      version: version(),
      outcome: requiredChoice(STEP_OUTCOMES).refine(
        (outcome) => rule.outcomes.includes(outcome),
        messageKey('not-a-choice'),
      ),
      doneOn: requiredDate(),
      doneTime: rule.time ? requiredTime() : time().optional().default(''),
      note: openText(2_000),
      evidence: openLine(500),
    })
    .check(({ value, issues }) => {
      const missing = (field: 'note' | 'evidence') =>
        issues.push({ code: 'custom', message: messageKey('required'), path: [field], input: value[field] });
      if (value.outcome === 'not-needed' && value.note === '') missing('note');
      if (value.outcome !== 'not-needed' && rule.evidence === 'needed' && value.evidence === '') missing('evidence');
    });

/** What becomes of the account is asked only after a takeover. */
export const endingForm = (kind: ProcedureKind) =>
  z
    .strictObject({
      version: version(),
      status: optionalChoice(['active', 'suspended']).optional().default(null),
      note: openText(2_000),
    })
    .check(({ value, issues }) => {
      if (kind === 'takeover' && value.status === null) {
        issues.push({ code: 'custom', message: messageKey('choose-one'), path: ['status'], input: value.status });
      }
    });
