/** The frame of a form about people and posts: where one is, what went wrong, the form, the way back. */
import type { ReactNode } from 'react';
import type { Text } from '~/platform/text';
import { Breadcrumbs, type Crumb } from '~/ui/breadcrumbs';
import { Button, type ButtonKind } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Form } from '~/ui/form';
import { labelsIn } from '~/ui/labels-in';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { type FormAnswer, NO_ANSWER } from './form-answer';
import { peopleWords as words } from './words';

/** Name, value and error of a field: what was typed, else what is stored. */
export type FieldOf = (name: string, stored?: string) => { name: string; defaultValue: string; error: string | null };

export function useFields(answer: FormAnswer | undefined): { answer: FormAnswer; field: FieldOf } {
  const t = useText();
  const given = answer ?? NO_ANSWER;
  return {
    answer: given,
    field: (name, stored = '') => {
      const typed = given.typed[name];
      const error = given.errors[name];
      return { name, defaultValue: typeof typed === 'string' ? typed : stored, error: error ? t(error) : null };
    },
  };
}

type Problems = {
  answer: FormAnswer;
  /** What the fields are called, by name. */
  labels?: Readonly<Record<string, string>>;
};

/** What went wrong: a list that leads to the fields, by their labels, and what concerns the whole form. */
export function FormProblems({ answer, labels = {} }: Problems) {
  const t = useText();
  const marks = useMarks();
  const errors = Object.entries(answer.errors).map(([id, message]) => {
    const label = labels[id];
    return { id: id || undefined, message: label ? `${label}${marks.colon}${t(message)}` : t(message) };
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      {answer.refusal ? (
        <Notice kind="error" title={t(words.refused)} live>
          <p>{t(answer.refusal)}</p>
        </Notice>
      ) : null}
    </>
  );
}

export type FormPageProps = {
  crumbs: readonly Crumb[];
  /** First crumb; people and posts unless told otherwise, null for a page without crumbs. */
  home?: Crumb | null;
  title: Text;
  /** Whom or what it is about, above the title. */
  kicker?: string;
  lead?: Text;
  action: string;
  answer: FormAnswer;
  /** null: nothing can be sent any more, and what was typed is only shown. */
  submit: Text | null;
  submitKind?: ButtonKind;
  /** null: there is no way past this form. */
  back: string | null;
  /** Of what the form changes; always that of the page as it is now, also after a conflict. */
  version?: number;
  children?: ReactNode;
};

export function FormPage(props: FormPageProps) {
  const t = useText();
  const {
    crumbs,
    home = { label: t(words.title), href: '/people' },
    title,
    kicker,
    lead,
    action,
    answer,
    submit,
    submitKind,
    back,
    version,
    children,
  } = props;
  return (
    <>
      {home ? <Breadcrumbs items={[home, ...crumbs, { label: t(title) }]} /> : null}
      <PageHeading title={t(title)} kicker={kicker} lead={lead ? t(lead) : undefined} />
      <FormProblems answer={answer} labels={labelsIn(children)} />
      <Form action={action} reloadDocument className="stack">
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        {children}
        <div className="button-row">
          {submit === null ? null : <Button kind={submitKind}>{t(submit)}</Button>}
          {back === null ? null : <a href={back}>{t(words.cancel)}</a>}
        </div>
      </Form>
    </>
  );
}
