import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { RadioGroup } from '~/ui/choices';
import { TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import type { CheckHead, loadQuestions } from './check-page.query.server';
import { verdictField } from './forms';
import { ANSWERS } from './model';
import { checkPath, kindPath } from './paths';
import {
  AnswerText,
  ClosedNotice,
  differs,
  Files,
  type ProfileOf,
  Provisions,
  SavedMeanwhile,
  VerdictText,
} from './question-parts';
import { answerWords, kindWords, checkWords as words } from './words';

export type VerdictsPageProps = {
  check: SerializeFrom<CheckHead>;
  profile: ProfileOf;
  questions: SerializeFrom<Awaited<ReturnType<typeof loadQuestions>>>['questions'];
  saved: boolean;
  /** It was finished meanwhile: nothing can be sent, and what was typed is only shown. */
  closed: boolean;
  answer: FormAnswer | undefined;
};

/** 監査人の判断: each answer with its evidence, and what the auditor makes of it; a draft until the audit is finished. */
export function VerdictsPage(props: VerdictsPageProps) {
  const { check, profile, saved, closed } = props;
  const questions = closed && !props.answer ? [] : props.questions;
  const t = useText();
  const marks = useMarks();
  const { answer, field } = useFields(props.answer);
  const at = checkPath(check.id);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(kindWords[check.kind].title), href: kindPath(check.kind) },
          { label: t(check.name), href: at },
          { label: t(words.judgeTitle) },
        ]}
      />
      <PageHeading
        kicker={check.campaign}
        title={`${t(words.judgeTitle)}${marks.colon}${t(check.name)}`}
        lead={t(words.judgeLead)}
      />
      <FormProblems answer={closed ? { ...answer, refusal: null } : answer} />
      {saved ? <Notice kind="success" title={t(words.saved)} live /> : null}
      {closed ? <ClosedNotice check={check} reason={words.closed} notSaved={props.answer !== undefined} /> : null}
      <Form action={`${at}/verdicts`} reloadDocument className="stack">
        <input type="hidden" name="version" value={check.version} />
        {questions.map((question, index) => (
          <Card key={question.key} id={question.key} title={t(question.title)}>
            <p className="cell-note">
              {t(words.question(index + 1, questions.length))}
              {marks.gap}
              <Provisions profile={profile} provisions={question.provisions} />
            </p>
            <p>{t(question.question)}</p>
            <h3>{t(words.sectionAnswer)}</h3>
            <AnswerText answer={question.answer} />
            <Files checkId={check.id} files={question.files} />
            {!closed &&
            question.verdict &&
            differs(answer, {
              [verdictField(question.key, 'verdict')]: question.verdict.verdict,
              [verdictField(question.key, 'remark')]: question.verdict.remark,
            }) ? (
              <SavedMeanwhile>
                <VerdictText verdict={question.verdict} />
              </SavedMeanwhile>
            ) : null}
            <RadioGroup
              {...field(verdictField(question.key, 'verdict'), question.verdict?.verdict ?? '')}
              label={t(words.verdict)}
              inline
              options={ANSWERS.map((value) => ({ value, label: t(answerWords[value]) }))}
            />
            <TextArea
              {...field(verdictField(question.key, 'remark'), question.verdict?.remark ?? '')}
              label={t(words.remark)}
              rows={2}
              maxLength={2_000}
            />
          </Card>
        ))}
        <div className="button-row">
          {closed ? null : (
            <>
              <Button name="next" value="review">
                {t(words.saveAndFinish)}
              </Button>
              <Button kind="secondary" name="next" value="stay">
                {t(words.save)}
              </Button>
            </>
          )}
          <a href={at}>{t({ ja: '保存せずに戻る', en: 'Back without saving' })}</a>
        </div>
      </Form>
    </>
  );
}
