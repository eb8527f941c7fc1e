import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { type FieldOf, FormProblems, useFields } from '~/people/people-form';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { RadioGroup } from '~/ui/choices';
import { OfficeDate } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import type { CheckHead, loadQuestions } from './check-page.query.server';
import { ANSWERS, fieldName } from './model';
import { checkPath, kindPath } from './paths';
import { AnswerText, ClosedNotice, differs, Files, type ProfileOf, Provisions, SavedMeanwhile } from './question-parts';
import { answerWords, kindWords, checkWords as words } from './words';

type Question = SerializeFrom<Awaited<ReturnType<typeof loadQuestions>>>['questions'][number];
export type AnswerPageProps = {
  check: SerializeFrom<CheckHead>;
  profile: ProfileOf;
  questions: Question[];
  returnNote: string;
  saved: boolean;
  /** It was submitted meanwhile: nothing can be sent, and what was typed is only shown. */
  closed: boolean;
  answer: FormAnswer | undefined;
};

/** All questions of a check on one page: a draft until it is submitted. */
export function AnswerPage(props: AnswerPageProps) {
  const { check, returnNote, saved, closed } = props;
  const questions = closed && !props.answer ? [] : props.questions;
  const kind = kindWords[check.kind];
  const t = useText();
  const marks = useMarks();
  const { answer, field } = useFields(props.answer);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(kind.title), href: kindPath(check.kind) },
          { label: t(check.name), href: checkPath(check.id) },
          { label: t(kind.answerTitle) },
        ]}
      />
      <PageHeading
        kicker={check.campaign}
        title={`${t(kind.answerTitle)}${marks.colon}${t(check.name)}`}
        lead={
          <>
            {t(kind.answerLead)}
            <br />
            {t(words.dueOn)}
            {marks.colon}
            <OfficeDate date={check.dueOn} era />
          </>
        }
      />
      <FormProblems answer={closed ? { ...answer, refusal: null } : answer} />
      {saved ? <Notice kind="success" title={t(words.saved)} live /> : null}
      {closed ? <ClosedNotice check={check} reason={words.closed} notSaved={props.answer !== undefined} /> : null}
      {returnNote ? (
        <Notice kind="warning" title={t(words.returned)}>
          <p className="keep-lines">{returnNote}</p>
        </Notice>
      ) : null}
      <Form action={`${checkPath(check.id)}/answers`} reloadDocument className="stack">
        <input type="hidden" name="version" value={check.version} />
        {questions.map((question, at) => (
          <QuestionFields key={question.key} {...props} question={question} at={at} field={field} />
        ))}
        <div className="button-row">
          {closed ? null : (
            <>
              <Button name="next" value="submission">
                {t(words.saveAndSubmit)}
              </Button>
              <Button kind="secondary" name="next" value="stay">
                {t(words.save)}
              </Button>
              <Button kind="secondary" name="next" value="evidence">
                {t(words.saveAndAttach)}
              </Button>
            </>
          )}
          <a href={checkPath(check.id)}>{t({ ja: '保存せずに戻る', en: 'Back without saving' })}</a>
        </div>
      </Form>
    </>
  );
}

type QuestionProps = AnswerPageProps & { question: Question; at: number; field: FieldOf };

function QuestionFields({ question, at, field, questions, profile, check, closed, answer: refused }: QuestionProps) {
  const t = useText();
  const { key, answer, last } = question;
  const name = (part: Parameters<typeof fieldName>[1]) => fieldName(key, part);
  return (
    <Card
      id={key}
      title={t(question.title)}
      aside={question.isCopied ? <StatusTag tone="waiting">{t(words.copied)}</StatusTag> : null}
    >
      <p className="cell-note">{t(words.question(at + 1, questions.length))}</p>
      <p>{t(question.question)}</p>
      <Disclosure summary={t(words.guidance)}>
        <p>{t(question.guidance)}</p>
        <p>
          {t(words.provisions)}: <Provisions profile={profile} provisions={question.provisions} />
        </p>
      </Disclosure>
      {last ? (
        <Disclosure summary={t(words.lastAnswer)}>
          <AnswerText answer={last} />
          {last.checkId ? <Files checkId={last.checkId} files={question.lastFiles} /> : null}
        </Disclosure>
      ) : null}
      {!closed &&
      question.isSaved &&
      differs(refused, {
        [name('answer')]: answer.answer,
        [name('explanation')]: answer.explanation,
        [name('reason')]: answer.reason,
      }) ? (
        <SavedMeanwhile>
          <AnswerText answer={answer} />
        </SavedMeanwhile>
      ) : null}
      <RadioGroup
        {...field(name('answer'), answer.answer)}
        label={t(words.answer)}
        inline
        options={ANSWERS.map((value) => ({ value, label: t(answerWords[value]) }))}
      />
      <TextArea
        {...field(name('explanation'), answer.explanation)}
        label={t(kindWords[check.kind].explanation)}
        rows={3}
        maxLength={4_000}
      />
      <TextArea {...field(name('reason'), answer.reason)} label={t(words.reason)} rows={2} maxLength={1_000} />
      {last ? (
        <TextArea
          {...field(name('stillValid'), answer.stillValid)}
          label={t(words.stillValid)}
          hint={t(words.stillValidHint)}
          rows={2}
          maxLength={1_000}
        />
      ) : (
        <input type="hidden" name={name('stillValid')} value="" />
      )}
      <Files checkId={check.id} files={question.files} />
    </Card>
  );
}
