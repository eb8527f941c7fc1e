import type { SerializeFrom } from '@remix-run/node';
import { DateField, NumberField, SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import type { FormAnswer } from './form-answer';
import { usePostChoices } from './holding-page';
import { FormPage, useFields } from './people-form';
import type { PostOption } from './post-page.query.server';
import type { PostRecord } from './posts.repository.server';
import { peopleWords as words } from './words';

type Props = { post: SerializeFrom<PostRecord>; options: PostOption[]; sent: FormAnswer | undefined };

/** 代理の指定: which post stands in for this one. */
export function DeputyPage({ post, options, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const base = `/people/posts/${post.id}`;
  return (
    <FormPage
      crumbs={[{ label: t(post.title), href: base }]}
      title={words.nameDeputyTitle}
      lead={words.nameDeputyLead}
      action={`${base}/deputies`}
      back={base}
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
      <DateField {...field('validFrom')} label={t(words.firstDayShort)} required />
      <DateField {...field('validTo')} label={t(words.lastDay)} hint={t(words.lastDayHint)} optional />
    </FormPage>
  );
}
