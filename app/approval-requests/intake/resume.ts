import { intakeGaps } from '~/checklists/completeness';
import type { PolicyProfile } from '~/policy/model';
import type { RequestContent } from '../content';
import type { StepSlug } from './step';

/** The first page that leaves something open; the check of the answers where none does. */
export const firstOpenStep = (profile: PolicyProfile, content: RequestContent): StepSlug =>
  intakeGaps(profile.classification, content)[0]?.step ?? 'check';
