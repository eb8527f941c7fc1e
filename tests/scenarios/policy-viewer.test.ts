import { beforeEach, expect, test } from 'vitest';
import { shippedProfiles } from '~/policy/profiles';
import { fujieda } from '~/policy/profiles/fujieda';
import { recordShippedProfiles } from '~/policy/profiles.repository.server';
import { loader as listLoader } from '~/routes/_app.policy-profiles._index';
import { loader as pageLoader } from '~/routes/_app.policy-profiles.$key.$version';
import { buildCityHall, type CityHall, NOW } from '../factories/organisation';
import { browserOf, getFrom } from '../factories/people';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let city: CityHall;

beforeEach(async () => {
  await emptyTables();
  city = await buildCityHall(db);
  await recordShippedProfiles(db, NOW);
});

const show = async (key: string, version: string) => {
  const request = getFrom(await browserOf(db, city.people.nursingClerk), `/policy-profiles/${key}/${version}`);
  return pageLoader({ request, params: { key, version }, context: {} });
};
const thrownBy = async (work: Promise<unknown>) => work.then(() => null).catch((thrown: unknown) => thrown as Response);

test('職員は誰でも、使用中の規程がどれかを一覧で見られる', async () => {
  const request = getFrom(await browserOf(db, city.people.nursingClerk), '/policy-profiles');
  const { profiles } = await (await listLoader({ request, params: {}, context: {} })).json();
  const shipped = shippedProfiles.map(({ key }) => key).sort();
  expect(profiles.map((profile) => [profile.key, profile.active])).toEqual(
    shipped.map((key) => [key, key === 'fujieda']),
  );
});

test('版を指定して、記録されたとおりの規程を見られる', async () => {
  const { profile, active } = await (await show('fujieda', fujieda.version)).json();
  expect(profile).toEqual(fujieda);
  expect(active).toBe(true);
});

test.each([
  ['fujieda', '1999.1'],
  ['nowhere', '2026.1'],
  ["fujieda' or '1'='1", '2026.1'],
  ['藤枝', '𠮷'],
])('ない規程「%s %s」は404になる', async (key, version) => {
  expect((await thrownBy(show(key, version)))?.status).toBe(404);
});

test('サインインしていなければ、何も見られない', async () => {
  for (const loader of [listLoader, pageLoader]) {
    const response = await thrownBy(
      loader({
        request: getFrom(null, '/policy-profiles'),
        params: { key: 'fujieda', version: fujieda.version },
        context: {},
      }),
    );
    expect(response?.status).toBe(302);
    expect(response?.headers.get('Location')).toMatch(/^\/sign-in/);
  }
});
