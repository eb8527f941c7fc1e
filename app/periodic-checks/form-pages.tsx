/** The forms about a check, each on a page of its own. */
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { powerWords } from '~/incidents/words';
import type { FormAnswer } from '~/people/form-answer';
import { type FieldOf, FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { DateField, SelectField, TextArea, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import type { CheckHead, ShownQuestion } from './check-page.query.server';
import type { ClauseSource } from './clauses.query.server';
import type { CheckFile } from './files.repository.server';
import type { Finding } from './findings.repository.server';
import { CLOSING_OUTCOMES, REVIEW_OUTCOMES } from './forms';
import { fieldName, type Gap } from './model';
import { CHECKS_PATH, checkPath, findingPath } from './paths';
import { Files } from './question-parts';
import { gapWords, checkWords as words } from './words';

type CheckForm = { check: SerializeFrom<CheckHead>; answer: FormAnswer | undefined };
type FrameProps = CheckForm & {
  action: string;
  title: Text;
  lead?: Text;
  submit: Text;
  danger?: boolean;
  back?: string;
  children: (field: FieldOf) => ReactNode;
};

function CheckFormPage({ check, action, title, lead, submit, danger, back, children, ...props }: FrameProps) {
  const t = useText();
  const { answer, field } = useFields(props.answer);
  return (
    <FormPage
      home={{ label: t(words.title), href: CHECKS_PATH }}
      crumbs={[{ label: check.name, href: checkPath(check.id) }]}
      title={title}
      lead={lead}
      action={action}
      answer={answer}
      submit={submit}
      submitKind={danger ? 'danger' : 'primary'}
      back={back ?? checkPath(check.id)}
      version={check.version}
    >
      {children(field)}
    </FormPage>
  );
}

export type SubmissionPageProps = CheckForm & { gaps: Gap[]; titles: Record<string, Text>; maySubmit: boolean };

/** 提出: what is missing, each leading to its field; else the button. */
export function SubmissionPage({ gaps, titles, maySubmit, ...props }: SubmissionPageProps) {
  const t = useText();
  const at = `${checkPath(props.check.id)}/answers`;
  if (gaps.length === 0 && maySubmit) {
    return (
      <CheckFormPage
        {...props}
        action={`${checkPath(props.check.id)}/submission`}
        title={words.submitTitle}
        lead={words.submitLead}
        submit={words.submit}
        back={at}
      >
        {() => <p>{t(words.ready)}</p>}
      </CheckFormPage>
    );
  }
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(words.title), href: CHECKS_PATH },
          { label: props.check.name, href: checkPath(props.check.id) },
          { label: t(words.submitTitle) },
        ]}
      />
      <PageHeading title={t(words.submitTitle)} lead={t(words.submitLead)} />
      {gaps.length > 0 ? (
        <Notice kind="error" title={t(words.gaps(gaps.length))} live>
          <ul>
            {gaps.map(({ questionKey, part }) => (
              <li key={questionKey}>
                <a href={`${at}#${fieldName(questionKey, part)}`}>
                  {t(gapWords[part](titles[questionKey] ?? { ja: questionKey, en: questionKey }))}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice>{t(words.submitElse)}</Notice>
      )}
      <div className="button-row">
        <LinkButton href={at} kind="secondary">
          {t(words.goAnswer)}
        </LinkButton>
      </div>
    </>
  );
}

/** 確認: accept or send back. */
export function ReviewPage(props: CheckForm) {
  const t = useText();
  const OUTCOMES = {
    accept: { label: words.accept, hint: words.acceptHint },
    return: { label: words.return, hint: words.returnHint },
  } as const;
  return (
    <CheckFormPage
      {...props}
      action={`${checkPath(props.check.id)}/review`}
      title={words.reviewTitle}
      lead={words.reviewLead}
      submit={words.decide}
    >
      {(field) => (
        <>
          <RadioGroup
            {...field('outcome')}
            label={t(words.outcome)}
            required
            options={REVIEW_OUTCOMES.map((value) => ({
              value,
              label: t(OUTCOMES[value].label),
              hint: t(OUTCOMES[value].hint),
            }))}
          />
          <TextArea {...field('note')} label={t(words.note)} rows={4} maxLength={2_000} />
          <DateField {...field('dueOn')} label={t(words.newDueOn)} optional />
        </>
      )}
    </CheckFormPage>
  );
}

export type FindingPageProps = CheckForm & {
  questions: SerializeFrom<ShownQuestion>[];
  sources: SerializeFrom<ClauseSource>[];
  submissionKey: string;
  dueOn: string;
};

/** 指摘と契約に基づく措置. */
export function FindingPage({ questions, sources, submissionKey, dueOn, ...props }: FindingPageProps) {
  const t = useText();
  const marks = useMarks();
  return (
    <CheckFormPage
      {...props}
      action={`${checkPath(props.check.id)}/findings`}
      title={words.findingTitle}
      lead={words.findingLead}
      submit={words.addFinding}
    >
      {(field) => (
        <>
          <SubmissionKey value={submissionKey} />
          <SelectField
            {...field('questionKey')}
            label={t(words.about)}
            placeholder={t(words.whole)}
            options={questions.map(({ key, title }) => ({ value: key, label: t(title) }))}
          />
          <TextArea {...field('statement')} label={t(words.statement)} rows={4} maxLength={2_000} required />
          <SelectField
            {...field('clause')}
            label={t(words.clause)}
            hint={t(words.clauseHint)}
            placeholder={t(words.noClause)}
            options={sources.map((source) => ({
              label: source.name,
              options: [
                ...source.powers.map(({ power, requirement, quotes }) => ({
                  value: `${source.id}:${requirement.key}`,
                  label: `${t(powerWords[power])}${marks.colon}${t(requirement.title)}${marks.brackets(short(quotes[0]?.quote ?? ''))}`,
                })),
                { value: source.id, label: t(words.contractOnly(source.name)) },
              ],
            }))}
          />
          <TextArea
            {...field('measure')}
            label={t(words.measure)}
            hint={t(words.measureHint)}
            rows={4}
            maxLength={2_000}
            required
          />
          <DateField {...field('dueOn', dueOn)} label={t(words.measureDueOn)} required />
        </>
      )}
    </CheckFormPage>
  );
}

/** Enough of a passage to know it in a list. */
const short = (quote: string): string => {
  const characters = [...quote.replace(/\s+/g, ' ')];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
};

type OnFindingProps = CheckForm & {
  finding: SerializeFrom<Pick<Finding, 'id' | 'statement' | 'measure' | 'report' | 'evidence'>>;
  files: SerializeFrom<CheckFile>[];
};

/** 是正の報告. */
export function CorrectionPage({ finding, files, ...props }: OnFindingProps) {
  const t = useText();
  const marks = useMarks();
  return (
    <CheckFormPage
      {...props}
      action={`${findingPath(props.check.id, finding.id)}/correction`}
      title={words.correctionTitle}
      lead={words.correctionLead}
      submit={words.reportIt}
    >
      {(field) => (
        <>
          <p className="keep-lines">{finding.statement}</p>
          <p className="keep-lines">
            <strong>
              {t(words.measure)}
              {marks.colon}
            </strong>
            {finding.measure}
          </p>
          <Files checkId={props.check.id} files={files} removable />
          <p>
            <a href={`${checkPath(props.check.id)}/evidence?for=finding:${finding.id}`}>{t(words.addFiles)}</a>
          </p>
          <TextArea {...field('report', finding.report)} label={t(words.report)} rows={5} maxLength={2_000} required />
          <TextField
            {...field('evidence', finding.evidence)}
            label={t(words.evidence)}
            hint={t(words.evidenceHint)}
            maxLength={500}
          />
        </>
      )}
    </CheckFormPage>
  );
}

/** 是正の確認. */
export function ClosingPage({ finding, files, ...props }: OnFindingProps) {
  const t = useText();
  const marks = useMarks();
  const OUTCOMES = {
    close: { label: words.close, hint: words.closeHint },
    return: { label: words.reopen, hint: words.reopenHint },
  } as const;
  return (
    <CheckFormPage
      {...props}
      action={`${findingPath(props.check.id, finding.id)}/closing`}
      title={words.closingTitle}
      lead={words.closingLead}
      submit={words.decide}
    >
      {(field) => (
        <>
          <p className="keep-lines">{finding.measure}</p>
          <p className="keep-lines">
            <strong>
              {t(words.report)}
              {marks.colon}
            </strong>
            {finding.report}
          </p>
          {finding.evidence ? (
            <p>
              {t(words.evidence)}
              {marks.colon}
              {finding.evidence}
            </p>
          ) : null}
          <Files checkId={props.check.id} files={files} />
          <RadioGroup
            {...field('outcome')}
            label={t(words.outcome)}
            required
            options={CLOSING_OUTCOMES.map((value) => ({
              value,
              label: t(OUTCOMES[value].label),
              hint: t(OUTCOMES[value].hint),
            }))}
          />
          <TextArea {...field('note')} label={t(words.closingNote)} rows={4} maxLength={2_000} required />
          <DateField {...field('dueOn')} label={t(words.closingDueOn)} optional />
        </>
      )}
    </CheckFormPage>
  );
}

/** 証跡を外す. */
export function FileRemovalPage({ file, ...props }: CheckForm & { file: { id: string; name: string } }) {
  return (
    <CheckFormPage
      {...props}
      action={`${checkPath(props.check.id)}/evidence/${file.id}/removal`}
      title={words.removeTitle}
      lead={words.removeLead}
      submit={words.removeFile}
      danger
    >
      {() => <p>{file.name}</p>}
    </CheckFormPage>
  );
}
