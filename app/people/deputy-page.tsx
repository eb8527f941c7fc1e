import type { SerializeFrom } from '@remix-run/node';
import { absenceWords } from '~/absences/absence-words';
import { useKindsTaken } from '~/approval-requests/use-kinds-taken';
import type { Text } from '~/platform/text';
import { requestKindWords } from '~/policy/words';
import { CheckboxGroup } from '~/ui/choices';
import { DateField, NumberField, SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import type { FormAnswer } from './form-answer';
import { usePostChoices } from './holding-page';
import { FormPage, useFields } from './people-form';
import type { PostOption } from './post-page.query.server';
import type { PostRecord } from './posts.repository.server';
import { peopleWords as words } from './words';

type Props = {
  post: SerializeFrom<PostRecord>;
  today: string;
  options: PostOption[];
  levels: { key: string; name: Text }[];
  back: string;
  sent: FormAnswer | undefined;
};

/** 代理の指定: which post stands in for this one, for what and how long. */
export function DeputyPage({ post, today, options, levels, back, sent }: Props) {
  const t = useText();
  const kindsTaken = useKindsTaken();
  const { answer, field } = useFields(sent);
  const kinds = answer.typed.kinds;
  return (
    <FormPage
      home={{ label: t(back === '/absences' ? absenceWords.title : words.title), href: back }}
      crumbs={[{ label: t(post.title), href: back }]}
      title={words.nameDeputyTitle}
      kicker={t(post.title)}
      lead={words.nameDeputyLead}
      action={`/people/posts/${post.id}/deputies`}
      back={back}
      answer={answer}
      submit={words.nameDeputy}
      version={post.version}
    >
      <SelectField
        {...field('deputyPostId')}
        label={t(words.deputyPost)}
        placeholder={t(words.choosePost)}
        options={usePostChoices(options.filter((option) => option.id !== post.id))}
        required
      />
      <NumberField
        {...field('priority', '1')}
        label={t(words.priority)}
        hint={t(words.priorityHint)}
        inputMode="numeric"
      />
      <DateField {...field('validFrom', today)} label={t(words.firstDayShort)} required />
      <DateField {...field('validTo')} label={t(words.lastDay)} hint={t(words.lastDayHint)} optional />
      <CheckboxGroup
        name="kinds"
        label={t(words.deputyKinds)}
        hint={t(words.deputyKindsHint)}
        error={answer.errors.kinds ? t(answer.errors.kinds) : null}
        defaultValue={Array.isArray(kinds) ? kinds : []}
        options={kindsTaken.map((value) => ({ value, label: t(requestKindWords[value].name) }))}
        optional
      />
      <SelectField
        {...field('upTo')}
        label={t(words.deputyUpTo)}
        hint={t(words.deputyUpToHint)}
        options={[
          { value: '', label: t(words.deputyAnyClass) },
          ...levels.map(({ key, name }) => ({ value: key, label: t(name) })),
        ]}
        optional
      />
    </FormPage>
  );
}
