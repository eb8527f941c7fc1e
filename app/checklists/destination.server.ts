import { loadEditableDraft } from '~/approval-requests/intake/intake-page.server';
import type { Actor } from '~/authorization/actor';
import type { Db } from '~db/connection.server';
import { itemHref } from './completeness';
import { itemPage } from './item-page.server';

/** Where a saved item leads: by the button that was pressed, on the checklist as it is after saving. */
export async function destinationFrom(
  db: Db,
  actor: Actor,
  { requestId, key, form }: { requestId: string; key: string; form: FormData },
  now: Date,
): Promise<`/${string}`> {
  const list = `/approval-requests/${requestId}/checklist` as const;
  const item = (next: string | null, field = ''): `/${string}` =>
    next === null ? list : (itemHref(requestId, next, field) as `/${string}`);
  if (form.get('remove') !== null) return item(key);
  const to = form.get('to');
  if (to === 'add') return item(key, 'another');
  if (to === 'here') return item(key, 'comparison');
  if (to === 'list') return list;
  const draft = await loadEditableDraft(db, actor, requestId, now);
  const page = draft && draft !== 'not-editable' ? await itemPage(db, draft, key) : null;
  if (!page) return list;
  if (to === 'back') return item(page.previous);
  return item(to === 'next' ? page.next : page.nextMissing);
}
