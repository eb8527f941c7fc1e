import { RadioGroup } from '~/ui/choices';
import { TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import type { FormAnswer } from './form-answer';
import { FormPage, useFields } from './people-form';
import { peopleWords as words } from './words';

export function NewPersonPage({ submissionKey, sent }: { submissionKey: string; sent: FormAnswer | undefined }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <FormPage
      crumbs={[{ label: t(words.directory), href: '/people/directory' }]}
      title={words.addPersonTitle}
      lead={words.addPersonLead}
      action="/people"
      back="/people/directory"
      answer={answer}
      submit={words.addPerson}
    >
      <SubmissionKey value={field('submissionKey', submissionKey).defaultValue} />
      <TextField {...field('name')} label={t(words.name)} autoComplete="off" required />
      <TextField {...field('nameKana')} label={t(words.nameKana)} hint={t(words.nameKanaHint)} optional />
      <TextField {...field('email')} type="email" label={t(words.email)} hint={t(words.emailHint)} required />
      <RadioGroup
        {...field('locale', 'ja')}
        inline
        label={t(words.language)}
        options={[
          { value: 'ja', label: t(words.japanese) },
          { value: 'en', label: t(words.english) },
        ]}
        required
      />
    </FormPage>
  );
}
