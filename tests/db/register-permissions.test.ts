import { subject } from '@casl/ability';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Actions } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { CANONICAL_ROLES } from '~/policy/model';
import { buildCityHall, type CityHall, type UnitKey } from '../factories/organisation';
import { enterContract } from '../factories/registers';
import { emptyTables, testDatabase } from '../setup/database';

/** Contracts and agreements: CASL on each record and the SQL filter give the same answer for every role and place. */
const { db } = testDatabase();
let hall: CityHall;
let contracts: { id: string; unitId: string }[];

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  contracts = [];
  for (const unit of ['it', 'contracts', 'nursing', 'audit', 'health', 'general'] as const) {
    for (const kind of ['outsourcing', 'designated-manager'] as const) {
      const unitId = hall.units[unit];
      contracts.push({ id: await enterContract(db, { unitId, kind }), unitId });
    }
  }
});

const PLACES: { unitIds: UnitKey[]; headed: UnitKey[] }[] = [
  { unitIds: [], headed: [] },
  { unitIds: ['nursing'], headed: [] },
  { unitIds: ['health'], headed: ['health', 'nursing'] },
  { unitIds: ['it', 'contracts'], headed: ['it'] },
];

test.each([null, ...CANONICAL_ROLES])('役割 %s について、CASLとSQLは同じ契約を選ぶ', async (role) => {
  for (const { unitIds, headed } of PLACES) {
    const ability = defineAbilities({
      personId: hall.people.nursingClerk,
      name: '',
      email: '',
      locale: 'ja',
      holdings: [],
      roles: role ? [role] : [],
      unitIds: unitIds.map((key) => hall.units[key]),
      headedUnitIds: headed.map((key) => hall.units[key]),
    });
    for (const name of ['Contract', 'DesignatedManager'] as const) {
      for (const action of ['read', 'update', 'respond', 'decide'] as Actions[]) {
        const { rows } = await sql<{ id: string }>`select contract.id from contracts as contract
          where ${accessibleBy(ability, action, name)} order by contract.id`.execute(db);
        const allowed = contracts.filter((facts) => ability.can(action, subject(name, { ...facts })));
        expect(rows.map((row) => row.id)).toEqual(allowed.map((one) => one.id).sort());
      }
    }
  }
});

test('だれでもよいわけではない: 職のない人には一つも見えない', async () => {
  const nobody = defineAbilities({
    personId: hall.people.nursingClerk,
    name: '',
    email: '',
    locale: 'ja',
    holdings: [],
    roles: [],
    unitIds: [],
    headedUnitIds: [],
  });
  const { rows } =
    await sql`select 1 from contracts as contract where ${accessibleBy(nobody, 'read', 'Contract')}`.execute(db);
  expect(rows).toEqual([]);
});
