import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';

/** Names of people and units by id, in two queries. */
export async function namesFor(
  db: DbOrTx,
  wanted: { personIds: (string | null)[]; unitIds: string[] },
): Promise<{ people: Map<string, string>; units: Map<string, Text> }> {
  const personIds = [...new Set(wanted.personIds.filter((id): id is string => id !== null))];
  const unitIds = [...new Set(wanted.unitIds)];
  const [people, units] = await Promise.all([
    personIds.length === 0
      ? []
      : db.selectFrom('persons').select(['id', 'name']).where('id', 'in', personIds).execute(),
    unitIds.length === 0
      ? []
      : db.selectFrom('organisation_units').select(['id', 'name_ja', 'name_en']).where('id', 'in', unitIds).execute(),
  ]);
  return {
    people: new Map(people.map((person) => [person.id, person.name])),
    units: new Map(units.map((unit) => [unit.id, { ja: unit.name_ja, en: unit.name_en }])),
  };
}
