/** Periods of a profile that older versions do not name. Pure. */
import type { PolicyProfile, SocialMediaPeriods } from '~/policy/model';

/** What holds where the profile is silent. */
export const USUAL_SOCIAL_MEDIA_PERIODS: SocialMediaPeriods = {
  periodicCheckMonths: 6,
  dormantDays: 180,
  suspendAfterDays: 30,
};

export const socialMediaPeriodsOf = ({ periods }: PolicyProfile): SocialMediaPeriods =>
  periods.socialMedia ?? USUAL_SOCIAL_MEDIA_PERIODS;
