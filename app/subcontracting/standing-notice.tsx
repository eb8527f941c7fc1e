import type { SerializeFrom } from '@remix-run/node';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { treePath } from './paths';
import { problemWords } from './problem-words';
import type { StandingNoticeData } from './standing-notice.server';
import { changedFieldWords, missingWords, subcontractWords as words } from './words';

/** On a request to subcontract: what the contract and its tree say about it today. */
export function StandingNotice({ standing }: { standing: SerializeFrom<StandingNoticeData> | null }) {
  const t = useText();
  const marks = useMarks();
  if (!standing) return null;
  const { problems, begun, wasReported, unknownEmployers, changed, contractId } = standing;
  const warned = begun || wasReported || unknownEmployers.length > 0;
  const kind = problems.length > 0 ? 'error' : warned ? 'warning' : 'info';
  return (
    <Notice kind={kind} title={t(problems.length > 0 ? words.standingNot : words.standing)}>
      {problems.length === 0 && !warned ? <p>{t(words.standingOk)}</p> : null}
      {problems.length > 0 || warned ? (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{t(problemWords[problem])}</li>
          ))}
          {begun ? <li>{t(words.begun)}</li> : null}
          {wasReported ? <li>{t(words.wasReported)}</li> : null}
          {unknownEmployers.length > 0 ? (
            <li>
              {t(missingWords['unknown-employer'])}
              {marks.brackets(unknownEmployers.map((name) => name || '—').join(marks.comma))}
            </li>
          ) : null}
        </ul>
      ) : null}
      {changed.length > 0 ? (
        <p>
          {t(words.changes)}
          {marks.colon}
          {changed.map((field) => t(changedFieldWords[field] ?? { ja: field, en: field })).join(marks.comma)}
        </p>
      ) : null}
      {contractId ? (
        <p>
          <a href={treePath(contractId)}>{t(words.whole)}</a>
        </p>
      ) : null}
    </Notice>
  );
}
