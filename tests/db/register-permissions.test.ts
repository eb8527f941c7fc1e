import { subject } from '@casl/ability';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Actions } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { CANONICAL_ROLES } from '~/policy/model';
import { enterAccount } from '../factories/accounts';
import { buildCityHall, type CityHall, NOW, newId, type PostKey, type UnitKey } from '../factories/organisation';
import { enterContract } from '../factories/registers';
import { emptyTables, testDatabase } from '../setup/database';

/** Contracts, agreements and social-media accounts: CASL on each record and the SQL filter give the same answer for every role and place. */
const { db } = testDatabase();
let hall: CityHall;
let contracts: { id: string; unitId: string }[];
let levels: { id: string; subjectType: string; unitId: string; ownerPostId: string | null }[];
let accounts: { id: string; unitId: string; postIds: string[] }[];

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
  levels = [];
  for (const unit of ['it', 'nursing', 'health'] as const) {
    for (const subjectType of ['cloud-service', 'contract', 'designated-manager']) {
      for (const owner of [null, 'nursingHead', 'nursingClerk'] as const) {
        const level = { id: newId(), subjectType, unitId: hall.units[unit], ownerPostId: owner && hall.posts[owner] };
        levels.push(level);
        await db
          .insertInto('service_levels')
          .values({
            id: level.id,
            subject_type: subjectType,
            subject_id: newId(),
            unit_id: level.unitId,
            owner_post_id: level.ownerPostId,
            item_count: 1,
            is_open: 1,
            first_month: '2026-04',
            next_month: '2026-04',
            updated_at: NOW,
          })
          .execute();
      }
    }
  }
  accounts = [];
  for (const unit of ['it', 'pr', 'nursing', 'health'] as const) {
    for (const [owner, deputy] of [
      [null, null],
      ['nursingHead', 'nursingClerk'],
      ['prHead', null],
      [null, 'nursingClerk'],
    ] as const) {
      const unitId = hall.units[unit];
      const [ownerPostId, deputyPostId] = [owner && hall.posts[owner], deputy && hall.posts[deputy]];
      const id = await enterAccount(db, { unitId, ownerPostId, deputyPostId });
      accounts.push({ id, unitId, postIds: [ownerPostId, deputyPostId].filter((post) => post !== null) });
    }
  }
});

const PLACES: { unitIds: UnitKey[]; headed: UnitKey[]; posts?: PostKey[] }[] = [
  { unitIds: [], headed: [] },
  { unitIds: ['nursing'], headed: [] },
  { unitIds: ['it'], headed: [], posts: ['nursingClerk'] },
  { unitIds: ['pr'], headed: ['pr'], posts: ['prHead', 'nursingHead'] },
  { unitIds: ['health'], headed: ['health', 'nursing'] },
  { unitIds: ['it', 'contracts'], headed: ['it'] },
];

test.each([null, ...CANONICAL_ROLES])('役割 %s について、CASLとSQLは同じ契約とアカウントを選ぶ', async (role) => {
  for (const { unitIds, headed, posts = [] } of PLACES) {
    const ability = defineAbilities({
      personId: hall.people.nursingClerk,
      name: '',
      email: '',
      locale: 'ja',
      holdings: posts.map((key) => {
        const post = { postId: hall.posts[key], unitId: '', roles: [] };
        return { ...post, title: { ja: '', en: '' }, unitName: { ja: '', en: '' } };
      }),
      roles: role ? [role] : [],
      unitIds: unitIds.map((key) => hall.units[key]),
      unitPathIds: unitIds.map((key) => hall.units[key]),
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
    for (const action of ['read', 'assess', 'update'] as Actions[]) {
      const { rows } = await sql<{ id: string }>`select level.id from service_levels as level
        where ${accessibleBy(ability, action, 'ServiceLevel')} order by level.id`.execute(db);
      const allowed = levels.filter((facts) => ability.can(action, subject('ServiceLevel', { ...facts })));
      expect(rows.map((row) => row.id)).toEqual(allowed.map((one) => one.id).sort());
    }
    for (const action of ['read', 'assess', 'update', 'create'] as Actions[]) {
      const { rows } = await sql<{ id: string }>`select account.id from social_media_accounts as account
        where ${accessibleBy(ability, action, 'SocialMediaAccount')} order by account.id`.execute(db);
      const allowed = accounts.filter((facts) => ability.can(action, subject('SocialMediaAccount', { ...facts })));
      expect(rows.map((row) => row.id)).toEqual(allowed.map((one) => one.id).sort());
    }
  }
});

test('アカウントは職員ならだれでも見られ、変えられるのは課の長・責任者・副責任者・広報だけ', async () => {
  const changeable = async (post: PostKey) => {
    const ability = defineAbilities(await hall.actor(post));
    return accounts.filter((facts) => ability.can('update', subject('SocialMediaAccount', { ...facts }))).length;
  };
  const numbers: [PostKey, number][] = [
    ['prHead', 16],
    ['nursingHead', 4 + 3],
    ['nursingClerk', 8],
    ['director', 8],
    ['itHead', 4],
    ['nursingClerk2', 0],
    ['auditor', 0],
    ['administrator', 0],
    ['mayor', 0],
  ];
  for (const [post, number] of numbers) expect([post, await changeable(post)]).toEqual([post, number]);
  for (const post of ['nursingClerk2', 'administrator'] as const) {
    const ability = defineAbilities(await hall.actor(post));
    expect(accounts.every((facts) => ability.can('read', subject('SocialMediaAccount', { ...facts })))).toBe(true);
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
    unitPathIds: [],
    headedUnitIds: [],
  });
  const { rows } =
    await sql`select 1 from contracts as contract where ${accessibleBy(nobody, 'read', 'Contract')}`.execute(db);
  expect(rows).toEqual([]);
});
