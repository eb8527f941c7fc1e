/** What the answering page and the page of the check both show of a question. */
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { peopleWords } from '~/people/words';
import type { Text } from '~/platform/text';
import { provisionHref } from '~/policy/paths';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import type { CheckHead, ShownQuestion } from './check-page.query.server';
import type { CheckFile } from './files.repository.server';
import type { AnswerValue } from './model';
import { checkPath } from './paths';
import { answerWords, checkWords as words } from './words';

export type ProfileOf = { key: string; version: string };

export function Provisions({
  profile,
  provisions,
}: {
  profile: ProfileOf;
  provisions: SerializeFrom<ShownQuestion>['provisions'];
}) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      {provisions.map(({ key, citation }, at) => (
        <span key={key}>
          {at > 0 ? marks.comma : null}
          <a href={provisionHref(profile, key)}>{t(citation)}</a>
        </span>
      ))}
    </>
  );
}

/** Files of a check; each opens as a download. */
export function Files({
  checkId,
  files,
  removable = false,
}: {
  checkId: string;
  files: SerializeFrom<CheckFile>[];
  removable?: boolean;
}) {
  const t = useText();
  const marks = useMarks();
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <a href={`${checkPath(checkId)}/evidence/${file.id}`} download={file.name}>
            {file.name}
          </a>
          {marks.brackets([formatFileSize(file.size), file.uploadedBy].join(marks.dot))}
          {removable ? (
            <>
              {' '}
              <a href={`${checkPath(checkId)}/evidence/${file.id}/removal`}>
                {t(words.removeFile)}
                <span className="sr-only">: {file.name}</span>
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type Said = { answer: AnswerValue | ''; explanation: string; reason: string; stillValid: string };

/** What an auditor makes of the answer. */
export function VerdictText({
  verdict: { verdict, remark, personName },
}: {
  verdict: { verdict: AnswerValue | ''; remark: string; personName: string };
}) {
  const t = useText();
  const marks = useMarks();
  if (verdict === '' && remark === '') return null;
  return (
    <div className="verdict">
      <p>
        {t(words.verdict)}
        {marks.colon}
        <strong>{verdict === '' ? t(words.noVerdict) : t(answerWords[verdict])}</strong>
        {marks.brackets(personName)}
      </p>
      {remark ? <p className="keep-lines">{remark}</p> : null}
    </div>
  );
}

/** Nothing can be recorded here as things stand; what was typed was not, and where it stands now. */
export function ClosedNotice({
  check,
  reason,
  notSaved,
}: {
  check: Pick<SerializeFrom<CheckHead>, 'id' | 'name'>;
  reason: Text;
  notSaved: boolean;
}) {
  const t = useText();
  return (
    <Notice kind="warning" title={notSaved ? t(peopleWords.refused) : undefined} live={notSaved}>
      <p>
        {t(reason)} <a href={checkPath(check.id)}>{t(check.name)}</a>
      </p>
    </Notice>
  );
}

/** Beside what was typed before somebody else saved: what is stored now, so that nobody writes over it unseen. */
export function SavedMeanwhile({ children }: { children: ReactNode }) {
  const t = useText();
  return (
    <Notice kind="warning" title={t(words.savedMeanwhile)}>
      {children}
    </Notice>
  );
}

/** Whether a form that was refused holds something else than what is stored, in any of these fields. */
export const differs = (refused: FormAnswer | undefined, stored: Readonly<Record<string, string>>): boolean =>
  refused?.refusal != null &&
  Object.entries(stored).some(([name, value]) => {
    const typed = refused.typed[name];
    return typed !== undefined && plain(String(typed)) !== plain(value);
  });

/** Forms send lines as they please. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** An answer to read; `by`: who gave it. */
export function AnswerText({
  answer: { answer, explanation, reason, stillValid },
  by = null,
}: {
  answer: Said;
  by?: string | null;
}) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      <p>
        {t(words.answer)}
        {marks.colon}
        <strong>{answer === '' ? t(words.noAnswer) : t(answerWords[answer])}</strong>
        {by ? marks.brackets(by) : null}
      </p>
      {explanation ? <p className="keep-lines">{explanation}</p> : null}
      {reason ? <p className="keep-lines">{reason}</p> : null}
      {stillValid ? (
        <p className="keep-lines">
          {t(words.confirmed)}
          {marks.colon}
          {stillValid}
        </p>
      ) : null}
    </>
  );
}
