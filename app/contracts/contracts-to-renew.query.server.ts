import type { PlainDate } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import { CONTRACT_STATUSES } from './contract';

const AT_ONCE = 100;

/** Contracts whose term is over and that renew themselves, behind the id `from`; the rule decides on each. */
export async function contractsToRenew(db: DbOrTx, today: PlainDate, from: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contracts')
    .select('id')
    .where(
      'status',
      'in',
      CONTRACT_STATUSES.filter((status) => status !== 'approved' && status !== 'ending' && status !== 'ended'),
    )
    .where('auto_renews', '=', 1)
    .where('ends_on', '<', today)
    .where('notice_given_on', 'is', null)
    .where('renewal_months', '>', 0)
    .where('id', '>', from)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  return rows.map((row) => row.id);
}
