import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { RadioGroup } from '~/ui/choices';
import { TextArea } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { SummaryList } from '~/ui/summary-list';
import type { ItemToMark } from './level-page.query.server';
import { LEVELS_PATH } from './level-query';
import { levelWords as words } from './words';

type Props = { item: SerializeFrom<ItemToMark>; sent: FormAnswer | undefined };

/** Whether one agreed item is measured each month, and why not. */
export function MarkPage({ item, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const href = `${LEVELS_PATH}/${item.id}`;
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[{ label: t(words.titleOf(item.name)), href }]}
      title={words.markTitle}
      kicker={t(item.title)}
      lead={words.markLead}
      action={`${href}/measuring/${item.key}`}
      answer={answer}
      submit={words.markSave}
      back={href}
      version={item.version}
    >
      <SummaryList
        rows={[
          { key: 'required', term: t(words.required), value: t(item.required) },
          { key: 'promised', term: t(words.promised), value: item.promised ? t(item.promised) : '—' },
        ]}
      />
      <RadioGroup
        {...field('measured', item.notMeasured ? 'no' : 'yes')}
        label={t(words.markTitle)}
        required
        options={[
          { value: 'yes', label: t(words.measureIt) },
          { value: 'no', label: t(words.notMeasured) },
        ]}
      />
      <TextArea
        {...field('reason', item.notMeasured?.reason)}
        label={t(words.markReason)}
        hint={t(words.markReasonHint)}
        rows={3}
        required
      />
    </FormPage>
  );
}
