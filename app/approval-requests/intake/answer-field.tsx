import type { UseFormRegister } from 'react-hook-form';
import { Checkbox, type Choice, RadioGroup } from '~/ui/choices';
import { DateField, NumberField, SelectField, TextArea, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import type { PersonChoice, PostChoice, UnitChoice } from './choices';
import type { Option, Question } from './fields';
import { intakeWords as words } from './words';

// biome-ignore lint/suspicious/noExplicitAny: the shape of the form differs from page to page
export type Register = UseFormRegister<any>;

export type AnswerFieldProps = {
  question: Question;
  /** Name in the form: 'serviceName', 'information.0.name'. */
  name: string;
  value: string;
  error: string | undefined;
  register: Register;
  units?: readonly UnitChoice[];
  people?: readonly PersonChoice[];
  posts?: readonly PostChoice[];
};

/** The one field that fits the kind of a question. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, name, value, error, register, units = [], people = [], posts = [] } = props;
  const t = useText();
  const common = {
    ...register(name),
    name,
    id: name,
    label: t(question.question ?? question.label),
    hint: question.hint ? t(question.hint) : undefined,
    error,
    optional: question.optional === true,
  };
  switch (question.kind) {
    case 'line':
    case 'corporate-number':
      return <TextField {...common} defaultValue={value} autoComplete="off" />;
    case 'url':
      return <TextField {...common} defaultValue={value} inputMode="url" autoComplete="off" width="full" />;
    case 'text':
      return <TextArea {...common} defaultValue={value} rows={question.max > 1000 ? 6 : 3} />;
    case 'integer':
      return <NumberField {...common} defaultValue={value} inputMode="numeric" unit={t(question.unit)} />;
    case 'date':
      return <DateField {...common} defaultValue={value} />;
    case 'choice':
      return <RadioGroup {...common} defaultValue={value} options={question.options.map(choiceIn(t))} />;
    case 'yes-no':
      return <RadioGroup {...common} defaultValue={value} options={YES_NO.map(choiceIn(t))} inline />;
    case 'checkbox':
      return <Checkbox {...common} defaultChecked={value !== ''} />;
    case 'unit':
      return (
        <SelectField {...common} defaultValue={value} placeholder={t(words.choose)} options={unitGroups(units, t)} />
      );
    case 'post':
      return (
        <SelectField {...common} defaultValue={value} placeholder={t(words.choose)} options={unitGroups(posts, t)} />
      );
    case 'person':
      return <RadioGroup {...common} defaultValue={value} options={personOptions(people, t)} />;
  }
}

type Say = ReturnType<typeof useText>;

const YES_NO: readonly Option[] = [
  { value: 'yes', label: { ja: 'はい', en: 'Yes' } },
  { value: 'no', label: { ja: 'いいえ', en: 'No' } },
];

const choiceIn =
  (t: Say) =>
  ({ value, label, hint }: Option): Choice => ({ value, label: t(label), hint: hint ? t(hint) : undefined });

/** Sections under their departments. */
function unitGroups(units: readonly UnitChoice[], t: Say) {
  const groups = [...new Set(units.map((unit) => t(unit.group)))];
  return groups.map((label) => ({
    label,
    options: units.filter((unit) => t(unit.group) === label).map((unit) => ({ value: unit.id, label: t(unit.name) })),
  }));
}

const personOptions = (people: readonly PersonChoice[], t: Say): Choice[] => [
  ...people.map(({ id, name, post }) => ({ value: id, label: name, hint: t(post) })),
  { value: '', label: t(words.noManager) },
];
