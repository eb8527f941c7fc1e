import type { PolicyProfile } from '~/policy/model';
import { policyReviewRules } from '~/policy/policy-review';
import { days, months, viewerWords as words } from '~/policy/viewer-words';
import { Scale } from '~/policy-reviews/scale';
import { triggerWords } from '~/policy-reviews/words';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { SummaryList } from '~/ui/summary-list';

/** 評価・見直し: when and why the policy is looked at again, and how risks are weighed. */
export function ProfileReview({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const marks = useMarks();
  const { triggers, committee, everyMonths, decideWithinDays, risk } = policyReviewRules(profile);
  return (
    <div className="stack-tight">
      <SummaryList
        rows={[
          { term: t(words.reviewEvery), value: t(months(everyMonths)) },
          { term: t(words.reviewTriggers), value: triggers.map((one) => t(triggerWords[one])).join(marks.comma) },
          { term: t(words.reviewCommittee), value: t(committee ?? words.reviewNoCommittee) },
          { term: t(words.reviewDecided), value: t(days(decideWithinDays)) },
        ]}
      />
      <Scale scale={risk} />
    </div>
  );
}
