import { checkQuestionsOf } from '~/policy/check-questions';
import { describeCondition } from '~/policy/describe';
import type { CheckKind, PolicyProfile } from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { viewerWords as words } from '~/policy/viewer-words';
import { checkKindWords } from '~/policy/words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';

/** 履行状況確認, 自己点検 or 監査: what is asked. */
export function ProfileQuestions({ profile, kind }: { profile: PolicyProfile; kind: CheckKind }) {
  const t = useText();
  const own = new Set(profile.provisions.map(({ key }) => key));
  return (
    <div className="stack-tight">
      {profile.checks?.[kind] ? null : <p>{t(words.leftToBaseline)}</p>}
      <DataTable
        caption={t(checkKindWords[kind])}
        hideCaption
        className="cited-table"
        rows={checkQuestionsOf(profile, kind)}
        rowKey={(question) => question.key}
        columns={[
          {
            key: 'question',
            header: t(words.checkQuestion),
            rowHeader: true,
            cell: (question) => (
              <span id={`question-${question.key}`} className="anchor" tabIndex={-1}>
                {t(question.title)}
                <span className="cell-note">{t(question.question)}</span>
              </span>
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
              <ProvisionLinks profile={profile} keys={provisions.filter((key) => own.has(key))} />
            ),
          },
        ]}
      />
    </div>
  );
}
