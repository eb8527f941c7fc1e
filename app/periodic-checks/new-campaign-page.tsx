import type { SerializeFrom } from '@remix-run/node';
import type { UnitChoice } from '~/approval-requests/unit-choices.query.server';
import { WORK_KINDS } from '~/contracts/contract';
import { workWords } from '~/contracts/words';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Checkbox, CheckboxGroup, RadioGroup } from '~/ui/choices';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { DateField, SelectField, TextField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { isAudit, looksAtSections, OCCASIONS } from './model';
import type { loadNewCampaign } from './new-campaign-page.query.server';
import { OwnerCell } from './owner-cell';
import { checkPath, kindPath, NEW_CAMPAIGN_PATH, newCampaignPath } from './paths';
import { useRegisterTypes } from './use-register-types';
import { kindWords, occasionWords, subjectTypeWords, checkWords as words } from './words';

type Loaded = SerializeFrom<Awaited<ReturnType<typeof loadNewCampaign>>>;
type SetOf = NonNullable<Loaded['set']>;
export type NewCampaignPageProps = {
  start: Loaded['start'];
  set: SetOf | null;
  units: UnitChoice[];
  answer: FormAnswer;
  submissionKey: string;
};

/** First the conditions, then the set they give, then the start. */
export function NewCampaignPage(props: NewCampaignPageProps) {
  const t = useText();
  const { set, answer } = props;
  const kind = kindWords[props.start.kind];
  const list = kindPath(props.start.kind);
  return (
    <>
      <Breadcrumbs items={[{ label: t(kind.title), href: list }, { label: t(kind.newTitle) }]} />
      <PageHeading title={t(kind.newTitle)} lead={t(kind.newLead)} />
      <FormProblems answer={answer} />
      <form method="get" action={`${NEW_CAMPAIGN_PATH}#set`} className="stack">
        <input type="hidden" name="kind" value={props.start.kind} />
        <Named {...props} />
        {looksAtSections(props.start.kind) ? <Sections {...props} /> : <Conditions {...props} />}
        <div className="button-row">
          <Button kind={set ? 'secondary' : 'primary'}>{t(words.preview)}</Button>
          <a href={list}>{t({ ja: 'やめて戻る', en: 'Cancel' })}</a>
        </div>
      </form>
      {set ? <TheSet {...props} set={set} /> : null}
    </>
  );
}

function Named({ start, answer }: NewCampaignPageProps) {
  const t = useText();
  const { field } = useFields(answer);
  return (
    <>
      <TextField
        {...field('title')}
        label={t(words.name)}
        hint={t(kindWords[start.kind].nameHint)}
        maxLength={100}
        required
      />
      <SelectField
        {...field('fiscalYear', String(start.fiscalYear))}
        label={t(words.fiscalYear)}
        width="medium"
        required
        options={[start.fiscalYear - 1, start.fiscalYear, start.fiscalYear + 1].map((year) => ({
          value: String(year),
          label: t(words.year(year)),
        }))}
      />
      <DateField {...field('dueOn', start.dueOn)} label={t(words.dueOn)} required />
    </>
  );
}

const listOf = (typed: string | string[] | undefined): string[] | undefined =>
  typed === undefined ? undefined : [typed].flat();

/** 自己点検 and 監査: the occasion, the sections, who audits, and what is asked. */
function Sections({ start, answer }: NewCampaignPageProps) {
  const t = useText();
  const marks = useMarks();
  const { field } = useFields(answer);
  const { kind, groups, auditors, questions } = start;
  // All sections look at themselves; which ones are audited is for the auditor to choose.
  const everybody = isAudit(kind) ? [] : groups.map(({ id }) => id);
  const sections = groups.flatMap(({ name: department, sections: below }) =>
    below.map(({ id, name }) => ({ value: id, label: t(name) + marks.brackets(t(department)) })),
  );
  const chosen = listOf(answer.typed.unitIds) ?? [];
  return (
    <>
      <RadioGroup
        {...field('occasion', 'scheduled')}
        label={t(words.occasion)}
        required
        options={OCCASIONS.map((value) => ({
          value,
          label: t(occasionWords[value].name),
          hint: t(occasionWords[value].hint),
        }))}
      />
      <TextField {...field('occasionNote')} label={t(words.occasionNote)} maxLength={500} optional />
      <CheckboxGroup
        name="departmentIds"
        label={t(words.departments)}
        hint={t(words.departmentsHint)}
        error={field('departmentIds').error}
        required
        defaultValue={listOf(answer.typed.departmentIds) ?? everybody}
        options={groups.map(({ id, name, sections: below }) => ({
          value: id,
          label: t(name) + (below.length > 0 ? marks.brackets(t(words.sectionsBelow(below.length))) : ''),
          hint: below.length > 0 ? below.map((section) => t(section.name)).join(marks.comma) : undefined,
        }))}
      />
      {sections.length > 0 ? (
        <Disclosure summary={t(words.chooseSections)} open={chosen.length > 0}>
          <CheckboxGroup
            name="unitIds"
            label={t(words.sections)}
            hint={t(words.sectionsHint)}
            error={field('unitIds').error}
            defaultValue={chosen}
            options={sections}
          />
        </Disclosure>
      ) : null}
      {isAudit(kind) ? (
        <CheckboxGroup
          name="auditorIds"
          label={t(words.auditors)}
          hint={t(auditors.length === 0 ? words.noAuditors : words.auditorsHint)}
          error={field('auditorIds').error}
          required
          defaultValue={listOf(answer.typed.auditorIds) ?? []}
          options={auditors.map(({ id, name, post }) => ({ value: id, label: name + marks.brackets(t(post)) }))}
        />
      ) : null}
      <Disclosure summary={t(words.chooseQuestions(questions.length))}>
        <CheckboxGroup
          name="questionKeys"
          label={t(words.questions)}
          hint={t(words.questionsHint)}
          error={field('questionKeys').error}
          defaultValue={listOf(answer.typed.questionKeys) ?? []}
          options={questions.map(({ key, title }) => ({ value: key, label: t(title) }))}
        />
      </Disclosure>
    </>
  );
}

function Conditions({ start, units, answer }: NewCampaignPageProps) {
  const t = useText();
  const registerTypes = useRegisterTypes();
  const marks = useMarks();
  const { field } = useFields(answer);
  const { types } = answer.typed;
  return (
    <>
      <CheckboxGroup
        name="types"
        label={t(words.types)}
        error={field('types').error}
        required
        defaultValue={Array.isArray(types) ? types : registerTypes}
        options={registerTypes.map((value) => ({ value, label: t(subjectTypeWords[value]) }))}
      />
      <SelectField
        {...field('minimumLevel')}
        label={t(words.minimumLevel) + marks.brackets(t(start.scheme))}
        hint={t(words.levelHint)}
        placeholder={t(words.anyLevel)}
        options={start.levels.map(({ key, name }) => ({ value: key, label: t(words.levelOrAbove(name)) }))}
      />
      <SelectField
        {...field('work')}
        label={t(words.work)}
        placeholder={t(words.anyLevel)}
        options={WORK_KINDS.map((value) => ({ value, label: t(workWords[value]) }))}
      />
      <SelectField
        {...field('unitId')}
        label={t(words.section)}
        placeholder={t(words.anyLevel)}
        options={units.map((unit) => ({ value: unit.id, label: t(unit) }))}
      />
      <Checkbox name="personal" label={t(words.personal)} defaultChecked={answer.typed.personal === 'yes'} />
      <DateField
        {...field('notCheckedSince')}
        label={t(words.notCheckedSince)}
        hint={t(words.notCheckedHint)}
        optional
      />
    </>
  );
}

function TheSet({ start, set, answer, submissionKey }: NewCampaignPageProps & { set: SetOf }) {
  const t = useText();
  const marks = useMarks();
  return (
    <section aria-labelledby="set" className="stack">
      <h2 id="set">{t(words.set)}</h2>
      <p>
        <strong>{t(looksAtSections(start.kind) ? words.sectionCount(set.count) : words.setCount(set.count))}</strong>{' '}
        {set.rows.length < set.count ? t(words.setShown(set.rows.length)) : null}
      </p>
      {set.busy.length > 0 ? (
        <Notice>
          {t(words.busySections(set.busy.length))}
          {marks.colon}
          {set.busy.map((name) => t(name)).join(marks.comma)}
        </Notice>
      ) : null}
      {set.vacant > 0 ? <Notice kind="warning">{t(words.vacantOwners(set.vacant))}</Notice> : null}
      <DataTable
        caption={t(words.set)}
        hideCaption
        rows={set.rows}
        rowKey={(row) => row.id}
        empty={<p>{t(words.none)}</p>}
        columns={[
          {
            key: 'name',
            header: t(words.subject),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.type === 'unit' ? t(row.unit) : row.name}
                <div className="cell-note">
                  {row.type === 'unit'
                    ? row.department && t(row.department)
                    : [t(subjectTypeWords[row.type]), row.number, row.vendorName].filter(Boolean).join(marks.dot)}
                </div>
              </>
            ),
          },
          ...(looksAtSections(start.kind)
            ? []
            : [{ key: 'unit', header: t(words.section), cell: (row: SetOf['rows'][number]) => t(row.unit) }]),
          { key: 'owner', header: t(words.owner), cell: ({ owner }) => <OwnerCell owner={owner} /> },
          ...(isAudit(start.kind)
            ? [
                {
                  key: 'auditors',
                  header: t(words.auditors),
                  cell: ({ auditors, excluded }: SetOf['rows'][number]) => (
                    <>
                      {auditors.length > 0 ? auditors.join(marks.comma) : <strong>{t(words.noAuditorLeft)}</strong>}
                      {excluded.length > 0 ? (
                        <div className="cell-note">{t(words.excludedAuditors(excluded.join(marks.comma)))}</div>
                      ) : null}
                    </>
                  ),
                },
              ]
            : []),
          {
            key: 'last',
            header: t(words.last),
            nowrap: true,
            cell: (row) =>
              row.lastId && row.lastAt ? (
                <a href={checkPath(row.lastId)}>
                  <OfficeDateTime at={row.lastAt} />
                </a>
              ) : (
                t(words.never)
              ),
          },
        ]}
      />
      {set.count > 0 && !set.tooMany ? (
        <Form action={newCampaignPath(start.kind)} reloadDocument className="stack">
          <SubmissionKey value={submissionKey} />
          <input type="hidden" name="shown" value={set.count} />
          {Object.entries(answer.typed)
            .filter(([name]) => name !== 'submissionKey' && name !== 'shown')
            .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const))
            .map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
          <p>{t(words.startHint)}</p>
          <div className="button-row">
            <Button>{t(words.start)}</Button>
          </div>
        </Form>
      ) : null}
    </section>
  );
}
