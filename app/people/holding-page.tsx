import type { SerializeFrom } from '@remix-run/node';
import { Checkbox, CheckboxGroup, RadioGroup } from '~/ui/choices';
import { DateField, SelectField, type SelectGroup } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { FormAnswer } from './form-answer';
import { CAPACITIES } from './holdings';
import { FormPage, useFields } from './people-form';
import type { PersonView } from './person-page.query.server';
import type { PostOption } from './post-page.query.server';
import { capacityWords, peopleWords as words } from './words';

type Props = SerializeFrom<PersonView> & { options: PostOption[]; sent: FormAnswer | undefined };

/** Choices grouped by unit: '課長（増田 春菜）'. */
export function usePostChoices(options: readonly PostOption[]): SelectGroup[] {
  const t = useText();
  const marks = useMarks();
  const groups = new Map<string, { label: string; options: { value: string; label: string }[] }>();
  for (const post of options) {
    const group = groups.get(post.unitId) ?? { label: t(post.unitName), options: [] };
    group.options.push({ value: post.id, label: t(post.title) + marks.brackets(post.holder ?? t(words.vacant)) });
    groups.set(post.unitId, group);
  }
  return [...groups.values()];
}

/** 発令・異動 of one person. */
export function HoldingPage({ person, holdings, options, sent }: Props) {
  const t = useText();
  const marks = useMarks();
  const { answer, field } = useFields(sent);
  const running = holdings.filter((holding) => holding.tense !== 'past');
  const ending = answer.typed.ending;
  const chosen = Array.isArray(ending)
    ? ending
    : // A transfer is the usual case: the regular post of today gives way.
      running.filter((h) => h.tense === 'present' && h.capacity === 'regular').map((h) => h.id);
  const predecessor = answer.errors.endPredecessor;
  return (
    <FormPage
      crumbs={[{ label: person.name, href: `/people/${person.id}` }]}
      title={words.transfer}
      lead={words.transferLead}
      action={`/people/${person.id}/holdings`}
      back={`/people/${person.id}`}
      answer={answer}
      submit={words.transferSubmit}
      version={person.version}
    >
      <SelectField
        {...field('postId')}
        label={t(words.newPost)}
        placeholder={t(words.choosePost)}
        options={usePostChoices(options)}
        required
      />
      <RadioGroup
        {...field('capacity', 'regular')}
        inline
        label={t(words.capacity)}
        options={CAPACITIES.map((value) => ({ value, label: t(capacityWords[value]) }))}
        required
      />
      <DateField {...field('validFrom')} label={t(words.firstDay)} required />
      <DateField {...field('validTo')} label={t(words.lastDay)} hint={t(words.lastDayHint)} optional />
      {running.length > 0 ? (
        <CheckboxGroup
          name="ending"
          label={t(words.ending)}
          hint={t(words.endingHint)}
          error={answer.errors.ending ? t(answer.errors.ending) : null}
          defaultValue={chosen}
          options={running.map((holding) => ({
            value: holding.id,
            label:
              marks.post(t(holding.unitName), t(holding.title)) + marks.brackets(t(capacityWords[holding.capacity])),
          }))}
        />
      ) : null}
      <Checkbox
        name="endPredecessor"
        value="on"
        label={t(words.endPredecessor)}
        hint={t(words.endPredecessorHint)}
        error={predecessor ? t(predecessor) : null}
        defaultChecked={answer.typed.endPredecessor === 'on'}
      />
    </FormPage>
  );
}
