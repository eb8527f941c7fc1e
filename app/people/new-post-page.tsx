import type { Text } from '~/platform/text';
import type { CanonicalRole } from '~/policy/model';
import { CheckboxGroup } from '~/ui/choices';
import { DateField, SelectField, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import type { FormAnswer } from './form-answer';
import { FormPage, useFields } from './people-form';
import { peopleWords as words } from './words';

export type RoleOption = { role: CanonicalRole; name: Text };
type Props = {
  units: { id: string; name: Text }[];
  unitId: string;
  roles: RoleOption[];
  submissionKey: string;
  sent: FormAnswer | undefined;
};

/** 職の新設, with the roles under their local names. */
export function NewPostPage({ units, unitId, roles, submissionKey, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const chosen = answer.typed.roles;
  return (
    <FormPage
      crumbs={[]}
      title={words.addPostTitle}
      action="/people/posts"
      back="/people"
      answer={answer}
      submit={words.addPost}
    >
      <SubmissionKey value={field('submissionKey', submissionKey).defaultValue} />
      <SelectField
        {...field('unitId', unitId)}
        label={t(words.unit)}
        placeholder="—"
        options={units.map((unit) => ({ value: unit.id, label: t(unit.name) }))}
        required
      />
      <TextField {...field('titleJa')} label={t(words.titleJa)} required />
      <TextField {...field('titleEn')} label={t(words.titleEn)} required />
      <DateField {...field('validFrom')} label={t(words.firstDayShort)} required />
      <CheckboxGroup
        name="roles"
        label={t(words.roles)}
        hint={t(words.rolesHint)}
        error={answer.errors.roles ? t(answer.errors.roles) : null}
        defaultValue={Array.isArray(chosen) ? chosen : []}
        options={roles.map(({ role, name }) => ({ value: role, label: t(name) }))}
      />
    </FormPage>
  );
}
