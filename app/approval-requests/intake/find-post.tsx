import { useSearchParams } from '@remix-run/react';
import { accountRequestWords as accountWords } from '~/social-media/request-words';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import type { IntakePage } from './intake-page.server';
import { intakeWords as words } from './words';

/** Looks for posts outside the section; those found appear among the choices above. */
export function FindPost({ page }: { page: IntakePage }) {
  const t = useText();
  const [search] = useSearchParams();
  return (
    <Form method="get" className="mt-8" action={`/approval-requests/${page.requestId}/intake/${page.slug}`}>
      <TextField
        name="q"
        type="search"
        label={t(accountWords.findPost)}
        hint={t(accountWords.findPostHint)}
        defaultValue={search.get('q') ?? ''}
      />
      <Button kind="secondary">{t(words.find)}</Button>
    </Form>
  );
}
