import type { SerializeFrom } from '@remix-run/node';
import { DateField, SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import type { FormAnswer } from './form-answer';
import type { RoleOption } from './new-post-page';
import { FormPage, useFields } from './people-form';
import type { PostRecord } from './posts.repository.server';
import { peopleWords as words } from './words';

type Props = { post: SerializeFrom<PostRecord>; roles: RoleOption[]; sent: FormAnswer | undefined };

/** A role for a post, from a day on. */
export function RolePage({ post, roles, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const base = `/people/posts/${post.id}`;
  return (
    <FormPage
      crumbs={[{ label: t(post.title), href: base }]}
      title={words.giveRoleTitle}
      action={`${base}/roles`}
      back={base}
      answer={answer}
      submit={words.giveRole}
      version={post.version}
    >
      <SelectField
        {...field('role')}
        label={t(words.role)}
        placeholder="—"
        options={roles.map(({ role, name }) => ({ value: role, label: t(name) }))}
        required
      />
      <DateField {...field('validFrom')} label={t(words.firstDayShort)} required />
      <DateField {...field('validTo')} label={t(words.lastDay)} hint={t(words.lastDayHint)} optional />
    </FormPage>
  );
}
