import { checkQuestionsOf } from '~/policy/check-questions';
import { describeCondition } from '~/policy/describe';
import { CHECK_KINDS, type CheckKind, type PolicyProfile } from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { viewerWords as words } from '~/policy/viewer-words';
import { checkKindWords } from '~/policy/words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';

/** 履行状況確認, 自己点検 and 監査: what is asked, kind by kind; of those that the policy does not have, nothing. */
export function ProfileQuestions({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const { audit, selfInspection } = profile.switches;
  const there: Record<CheckKind, boolean> = { 'periodic-check': true, 'self-inspection': selfInspection, audit };
  return (
    <section id="checks" className="stack-tight" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{t(words.checks)}</h2>
      {CHECK_KINDS.filter((kind) => there[kind]).map((kind) => (
        <section key={kind} id={`checks-${kind}`} className="stack-tight" aria-labelledby={`checks-${kind}-heading`}>
          <h3 id={`checks-${kind}-heading`}>{t(checkKindWords[kind])}</h3>
          {profile.checks?.[kind] ? null : <p>{t(words.leftToBaseline)}</p>}
          <DataTable
            caption={t(checkKindWords[kind])}
            hideCaption
            rows={checkQuestionsOf(profile, kind)}
            rowKey={(question) => question.key}
            columns={[
              {
                key: 'question',
                header: t(words.checkQuestion),
                rowHeader: true,
                cell: (question) => (
                  <>
                    {t(question.title)}
                    <span className="cell-note">{t(question.question)}</span>
                  </>
                ),
              },
              ...(kind === 'periodic-check'
                ? [
                    {
                      key: 'when',
                      header: t(words.when),
                      cell: ({ when }: { when: PolicyProfile['requirements'][number]['when'] }) =>
                        t(describeCondition(when, profile)),
                    },
                  ]
                : []),
              {
                key: 'provisions',
                header: t(words.provision),
                cell: ({ provisions }) => (
                  <ProvisionLinks
                    profile={profile}
                    keys={provisions.filter((key) => profile.provisions.some((provision) => provision.key === key))}
                  />
                ),
              },
            ]}
          />
        </section>
      ))}
    </section>
  );
}
