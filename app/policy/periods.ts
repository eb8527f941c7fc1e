/** Periods of a profile that older versions do not name. Pure. */
import type {
  EndingPeriods,
  FollowUpPeriods,
  InspectionPeriods,
  OfficePeriods,
  PolicyProfile,
  SlaPeriods,
  SocialMediaPeriods,
} from '~/policy/model';

/** What holds where the profile is silent. */
export const USUAL_SOCIAL_MEDIA_PERIODS: SocialMediaPeriods = {
  periodicCheckMonths: 6,
  dormantDays: 180,
  suspendAfterDays: 30,
};

export const USUAL_SLA_PERIODS: SlaPeriods = { figuresDueDay: 15, claimDays: 30 };
export const slaPeriodsOf = ({ periods }: PolicyProfile): SlaPeriods => periods.sla ?? USUAL_SLA_PERIODS;

export const socialMediaPeriodsOf = ({ periods }: PolicyProfile): SocialMediaPeriods =>
  periods.socialMedia ?? USUAL_SOCIAL_MEDIA_PERIODS;

/** As long as the promise to erase that is usually asked for; papers as long as the disposal record. */
export const USUAL_ENDING_PERIODS: EndingPeriods = { proofDays: 30, caseYears: 5 };

export const endingPeriodsOf = ({ periods }: PolicyProfile): EndingPeriods => periods.endings ?? USUAL_ENDING_PERIODS;

/** The results are there before the budget of the next year is settled, and the audit before the year is over. */
export const USUAL_INSPECTION_PERIODS: InspectionPeriods = { selfInspectionBy: '12-28', auditBy: '02-28' };

export const inspectionPeriodsOf = ({ periods }: PolicyProfile): InspectionPeriods =>
  periods.inspections ?? USUAL_INSPECTION_PERIODS;

export const USUAL_FOLLOW_UP_PERIODS: FollowUpPeriods = {
  suspendAfterDays: 30,
  exemptionReviewMonths: 12,
  afterReviewDays: 30,
};

export const followUpPeriodsOf = ({ periods }: PolicyProfile): FollowUpPeriods =>
  periods.followUp ?? USUAL_FOLLOW_UP_PERIODS;

/** 藤枝市 6(3): at least once a year. */
export const USUAL_OFFICE_PERIODS: OfficePeriods = { trainingMonths: 12, afterReadingDays: 14, noticeDays: 400 };

export const officePeriodsOf = ({ periods }: PolicyProfile): OfficePeriods => periods.office ?? USUAL_OFFICE_PERIODS;
