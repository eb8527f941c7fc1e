/** Forms about reviews of the policy: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine, optionalChoice, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import type { PolicyReviewRules } from '~/policy/model';
import { optionalId, requiredChoice, requiredDate, requiredLine, version } from '~/registers/fields';
import { REVIEW_OUTCOMES } from './model';

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));

const triggerFields = (rules: PolicyReviewRules) => ({
  trigger: requiredChoice(rules.triggers),
  triggerNote: requiredText(2_000),
  incidentId: optionalId(),
  campaignId: optionalId(),
});

export const openingForm = (rules: PolicyReviewRules) =>
  z.strictObject({
    submissionKey: idSchema,
    title: requiredLine(200),
    background: requiredText(4_000),
    ...triggerFields(rules),
  });

export const triggerForm = (rules: PolicyReviewRules) =>
  z.strictObject({ version: version(), ...triggerFields(rules) });

export const riskForm = ({ risk }: PolicyReviewRules) => {
  const likelihoods = risk.likelihood.map(({ key }) => key);
  const losses = risk.loss.map(({ key }) => key);
  return z
    .strictObject({
      version: version(),
      threat: requiredText(1_000),
      scope: requiredText(1_000),
      likelihood: requiredChoice(likelihoods),
      loss: requiredChoice(losses),
      measure: multiLine(2_000),
      ownerPostId: optionalId(),
      dueOn: plainDateField(),
      likelihoodAfter: optionalChoice(likelihoods),
      lossAfter: optionalChoice(losses),
    })
    .superRefine((value, context) => {
      const wanted = (path: string) =>
        context.addIssue({ code: 'custom', message: messageKey('required'), path: [path] });
      // What has a day or a person is a measure, and what is judged after one as well.
      const follows = value.ownerPostId ?? value.dueOn ?? value.likelihoodAfter ?? value.lossAfter;
      if (value.measure === '' && follows !== null) wanted('measure');
      if (value.dueOn !== null && value.ownerPostId === null) wanted('ownerPostId');
      if ((value.likelihoodAfter === null) !== (value.lossAfter === null)) {
        wanted(value.lossAfter === null ? 'lossAfter' : 'likelihoodAfter');
      }
    });
};
export type RiskInput = Omit<z.output<ReturnType<typeof riskForm>>, 'version'>;

export const findingForm = z.strictObject({
  version: version(),
  finding: requiredText(4_000),
  proposed: requiredChoice(REVIEW_OUTCOMES),
  proposal: multiLine(4_000),
});

/** What changes nothing but how it stands. */
export const versionForm = z.strictObject({ version: version() });

export const returnForm = z.strictObject({ version: version(), note: requiredText(4_000) });

/** @param committee  named by the policy: then it was asked, and says so */
export const decisionForm = (committee: boolean) => {
  const line = (max: number) => (committee ? requiredLine(max) : singleLine(max));
  return z
    .strictObject({
      version: version(),
      outcome: requiredChoice(REVIEW_OUTCOMES),
      note: requiredText(4_000),
      committee: line(200),
      committeeOn: committee ? requiredDate() : plainDateField(),
      committeeReference: line(200),
      versionDueOn: plainDateField(),
    })
    .superRefine((value, context) => {
      if (value.outcome === 'new-version' && value.versionDueOn === null) {
        context.addIssue({ code: 'custom', message: messageKey('required'), path: ['versionDueOn'] });
      }
    });
};
export type DecisionInput = z.output<ReturnType<typeof decisionForm>>;
