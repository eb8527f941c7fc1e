/** The forms about a review of the policy, each on a page of its own. */
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { type FieldOf, FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import type { ReviewTrigger, RiskGrade, RiskScale } from '~/policy/model';
import type { PostChoice } from '~/social-media/posts.query.server';
import { Card } from '~/ui/card';
import { RadioGroup } from '~/ui/choices';
import { DateField, SelectField, TextArea, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { SummaryList } from '~/ui/summary-list';
import { type Lack, REVIEW_OUTCOMES, type Risk } from './model';
import { REVIEWS_PATH, reviewPath } from './paths';
import type { ReviewHead } from './review-forms.server';
import { Lacks } from './review-page';
import { Scale } from './scale';
import type { TriggerRecords } from './trigger-records.query.server';
import { outcomeWords, triggerWords, reviewWords as words } from './words';

type Form = { review: SerializeFrom<ReviewHead>; sent: FormAnswer | undefined };
type FrameProps = Form & {
  /** Behind the address of the review. */
  place: string;
  title: Text;
  lead?: Text;
  submit: Text;
  danger?: boolean;
  children: (field: FieldOf) => ReactNode;
};

function ReviewFormPage({ review, sent, place, title, lead, submit, danger, children }: FrameProps) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const at = reviewPath(review.id);
  return (
    <FormPage
      home={{ label: t(words.title), href: REVIEWS_PATH }}
      crumbs={[{ label: review.number, href: at }]}
      kicker={`${review.number} ${review.title}`}
      title={title}
      lead={lead}
      action={`${at}/${place}`}
      answer={answer}
      submit={submit}
      submitKind={danger ? 'danger' : 'primary'}
      back={at}
      version={review.version}
    >
      {children(field)}
    </FormPage>
  );
}

type Choices = { kinds: readonly ReviewTrigger[]; records: TriggerRecords };

function TriggerFields({ field, kinds, records }: Choices & { field: FieldOf }) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      <RadioGroup
        {...field('trigger')}
        label={t(words.trigger)}
        required
        options={kinds.map((value) => ({ value, label: t(triggerWords[value]) }))}
      />
      <TextArea
        {...field('triggerNote')}
        label={t(words.triggerNote)}
        hint={t(words.triggerNoteHint)}
        rows={3}
        required
      />
      <SelectField
        {...field('incidentId')}
        label={t(words.incident)}
        hint={t(words.incidentHint)}
        placeholder={t(words.notChosen)}
        options={records.incidents.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
      <SelectField
        {...field('campaignId')}
        label={t(words.campaign)}
        hint={t(words.campaignHint)}
        placeholder={t(words.notChosen)}
        options={records.campaigns.map(({ id, kind, title }) => ({
          value: id,
          label: title + marks.brackets(t(triggerWords[kind as ReviewTrigger])),
        }))}
      />
    </>
  );
}

export function OpeningPage(props: Choices & { submissionKey: string; sent: FormAnswer | undefined }) {
  const t = useText();
  const { answer, field } = useFields(props.sent);
  return (
    <FormPage
      home={{ label: t(words.title), href: REVIEWS_PATH }}
      crumbs={[]}
      title={words.openTitle}
      lead={words.openLead}
      action={`${REVIEWS_PATH}/new`}
      answer={answer}
      submit={words.open}
      back={REVIEWS_PATH}
    >
      <SubmissionKey value={props.submissionKey} />
      <TextField {...field('title')} label={t(words.name)} hint={t(words.nameHint)} required />
      <TextArea {...field('background')} label={t(words.background)} hint={t(words.backgroundHint)} rows={5} required />
      <TriggerFields {...props} field={field} />
    </FormPage>
  );
}

export function TriggerPage(props: Form & Choices) {
  return (
    <ReviewFormPage {...props} place="triggers" title={words.addTrigger} submit={words.addTrigger}>
      {(field) => <TriggerFields {...props} field={field} />}
    </ReviewFormPage>
  );
}

/** What is taken back, named before it goes. */
export function RemovalPage({ what, place, title, ...form }: Form & { what: string; place: string; title: Text }) {
  return (
    <ReviewFormPage {...form} place={place} title={title} submit={words.remove} danger>
      {() => <p className="keep-lines">{what}</p>}
    </ReviewFormPage>
  );
}

type RiskPageProps = Form & { risk: Risk | null; scale: RiskScale; posts: PostChoice[] };

