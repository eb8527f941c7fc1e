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
import { fieldName, type Gap, looksAtSections, SEVERITIES } from './model';
import { checkPath, findingPath, kindPath } from './paths';
import { ClosedNotice, Files } from './question-parts';
import { gapWords, kindWords, severityWords, checkWords as words } from './words';

type CheckForm = {
  check: SerializeFrom<CheckHead>;
  answer: FormAnswer | undefined;
  /** The check or the finding is not in the state (any more) that this form is for: what was typed is only shown. */
  closed?: boolean;
};
type FrameProps = CheckForm & {
  action: string;
  title: Text;
  lead?: Text;
  submit: Text;
  danger?: boolean;
  back?: string;
  children: (field: FieldOf) => ReactNode;
};

function CheckFormPage({ check, action, title, lead, submit, danger, back, closed, children, ...props }: FrameProps) {
  const t = useText();
  const { answer, field } = useFields(props.answer);
  if (closed && !props.answer) return <NotNow check={check} title={title} />;
  return (
    <FormPage
      home={{ label: t(kindWords[check.kind].title), href: kindPath(check.kind) }}
      crumbs={[{ label: t(check.name), href: checkPath(check.id) }]}
      title={title}
      kicker={t(check.name)}
      lead={lead}
      action={action}
      answer={closed ? { ...answer, refusal: null } : answer}
      submit={closed ? null : submit}
      submitKind={danger ? 'danger' : 'primary'}
      back={back ?? checkPath(check.id)}
      version={check.version}
    >
      {closed ? <ClosedNotice check={check} reason={words.notNow} notSaved /> : null}
      {children(field)}
    </FormPage>
  );
}

/** Nothing was typed: said instead of a form that could only be refused. */
function NotNow({ check, title }: Pick<FrameProps, 'check' | 'title'>) {
  const t = useText();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(kindWords[check.kind].title), href: kindPath(check.kind) },
          { label: t(check.name), href: checkPath(check.id) },
          { label: t(title) },
        ]}
      />
      <PageHeading kicker={t(check.name)} title={t(title)} />
      <ClosedNotice check={check} reason={words.notNow} notSaved={false} />
    </>
  );
}

export type SubmissionPageProps = CheckForm & { gaps: Gap[]; titles: Record<string, Text>; maySubmit: boolean };

