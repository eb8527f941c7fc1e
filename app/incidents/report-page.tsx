import type { UnitChoice } from '~/approval-requests/unit-choices.query.server';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { CheckboxGroup, RadioGroup } from '~/ui/choices';
import { DateField, SelectField, TextArea, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { ANSWERS, INCIDENT_KINDS, ON_BEHALF, type SubjectType } from './model';
import { INCIDENTS_PATH } from './paths';
import { answerWords, kindWords, onBehalfWords, subjectTypeWords, incidentWords as words } from './words';

export type ReportPageProps = {
  units: UnitChoice[];
  ownUnitId: string | null;
  /** Who is told when the report is about the reporter's own section. */
  tells: { name: string; post: string }[];
  /** What the page before was about. */
  about: { type: SubjectType; id: string; name: string }[];
  today: string;
  submissionKey: string;
  answer: FormAnswer | undefined;
};

/** 報告: one short form, for everybody. */
export function ReportPage(props: ReportPageProps) {
  const t = useText();
  const marks = useMarks();
  const { units, ownUnitId, tells, about, today, submissionKey } = props;
  const { answer, field } = useFields(props.answer);
  const answers = ANSWERS.map((value) => ({ value, label: t(answerWords[value]) }));
  const chosen = answer.typed.about;
  return (
    <FormPage
      home={{ label: t(words.title), href: INCIDENTS_PATH }}
      crumbs={[]}
      title={words.newTitle}
      lead={words.newLead}
      action={`${INCIDENTS_PATH}/new`}
      answer={answer}
      submit={words.send}
      back={INCIDENTS_PATH}
    >
      <SubmissionKey value={submissionKey} />
      <TextField
        {...field('title')}
        label={t(words.whatTitle)}
        hint={t(words.whatTitleHint)}
        maxLength={100}
        required
      />
      <SelectField
        {...field('kind')}
        label={t(words.kind)}
        placeholder="—"
        required
        options={INCIDENT_KINDS.map((value) => ({ value, label: t(kindWords[value]) }))}
      />
      <TextArea
        {...field('report')}
        label={t(words.what)}
        hint={t(words.whatHint)}
        rows={7}
        maxLength={4_000}
        required
      />
      <DateField {...field('noticedOn', today)} label={t(words.noticedOn)} hint={t(words.noticedOnHint)} required />
      <TextField
        {...field('noticedAt')}
        label={t(words.noticedAt)}
        hint={t(words.noticedAtHint)}
        width="short"
        maxLength={10}
        optional
      />
      <SelectField
        {...field('unitId', ownUnitId ?? '')}
        label={t(words.unit)}
        hint={t(words.unitHint)}
        placeholder="—"
        required
        options={units.map((unit) => ({ value: unit.id, label: t(unit) }))}
      />
      <TextField {...field('whose')} label={t(words.whose)} hint={t(words.whoseHint)} maxLength={300} optional />
      <RadioGroup {...field('personal')} label={t(words.personal)} required inline options={answers} />
      <RadioGroup {...field('specificPersonal')} label={t(words.specificPersonal)} required inline options={answers} />
      <RadioGroup
        {...field('onBehalf', 'self')}
        label={t(words.onBehalf)}
        required
        options={ON_BEHALF.map((value) => ({ value, label: t(onBehalfWords[value]) }))}
      />
      <TextField
        {...field('behalfName')}
        label={t(words.behalfName)}
        hint={t(words.behalfNameHint)}
        maxLength={300}
        optional
      />
      {about.length > 0 ? (
        <CheckboxGroup
          name="about"
          label={t(words.about)}
          hint={t(words.aboutHint)}
          error={answer.errors.about ? t(answer.errors.about) : null}
          defaultValue={Array.isArray(chosen) ? chosen : about.map(({ type, id }) => `${type}:${id}`)}
          options={about.map(({ type, id, name }) => ({
            value: `${type}:${id}`,
            label: `${t(subjectTypeWords[type])}${marks.colon}${name}`,
          }))}
        />
      ) : (
        <p>{t(words.aboutHint)}</p>
      )}
      {tells.length > 0 ? (
        <section aria-labelledby="tells">
          <h2 id="tells">{t(words.tellsNow)}</h2>
          <ul>
            {tells.map(({ name, post }) => (
              <li key={`${post} ${name}`}>
                {post} {name}
              </li>
            ))}
          </ul>
          <p>{t(words.tellsNowOther)}</p>
        </section>
      ) : null}
    </FormPage>
  );
}
