/** Changes as they are shown: a post by its name and holder, never by its id. */
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { RequestKind } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import type { Change } from './difference';
import { postNamed } from './intake/choices';
import { fieldOf } from './intake/steps';

/** `changes` with a text in two languages in place of each post; the others as they are. */
export async function changesInWords(
  db: DbOrTx,
  kind: RequestKind,
  changes: readonly Change[],
  now: Date,
): Promise<Change[]> {
  const isPost = ({ path }: Change) => fieldOf(kind, String(path[0]))?.kind === 'post';
  if (!changes.some(isPost)) return [...changes];
  const organisation = await loadOrganisation(db, officeDate(now));
  const named = (value: unknown) => (typeof value === 'string' ? (postNamed(organisation, value) ?? value) : value);
  return changes.map((change) =>
    isPost(change) ? { ...change, before: named(change.before), after: named(change.after) } : change,
  );
}
