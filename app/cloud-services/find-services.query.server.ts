/** Search first: what is approved already and comes closest to what somebody looks for. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import { foldForSearch, searchWords } from '~/search/fold';
import { searchSubjectIds } from '~/search/index.server';
import type { DbOrTx } from '~db/connection.server';
import { loadRegisterRows, type RegisterRow } from './register-list.query.server';

/** Of these the closest are shown. */
const LOOKED_AT = 100;
export const SHOWN_AT_MOST = 12;

export type FoundService = RegisterRow & {
  /** Approved today: another section may ask to be added. */
  joinable: boolean;
  /** Sections that use it today, by id. */
  unitIds: string[];
};

/** The services that have every word of `query`; those of that name first, then those that can be joined. */
export async function findServices(
  db: DbOrTx,
  ability: AppAbility,
  query: string,
  today: PlainDate,
): Promise<{ found: FoundService[]; more: boolean }> {
  const within = { table: 'cloud_services', alias: 'service', where: accessibleBy(ability, 'read', 'CloudService') };
  const { ids } = await searchSubjectIds(db, { subjectType: 'cloud-service', query, limit: LOOKED_AT, within });
  const rows = await loadRegisterRows(db, ids, today);
  const closeness = closenessTo(query);
  const found = rows
    .map((row, at) => ({ row, at, closeness: closeness(row) }))
    .sort((a, b) => b.closeness - a.closeness || a.at - b.at)
    .slice(0, SHOWN_AT_MOST)
    .map(({ row }) => row);
  const units = await unitsUsing(
    db,
    found.map((row) => row.id),
    today,
  );
  return {
    found: found.map((row) => ({ ...row, joinable: isUsable(row), unitIds: units.get(row.id) ?? [] })),
    more: rows.length > SHOWN_AT_MOST,
  };
}

const isUsable = ({ standing }: RegisterRow): boolean =>
  standing.standing === 'approved' || standing.standing === 'ending-soon';

/** A name that begins with the words counts most, then one that has them, then the provider's. */
function closenessTo(query: string): (row: RegisterRow) => number {
  const words = searchWords(query);
  const all = (text: string) => {
    const folded = foldForSearch(text);
    return words.every((word) => word.spellings.some((spelling) => folded.includes(spelling)));
  };
  return (row) => {
    const name = foldForSearch(row.name);
    const begins = words[0]?.spellings.some((spelling) => name.startsWith(spelling)) ?? false;
    return (begins ? 8 : 0) + (all(row.name) ? 4 : 0) + (isUsable(row) ? 2 : 0) + (all(row.vendorName) ? 1 : 0);
  };
}

async function unitsUsing(db: DbOrTx, serviceIds: string[], today: PlainDate): Promise<Map<string, string[]>> {
  const units = new Map<string, string[]>();
  if (serviceIds.length === 0) return units;
  const rows = await db
    .selectFrom('cloud_service_uses')
    .select(['service_id', 'unit_id'])
    .where('service_id', 'in', serviceIds)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', today)]))
    .execute();
  for (const row of rows) units.set(row.service_id, [...(units.get(row.service_id) ?? []), row.unit_id]);
  return units;
}
