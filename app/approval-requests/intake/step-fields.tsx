/** The fields of one page: single questions, or rows of them. */
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { AnswerField, type Register } from './answer-field';
import type { Question } from './fields';
import type { IntakePage } from './intake-page.server';
import { type ListName, rowList, sectionQuestions } from './rows';
import type { FormValues } from './step-form';
import { stepOf } from './steps';
import { intakeWords as words } from './words';

export type FieldsProps = {
  page: IntakePage;
  values: FormValues;
  errorOf: (name: string) => string | undefined;
  register: Register;
};

const textIn = (values: FormValues | undefined, name: string): string => {
  const value = values?.[name];
  return typeof value === 'string' ? value : '';
};
const rowsIn = (values: FormValues, name: string): FormValues[] => {
  const rows = values[name];
  return Array.isArray(rows) ? rows : [];
};
const rowIn = (values: FormValues, name: string): FormValues => {
  const row = values[name];
  return typeof row === 'object' && !Array.isArray(row) ? row : {};
};

export function StepFields(props: FieldsProps) {
  const { page, values, errorOf, register } = props;
  const step = stepOf(page.kind, page.slug);
  return (
    <>
      {step.fields.map((field) => (
        <AnswerField
          key={field.name}
          question={field}
          name={field.name}
          value={textIn(values, field.name)}
          error={errorOf(field.name)}
          register={register}
          people={page.people}
          posts={postsFor(page, field.name)}
        />
      ))}
      {step.rows === 'sections' ? <SectionRows {...props} /> : null}
      {step.rows && step.rows !== 'sections' ? <ListRows {...props} list={step.rows} /> : null}
    </>
  );
}

/** The policy may leave few posts, or one, to be responsible for an account. */
function postsFor({ posts, owner }: FieldsProps['page'], field: string) {
  const permitted = field === 'ownerPostId' ? (owner?.permitted ?? null) : null;
  return permitted === null ? posts : posts.filter((post) => permitted.includes(post.id));
}

function ListRows(props: FieldsProps & { list: ListName }) {
  const t = useText();
  const { questions, row: titleOf, newRow } = rowList(props.list);
  const rows = rowsIn(props.values, props.list);
  return (
    <>
      {rows.map((row, index) => (
        <RowCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the form is made anew when rows change
          key={index}
          {...props}
          list={props.list}
          index={index}
          row={row}
          questions={questions(props.page.scheme)}
          title={isBlank(row) && index > 0 ? t(newRow) : t(titleOf(index + 1))}
        />
      ))}
      <AddRow />
    </>
  );
}

function SectionRows(props: FieldsProps) {
  const t = useText();
  const { page, values, errorOf, register } = props;
  const lead = rowIn(values, 'lead');
  const rows = rowsIn(values, 'others');
  return (
    <>
      <fieldset className="card">
        <legend className="card-title font-bold">{t(words.lead(page.leadName))}</legend>
        {sectionQuestions(page.scheme, true).map((question) => (
          <AnswerField
            key={question.name}
            question={question}
            name={`lead.${question.name}`}
            value={textIn(lead, question.name)}
            error={errorOf(`lead.${question.name}`)}
            register={register}
          />
        ))}
      </fieldset>
      {rows.map((row, index) => (
        <RowCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the form is made anew when rows change
          key={index}
          {...props}
          list="others"
          index={index}
          row={row}
          questions={sectionQuestions(page.scheme, false)}
          title={isBlank(row) ? t(words.newSharedRow) : t(words.sharedRow(index + 1))}
        />
      ))}
      <AddRow />
    </>
  );
}

const isBlank = (row: FormValues): boolean => Object.values(row).every((value) => value === '');
const isComplete = (row: FormValues, questions: readonly Question[]): boolean =>
  questions.every((question) => question.kind === 'checkbox' || question.optional || textIn(row, question.name) !== '');

type RowProps = FieldsProps & {
  list: ListName | 'others';
  index: number;
  row: FormValues;
  questions: readonly Question[];
  title: string;
};

/** One row. A finished one is folded, so that the page stays short; anything still to do is open. */
function RowCard({ page, errorOf, register, list, index, row, questions, title }: RowProps) {
  const t = useText();
  const marks = useMarks();
  const prefix = `${list}.${index}`;
  const hasError = questions.some((question) => errorOf(`${prefix}.${question.name}`) !== undefined);
  const summary = textIn(row, 'name') === '' ? title : `${title}${marks.colon}${textIn(row, 'name')}`;
  const body = (
    <>
      {questions.map((question) => (
        <AnswerField
          key={question.name}
          question={question}
          name={`${prefix}.${question.name}`}
          value={textIn(row, question.name)}
          error={errorOf(`${prefix}.${question.name}`)}
          register={register}
          units={page.units}
        />
      ))}
      {isBlank(row) ? null : (
        <Button kind="text" name="remove" value={prefix} aria-label={t(words.removeRowOf(summary))}>
          {t(words.removeRow)}
        </Button>
      )}
    </>
  );
  if (isComplete(row, questions) && !hasError) {
    return (
      <Disclosure summary={summary} className="card">
        {body}
      </Disclosure>
    );
  }
  return (
    <fieldset className="card" id={isBlank(row) ? 'another' : undefined}>
      <legend className="card-title font-bold">{summary}</legend>
      {body}
    </fieldset>
  );
}

function AddRow() {
  const t = useText();
  return (
    <div>
      <Button kind="secondary" name="to" value="add">
        {t(words.addRow)}
      </Button>
    </div>
  );
}
