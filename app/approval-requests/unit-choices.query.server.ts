import type { DbOrTx } from '~db/connection.server';

export type UnitChoice = { id: string; ja: string; en: string };

/** Sections that exist on the day `on`, in the order of the organisation chart. */
export const listUnitChoices = (db: DbOrTx, on: string): Promise<UnitChoice[]> =>
  db
    .selectFrom('organisation_units')
    .select(['id', 'name_ja as ja', 'name_en as en'])
    .where('kind', '=', 'section')
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('sort')
    .orderBy('id')
    .execute();