/** 提出: what is missing, each leading to its field; else the button. */
export function SubmissionPage({ gaps, titles, maySubmit, ...props }: SubmissionPageProps) {
  const t = useText();
  const kind = kindWords[props.check.kind];
  const at = `${checkPath(props.check.id)}/answers`;
  if (props.closed) return <NotNow check={props.check} title={kind.submitTitle} />;
  if (gaps.length === 0 && maySubmit) {
    return (
      <CheckFormPage
        {...props}
        action={`${checkPath(props.check.id)}/submission`}
        title={kind.submitTitle}
        lead={kind.submitLead}
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
          { label: t(kind.title), href: kindPath(props.check.kind) },
          { label: t(props.check.name), href: checkPath(props.check.id) },
          { label: t(kind.submitTitle) },
        ]}
      />
      <PageHeading title={t(kind.submitTitle)} lead={t(kind.submitLead)} />
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

/** 確認, or the end of an audit: accept or send back. `verdictsLeft`: what stops an audit from being finished. */
export function ReviewPage({ verdictsLeft, ...props }: CheckForm & { verdictsLeft: number }) {
  const t = useText();
  const kind = kindWords[props.check.kind];
  const OUTCOMES = {
    accept: { label: kind.accept, hint: kind.acceptHint },
    return: { label: words.return, hint: words.returnHint },
  } as const;
  return (
    <CheckFormPage
      {...props}
      action={`${checkPath(props.check.id)}/review`}
      title={kind.reviewTitle}
      lead={kind.reviewLead}
      submit={words.decide}
    >
      {(field) => (
        <>
          {verdictsLeft > 0 ? (
            <Notice kind="warning">
              <p>
                {t(words.verdictsLeft(verdictsLeft))}{' '}
                <a href={`${checkPath(props.check.id)}/verdicts`}>{t(words.judge)}</a>
              </p>
            </Notice>
          ) : null}
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

/** 指摘: with the measure under the contract, or how grave it is, for the section to plan a measure. */
export function FindingPage({ questions, sources, submissionKey, dueOn, ...props }: FindingPageProps) {
  const t = useText();
  const kind = kindWords[props.check.kind];
  const ofSection = looksAtSections(props.check.kind);
  return (
    <CheckFormPage
      {...props}
      action={`${checkPath(props.check.id)}/findings`}
      title={kind.findingTitle}
      lead={kind.findingLead}
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
          {ofSection ? (
            <RadioGroup
              {...field('severity')}
              label={t(words.severity)}
              required
              options={SEVERITIES.map((value) => ({
                value,
                label: t(severityWords[value].name),
                hint: t(severityWords[value].hint),
              }))}
            />
          ) : (
            <UnderContract field={field} sources={sources} />
          )}
          <DateField
            {...field('dueOn', dueOn)}
            label={t(ofSection ? words.planDueOn : words.measureDueOn)}
            hint={ofSection ? t(words.planDueHint) : undefined}
            required
          />
        </>
      )}
    </CheckFormPage>
  );
}

/** 契約に基づく措置: the clause, and what is asked for under it. */
function UnderContract({ field, sources }: { field: FieldOf } & Pick<FindingPageProps, 'sources'>) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
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
    </>
  );
}

/** Enough of a passage to know it in a list. */
const short = (quote: string): string => {
  const characters = [...quote.replace(/\s+/g, ' ')];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
};

type OnFindingProps = CheckForm & {
  finding: SerializeFrom<Pick<Finding, 'id' | 'severity' | 'statement' | 'measure' | 'dueOn' | 'report' | 'evidence'>>;
  files: SerializeFrom<CheckFile>[];
};

/** 是正計画: what the section will do, by when. */
export function PlanPage({ finding, dueOn, ...props }: Omit<OnFindingProps, 'files'> & { dueOn: string }) {
  const t = useText();
  const marks = useMarks();
  return (
    <CheckFormPage
      {...props}
      action={`${findingPath(props.check.id, finding.id)}/plan`}
      title={words.planTitle}
      lead={words.planLead}
      submit={words.planIt}
    >
      {(field) => (
        <>
          <p className="keep-lines">
            {finding.severity ? (
              <strong>
                {t(severityWords[finding.severity].name)}
                {marks.colon}
              </strong>
            ) : null}
            {finding.statement}
          </p>
          <TextArea
            {...field('measure')}
            label={t(words.correctiveAction)}
            hint={t(words.correctiveActionHint)}
            rows={5}
            maxLength={2_000}
            required
          />
          <DateField {...field('dueOn', dueOn)} label={t(words.measureDueOn)} required />
        </>
      )}
    </CheckFormPage>
  );
}

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
              {t(looksAtSections(props.check.kind) ? words.correctiveAction : words.measure)}
              {marks.colon}
            </strong>
            {finding.measure}
          </p>
          <Files checkId={props.check.id} files={files} removable={!props.closed} />
          {props.closed ? null : (
            <p>
              <a href={`${checkPath(props.check.id)}/evidence?for=finding:${finding.id}`}>{t(words.addFiles)}</a>
            </p>
          )}
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
          <p className="keep-lines">{finding.statement}</p>
          <p className="keep-lines">
            <strong>
              {t(looksAtSections(props.check.kind) ? words.correctiveAction : words.measure)}
              {marks.colon}
            </strong>
            {finding.measure}
          </p>
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

export type HandOverPageProps = CheckForm & {
  owner: { post: Text; holders: string[] } | null;
  posts: { unit: Text; posts: { id: string; title: Text; holders: string[] }[] }[];
};

/** 担当替え: another post answers from now on. */
export function HandOverPage({ owner, posts, ...props }: HandOverPageProps) {
  const t = useText();
  const marks = useMarks();
  return (
    <CheckFormPage
      {...props}
      action={`${checkPath(props.check.id)}/hand-over`}
      title={words.handOverTitle}
      lead={words.handOverLead}
      submit={words.handOver}
    >
      {(field) => (
        <>
          <p>
            {t(words.owner)}
            {marks.colon}
            {owner ? t(owner.post) + marks.brackets(owner.holders.join(marks.comma)) : t(words.noOwner)}
          </p>
          <SelectField
            {...field('postId')}
            label={t(words.newOwner)}
            placeholder={t(words.chooseOne)}
            required
            options={posts.map(({ unit, posts: held }) => ({
              label: t(unit),
              options: held.map(({ id, title, holders }) => ({
                value: id,
                label: t(title) + marks.brackets(holders.join(marks.comma)),
              })),
            }))}
          />
          <TextArea {...field('note')} label={t(words.why)} rows={3} maxLength={1_000} required />
        </>
      )}
    </CheckFormPage>
  );
}

/** 取消し, with its reason. */
export function CancelPage(props: CheckForm) {
  const t = useText();
  return (
    <CheckFormPage
      {...props}
      action={`${checkPath(props.check.id)}/cancellation`}
      title={words.cancelTitle}
      lead={words.cancelLead}
      submit={words.cancelIt}
      danger
    >
      {(field) => <TextArea {...field('note')} label={t(words.why)} rows={3} maxLength={1_000} required />}
    </CheckFormPage>
  );
}

export type AuditorPageProps = CheckForm & {
  named: string[];
  auditors: { id: string; name: string; post: Text; independent: boolean }[];
};

/** 監査人の追加: who stands on the section's side is shown, and cannot be chosen. */
export function AuditorPage({ named, auditors, ...props }: AuditorPageProps) {
  const t = useText();
  const marks = useMarks();
  if (!auditors.some(({ independent }) => independent)) return <NobodyToName {...props} auditors={auditors} />;
  return (
    <CheckFormPage
      {...props}
      action={`${checkPath(props.check.id)}/auditors`}
      title={words.auditorTitle}
      lead={words.auditorLead}
      submit={words.nameIt}
    >
      {(field) => (
        <>
          <p>
            {t(words.auditors)}
            {marks.colon}
            {named.join(marks.comma)}
          </p>
          <RadioGroup
            {...field('personId')}
            label={t(words.newAuditor)}
            required
            options={auditors.map(({ id, name, post, independent }) => ({
              value: id,
              label: `${name}${marks.brackets(t(post))}`,
              hint: independent ? undefined : t(words.notIndependent),
              disabled: !independent,
            }))}
          />
          <TextArea {...field('note')} label={t(words.why)} rows={3} maxLength={1_000} required />
        </>
      )}
    </CheckFormPage>
  );
}

/** Nobody is left who may be added: said instead of a form that could only be refused. */
function NobodyToName({ check, auditors }: Pick<AuditorPageProps, 'check' | 'auditors'>) {
  const t = useText();
  const marks = useMarks();
  const at = checkPath(check.id);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(kindWords[check.kind].title), href: kindPath(check.kind) },
          { label: t(check.name), href: at },
          { label: t(words.auditorTitle) },
        ]}
      />
      <PageHeading kicker={t(check.name)} title={t(words.auditorTitle)} lead={t(words.auditorLead)} />
      <Notice>
        <p>{t(words.nobodyToName)}</p>
        {auditors.length > 0 ? (
          <ul>
            {auditors.map(({ id, name, post }) => (
              <li key={id}>
                {name}
                {marks.brackets(t(post))}
                {marks.colon}
                {t(words.notIndependent)}
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
      <div className="button-row">
        <LinkButton href={at} kind="secondary">
          {t(words.backToCheck)}
        </LinkButton>
      </div>
    </>
  );
}
