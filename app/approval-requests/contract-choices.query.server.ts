/** Contracts of the register that one may name in a request. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import { searchSubjectIds } from '~/search/index.server';
import type { DbOrTx } from '~db/connection.server';

/** Nobody reads a longer list of radio buttons; a search narrows it. */
const CHOICES_AT_MOST = 20;

export type ContractChoice = { id: string; number: string; title: string; vendorName: string; endsOn: PlainDate };

/**
 * Open contracts that `ability` may read: those with every word of `query`, else those that end next. `chosenId` is
 * among them in any case, where it may be read.
 */
export async function contractChoices(
  db: DbOrTx,
  ability: AppAbility,
  { query, chosenId }: { query: string; chosenId: string | null },
): Promise<ContractChoice[]> {
  const where = accessibleBy(ability, 'read', 'Contract');
  const found =
    query === ''
      ? null
      : await searchSubjectIds(db, {
          subjectType: 'contract',
          query,
          limit: CHOICES_AT_MOST,
          within: { table: 'contracts', alias: 'contract', where },
        });
  const ids = [...(found?.ids ?? []), ...(chosenId === null ? [] : [chosenId])];
  const readable = db
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .select([
      'contract.id',
      'contract.number',
      'contract.title',
      'vendor.name as vendorName',
      'contract.ends_on as endsOn',
    ])
    .where(where)
    .where('contract.is_open', '=', 1)
    .orderBy('contract.ends_on')
    .orderBy('contract.id')
    .limit(CHOICES_AT_MOST);
  if (found !== null) return ids.length === 0 ? [] : readable.where('contract.id', 'in', ids).execute();
  const next = await readable.execute();
  const chosen =
    chosenId === null || next.some(({ id }) => id === chosenId)
      ? []
      : await readable.where('contract.id', '=', chosenId).execute();
  return [...chosen, ...next];
}
