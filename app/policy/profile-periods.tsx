import { kindsTaken, validMonthsOf } from '~/policy/lookup';
import type { PolicyProfile, Track } from '~/policy/model';
import {
  endingPeriodsOf,
  followUpPeriodsOf,
  inspectionPeriodsOf,
  officePeriodsOf,
  socialMediaPeriodsOf,
} from '~/policy/periods';
import { dayOfYear, days, months, validity, viewerWords as words, years } from '~/policy/viewer-words';
import { requestKindWords, trackWords } from '~/policy/words';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { SummaryList } from '~/ui/summary-list';

const TRACKS: Track[] = ['A', 'B'];

/** How long things are good for, and how long they are kept. */
export function ProfilePeriods({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const { provisionalMonths, reminderDays, retentionYears } = profile.periods;
  const account = socialMediaPeriodsOf(profile);
  const ending = endingPeriodsOf(profile);
  const followUp = followUpPeriodsOf(profile);
  const inspections = inspectionPeriodsOf(profile);
  const office = officePeriodsOf(profile);
  const marks = useMarks();
  return (
    <SummaryList
      rows={[
        ...kindsTaken(profile).flatMap((kind) =>
          TRACKS.map((track) => {
            const { proposed, longest } = validMonthsOf(profile, kind, track);
            return {
              key: `${kind}-${track}`,
              term:
                t(words.validMonths) +
                marks.brackets([t(requestKindWords[kind].name), t(trackWords[track].name)].join(marks.dot)),
              value: t(validity(proposed, longest)),
            };
          }),
        ),
        { term: t(words.provisional), value: t(months(provisionalMonths)) },
        { term: t(words.reminders), value: reminderDays.map((count) => t(days(count))).join(', ') },
        ...(kindsTaken(profile).includes('social-media-account')
          ? [
              { term: t(words.accountCheck), value: t(months(account.periodicCheckMonths)) },
              { term: t(words.accountDormant), value: t(days(account.dormantDays)) },
              { term: t(words.accountSuspended), value: t(days(account.suspendAfterDays)) },
              {
                term: t(words.publicAccountList),
                value: t(profile.switches.publicAccountList ? words.published : words.notPublished),
              },
            ]
          : []),
        { term: t(words.suspendAfterDays), value: t(days(followUp.suspendAfterDays)) },
        { term: t(words.exemptionReview), value: t(months(followUp.exemptionReviewMonths)) },
        { term: t(words.afterReview), value: t(days(followUp.afterReviewDays)) },
        { term: t(words.training), value: t(months(office.trainingMonths)) },
        { term: t(words.afterReading), value: t(days(office.afterReadingDays)) },
        ...(profile.switches.selfInspection
          ? [{ term: t(words.selfInspectionBy), value: t(dayOfYear(inspections.selfInspectionBy)) }]
          : []),
        ...(profile.switches.audit ? [{ term: t(words.auditBy), value: t(dayOfYear(inspections.auditBy)) }] : []),
        { term: t(words.endingProofs), value: t(days(ending.proofDays)) },
        { term: t(words.casePapers), value: t(years(ending.caseYears)) },
        { term: t(words.disposalRecords), value: t(years(retentionYears.disposalRecords)) },
        { term: t(words.takeOutRecords), value: t(years(retentionYears.takeOutRecords)) },
        { term: t(words.noticesKept), value: t(days(office.noticeDays)) },
      ]}
    />
  );
}
