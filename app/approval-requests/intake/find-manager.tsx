import { useSearchParams } from '@remix-run/react';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import type { IntakePage } from './intake-page.server';
import { intakeWords as words } from './words';

/** Looks for people outside the sections that use the service; those found appear among the choices above. */
export function FindManager({ page }: { page: IntakePage }) {
  const t = useText();
  const [search] = useSearchParams();
  const query = search.get('q') ?? '';
  return (
    <Form method="get" className="mt-8" action={`/approval-requests/${page.requestId}/intake/manager`}>
      <TextField
        name="q"
        type="search"
        label={t(words.findPerson)}
        hint={t(words.findPersonHint)}
        defaultValue={query}
        error={query !== '' && page.found === 0 ? t(words.foundNone(query)) : undefined}
      />
      <Button kind="secondary">{t(words.find)}</Button>
    </Form>
  );
}
