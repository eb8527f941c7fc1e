import { RadioGroup } from '~/ui/choices';
import { DateField, SelectField, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { FormAnswer } from './form-answer';
import type { OrganisationUnit } from './organisation';
import { FormPage, useFields } from './people-form';
import { peopleWords as words } from './words';

/** 組織の新設. */
export function NewUnitPage({ units, sent }: { units: OrganisationUnit[]; sent: FormAnswer | undefined }) {
  const t = useText();
  const marks = useMarks();
  const { answer, field } = useFields(sent);
  return (
    <FormPage
      crumbs={[]}
      title={words.addUnitTitle}
      action="/people/units"
      back="/people"
      answer={answer}
      submit={words.addUnit}
    >
      <SelectField
        {...field('parentId')}
        label={t(words.parent)}
        placeholder="—"
        options={units
          .filter((unit) => unit.kind !== 'section')
          .map((unit) => ({ value: unit.id, label: t(unit.name) + marks.brackets(t(words.kinds[unit.kind])) }))}
        required
      />
      <RadioGroup
        {...field('kind', 'section')}
        inline
        label={t(words.kind)}
        options={(['department', 'section'] as const).map((value) => ({ value, label: t(words.kinds[value]) }))}
        required
      />
      <TextField {...field('code')} label={t(words.code)} hint={t(words.codeHint)} width="short" required />
      <TextField {...field('nameJa')} label={t(words.nameJa)} required />
      <TextField {...field('nameEn')} label={t(words.nameEn)} required />
      <DateField {...field('validFrom')} label={t(words.firstDayShort)} required />
    </FormPage>
  );
}
