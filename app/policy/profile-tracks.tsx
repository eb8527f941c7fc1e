import { kindsOfTrackRule } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { requestKindWords, trackWords } from '~/policy/words';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { SummaryList } from '~/ui/summary-list';

/** What leads to which track. */
export function ProfileTracks({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const marks = useMarks();
  return (
    <SummaryList
      rows={profile.tracks.map((rule, index) => ({
        key: String(index),
        term:
          t(trackWords[rule.track].name) +
          marks.brackets(
            kindsOfTrackRule(profile, index)
              .map((kind) => t(requestKindWords[kind].name))
              .join(marks.dot),
          ),
        value: (
          <>
            {t(rule.reason)}
            <br />
            <ProvisionLinks profile={profile} keys={rule.provisions} />
          </>
        ),
      }))}
    />
  );
}
