import type { Tx } from '~db/connection.server';

/** Notes that two companies are two, so that they are not offered as one again. */
export async function tellApart(
  tx: Tx,
  [one, other]: readonly [string, string],
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  const [low = '', high = ''] = [one, other].sort();
  await tx
    .insertInto('vendor_distinctions')
    .ignore()
    .values({ low_id: low, high_id: high, person_id: personId, decided_at: now })
    .execute();
}
