import { intakeGaps } from '~/checklists/completeness';
import type { PolicyProfile } from '~/policy/model';
import type { CloudServiceContent } from '../content';
import type { StepSlug } from './steps';

/** The first page that leaves something open; the check of the answers where none does. */
export const firstOpenStep = (profile: PolicyProfile, content: CloudServiceContent): StepSlug =>
  intakeGaps(profile.classification, content)[0]?.step ?? 'check';