export function RiskPage({ risk, scale, posts, ...form }: RiskPageProps) {
  const t = useText();
  const groups = usePostGroups(posts);
  const grades = (all: readonly RiskGrade[]) =>
    all.map(({ key, name, criterion }) => ({ value: key, label: t(name), hint: t(criterion) }));
  const names = (all: readonly RiskGrade[]) => all.map(({ key, name }) => ({ value: key, label: t(name) }));
  const place = risk ? `risks/${risk.id}` : 'risks';
  return (
    <ReviewFormPage {...form} place={place} title={risk ? words.editRisk : words.addRisk} submit={words.saveRisk}>
      {(field) => (
        <>
          <TextArea
            {...field('threat', risk?.threat)}
            label={t(words.threat)}
            hint={t(words.threatHint)}
            rows={2}
            required
          />
          <TextArea
            {...field('scope', risk?.scope)}
            label={t(words.scope)}
            hint={t(words.scopeHint)}
            rows={2}
            required
          />
          <RadioGroup
            {...field('likelihood', risk?.likelihood)}
            label={t(words.likelihood)}
            required
            options={grades(scale.likelihood)}
          />
          <RadioGroup {...field('loss', risk?.loss)} label={t(words.loss)} required options={grades(scale.loss)} />
          <Scale scale={scale} />
          <TextArea
            {...field('measure', risk?.measure)}
            label={t(words.measure)}
            hint={t(words.measureHint)}
            rows={3}
          />
          <SelectField
            {...field('ownerPostId', risk?.ownerPostId ?? '')}
            label={t(words.owner)}
            hint={t(words.ownerHint)}
            placeholder={t(words.noOwner)}
            options={groups}
          />
          <DateField {...field('dueOn', risk?.dueOn ?? '')} label={t(words.due)} hint={t(words.dueHint)} />
          <SelectField
            {...field('likelihoodAfter', risk?.likelihoodAfter ?? '')}
            label={t(words.likelihoodAfter)}
            placeholder={t(words.notJudged)}
            width="medium"
            options={names(scale.likelihood)}
          />
          <SelectField
            {...field('lossAfter', risk?.lossAfter ?? '')}
            label={t(words.lossAfter)}
            placeholder={t(words.notJudged)}
            width="medium"
            options={names(scale.loss)}
          />
          {risk ? (
            <p>
              <a href={`${reviewPath(form.review.id)}/risks/${risk.id}/removal`}>{t(words.removeRisk)}</a>
            </p>
          ) : null}
        </>
      )}
    </ReviewFormPage>
  );
}

/** Posts under their sections, with who holds them. */
function usePostGroups(posts: readonly PostChoice[]) {
  const t = useText();
  const marks = useMarks();
  const groups = new Map<string, { label: string; options: { value: string; label: string }[] }>();
  for (const { id, unitId, unit, title, holder } of posts) {
    const group = groups.get(unitId) ?? { label: t(unit), options: [] };
    group.options.push({ value: id, label: t(title) + marks.brackets(holder || t(words.vacant)) });
    groups.set(unitId, group);
  }
  return [...groups.values()];
}

const useOutcomes = () => {
  const t = useText();
  return REVIEW_OUTCOMES.map((value) => ({ value, label: t(outcomeWords[value]) }));
};

export function FindingPage(props: Form) {
  const t = useText();
  const { review } = props;
  const outcomes = useOutcomes();
  return (
    <ReviewFormPage {...props} place="finding" title={words.finding} submit={words.saveFinding}>
      {(field) => (
        <>
          <TextArea
            {...field('finding', review.finding)}
            label={t(words.findingText)}
            hint={t(words.findingHint)}
            rows={6}
            required
          />
          <RadioGroup
            {...field('proposed', review.proposed ?? '')}
            label={t(words.proposed)}
            required
            options={outcomes}
          />
          <TextArea
            {...field('proposal', review.proposal)}
            label={t(words.proposal)}
            hint={t(words.proposalHint)}
            rows={5}
          />
        </>
      )}
    </ReviewFormPage>
  );
}

export function SubmissionPage({ lacks, ...form }: Form & { lacks: Lack[] }) {
  const t = useText();
  return (
    <ReviewFormPage
      {...form}
      place="submission"
      title={words.submitTitle}
      lead={words.submitLead}
      submit={words.submit}
    >
      {() =>
        lacks.length > 0 ? (
          <>
            <h2>{t(words.lacksTitle)}</h2>
            <Lacks reviewId={form.review.id} lacks={lacks} />
          </>
        ) : null
      }
    </ReviewFormPage>
  );
}

export function ReturnPage(props: Form) {
  const t = useText();
  return (
    <ReviewFormPage {...props} place="return" title={words.returnTitle} submit={words.giveBack}>
      {(field) => <TextArea {...field('note')} label={t(words.returnNote)} rows={4} required />}
    </ReviewFormPage>
  );
}

/** @param committeeName  null where the policy names none */
export function DecisionPage({ committeeName, ...form }: Form & { committeeName: Text | null }) {
  const t = useText();
  const outcomes = useOutcomes();
  const { review } = form;
  const required = committeeName !== null;
  return (
    <ReviewFormPage {...form} place="decisions" title={words.decisionTitle} submit={words.decide}>
      {(field) => (
        <>
          <Card title={t(words.whatIsDecided)} kind="quiet">
            <SummaryList
              dense
              rows={[
                { term: t(words.findingText), value: <span className="keep-lines">{review.finding}</span> },
                { term: t(words.proposed), value: review.proposed ? t(outcomeWords[review.proposed]) : '—' },
                { term: t(words.proposal), value: <span className="keep-lines">{review.proposal || '—'}</span> },
              ]}
            />
            <p>
              <a href={reviewPath(review.id)}>{t(words.readWhole)}</a>
            </p>
          </Card>
          <RadioGroup
            {...field('outcome', review.proposed ?? '')}
            label={t(words.outcome)}
            required
            options={outcomes}
          />
          <TextArea {...field('note')} label={t(words.decisionNote)} rows={4} required />
          <TextField
            {...field('committee', committeeName ? committeeName.ja : '')}
            label={t(words.committee)}
            hint={t(required ? words.committeeHint : words.committeeOptional)}
            required={required}
          />
          <DateField {...field('committeeOn')} label={t(words.committeeOn)} required={required} />
          <TextField {...field('committeeReference')} label={t(words.committeeReference)} required={required} />
          <DateField {...field('versionDueOn')} label={t(words.versionDueOn)} hint={t(words.versionDueHint)} />
        </>
      )}
    </ReviewFormPage>
  );
}
