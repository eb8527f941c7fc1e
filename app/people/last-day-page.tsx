import type { Text } from '~/platform/text';
import type { Crumb } from '~/ui/breadcrumbs';
import { DateField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import type { FormAnswer } from './form-answer';
import { FormPage, useFields } from './people-form';
import { peopleWords as words } from './words';

export type LastDayPageProps = {
  home?: Crumb;
  crumbs: readonly Crumb[];
  title: Text;
  lead?: Text;
  action: string;
  back: string;
  version: number;
  answer: FormAnswer | undefined;
  /** First day of the role that ends: a role can have several periods. */
  validFrom?: string;
};

/** One date: until when a posting, a role, a deputy or a post lasts. */
export function LastDayPage({ validFrom, ...page }: LastDayPageProps) {
  const t = useText();
  const { answer, field } = useFields(page.answer);
  return (
    <FormPage {...page} answer={answer} submit={words.endSubmit}>
      {validFrom === undefined ? null : <input type="hidden" name="validFrom" value={validFrom} />}
      <DateField {...field('lastDay')} label={t(words.lastDay)} hint={t(words.lastDayIncluded)} required />
    </FormPage>
  );
}
