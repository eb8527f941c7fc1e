/** The structured questions of a confidentiality item, and what the answers come to. */
import { useMemo, useRef } from 'react';
import type { Register } from '~/approval-requests/intake/answer-field';
import type { ConfidentialityTopic } from '~/policy/confidentiality';
import { type CheckContext, checkConfidentiality } from '~/policy/confidentiality-check';
import { DETAIL_QUESTIONS, type DetailOption, type DetailQuestion } from '~/policy/confidentiality-questions';
import { Button } from '~/ui/button';
import { CheckboxGroup, RadioGroup } from '~/ui/choices';
import { DateField, NumberField, TextArea } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { DETAIL_LIST_FIELDS, type DetailValues, detailSchema, detailsFrom } from './detail-form';
import { ProposalNotice } from './detail-proposal';
import { detailWords as words } from './detail-words';
import { useTyped } from './use-typed';

type Props = {
  topic: ConfidentialityTopic;
  context: CheckContext;
  values: DetailValues;
  errorOf: (name: string) => string | undefined;
  register: Register;
};

export function DetailPart({ topic, context, values, errorOf, register }: Props) {
  const t = useText();
  return (
    <fieldset className="card">
      <legend className="card-title font-bold">{t(words.heading)}</legend>
      <p className="field-hint">{t(words.lead)}</p>
      {DETAIL_QUESTIONS[topic].map((question) => (
        <Field key={question.name} question={question} value={values[question.name]} {...{ errorOf, register }} />
      ))}
      <Check topic={topic} context={context} values={values} />
      <Button kind="secondary" size="small" name="to" value="here">
        {t(words.checkNow)}
      </Button>
    </fieldset>
  );
}

type FieldProps = Pick<Props, 'errorOf' | 'register'> & {
  question: DetailQuestion;
  value: string | string[] | undefined;
};

function Field({ question, value, errorOf, register }: FieldProps) {
  const t = useText();
  const name = `details.${question.name}`;
  const common = {
    ...register(name),
    name,
    id: name,
    error: errorOf(name),
    label: t(question.label),
    hint: question.hint ? t(question.hint) : undefined,
  };
  const choice = ({ value: each, label }: DetailOption) => ({ value: each, label: t(label) });
  const line = Array.isArray(value) ? value.join(' ') : value;
  switch (question.kind) {
    case 'choices':
      return (
        <CheckboxGroup
          {...common}
          defaultValue={Array.isArray(value) ? value : value ? [value] : []}
          options={question.options.map(choice)}
        />
      );
    case 'choice':
      return <RadioGroup {...common} defaultValue={line} options={question.options.map(choice)} />;
    case 'text':
      return <TextArea {...common} defaultValue={line} rows={2} />;
    case 'integer':
      return <NumberField {...common} defaultValue={line} inputMode="numeric" unit={t(question.unit)} />;
    case 'date':
      return <DateField {...common} defaultValue={line} />;
  }
}

/** Follows what is typed; without scripts it is about what was saved, or sent back, last. */
function Check({ topic, context, values }: Pick<Props, 'topic' | 'context' | 'values'>) {
  const t = useText();
  const anchor = useRef<HTMLDivElement>(null);
  const typed = useTyped(anchor, 'details', values, DETAIL_LIST_FIELDS);
  const schema = useMemo(() => detailSchema(topic), [topic]);
  const parsed = schema.safeParse(typed);
  const details = parsed.success ? detailsFrom(topic, parsed.data) : undefined;
  return (
    <div ref={anchor} id="comparison" className="my-4" aria-live="polite">
      {details ? (
        <ProposalNotice check={checkConfidentiality(details, context)} />
      ) : (
        <p>{t(parsed.success ? words.notYet : words.unreadable)}</p>
      )}
    </div>
  );
}
