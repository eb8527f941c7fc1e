import type { PolicyProfile } from '~/policy/model';

/** 例外措置 are asked for item by item, granted with the decision, and looked at again. */
export const baselineEvidence: NonNullable<PolicyProfile['evidence']> = [
  { place: 'exemptions', provisions: ['baseline-exemption'] },
  { place: 'trainings', provisions: ['baseline-training'] },
  { place: 'self-inspections', provisions: ['baseline-compliance'] },
];
