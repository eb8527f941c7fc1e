import { beforeEach, expect, test } from 'vitest';
import { shippedProfiles } from '~/policy/profiles';
import { fujieda } from '~/policy/profiles/fujieda';
import { recordShippedProfiles } from '~/policy/profiles.repository.server';
import { loader as listLoader } from '~/routes/_app.policy-profiles._index';
import { loader as pageLoader } from '~/routes/_app.policy-profiles.$key.$version';
import { loader as partLoader } from '~/routes/_app.policy-profiles.$key.$version_.$part.($group)';
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

const part = async (name: string, group?: string) => {
  const path = `/policy-profiles/fujieda/${fujieda.version}/${name}${group ? `/${group}` : ''}`;
  const request = getFrom(await browserOf(db, city.people.nursingClerk), path);
  const params = { key: 'fujieda', version: fujieda.version, part: name, ...(group ? { group } : {}) };
  return partLoader({ request, params, context: {} });
};

test('版を指定して、何がいくつ書いてあるかを見られ、項目ごとに記録されたとおりの規程を見られる', async () => {
  const { contents, active, search } = await (await show('fujieda', fujieda.version)).json();
  expect(active).toBe(true);
  expect(search).toBeNull();
  expect(contents.find((one) => one.part === 'requirements')?.count).toBe(fujieda.requirements.length);
  const { profile, group } = await (await part('requirements', 'contract')).json();
  expect(profile).toEqual(fujieda);
  expect(group).toBe('contract');
  expect((await (await part('requirements')).json()).group).toBe('prohibition');
});

test('決裁の経路は種類ごとに示し、なることのないトラックの段階は示さない', async () => {
  const { routes } = await (await part('routes', 'cloud-service')).json();
  const [trackA, trackB] = routes;
  const roles = (route = trackA) => route?.stages.flatMap(({ steps }) => steps.map(({ role }) => role));
  expect(roles(trackA)).toContain('ciso');
  expect(roles(trackB)).not.toContain('ciso');
});

test('言葉でさがすと、規定と要件が見つかる', async () => {
  const request = getFrom(
    await browserOf(db, city.people.nursingClerk),
    `/policy-profiles/fujieda/${fujieda.version}?q=${encodeURIComponent('秘密保持')}`,
  );
  const params = { key: 'fujieda', version: fujieda.version };
  const { search } = await (await pageLoader({ request, params, context: {} })).json();
  expect(search?.found.map((one) => one.part)).toEqual(expect.arrayContaining(['provisions', 'requirements']));
});

test.each([
  ['nonsense', undefined],
  ['provisions', 'sla'],
  ['requirements', 'nonsense'],
  ['checks', "audit' or '1'='1"],
])('ない項目「%s %s」は404になる', async (name, group) => {
  expect((await thrownBy(part(name, group)))?.status).toBe(404);
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
  for (const loader of [listLoader, pageLoader, partLoader]) {
    const response = await thrownBy(
      loader({
        request: getFrom(null, '/policy-profiles'),
        params: { key: 'fujieda', version: fujieda.version, part: 'provisions' },
        context: {},
      }),
    );
    expect(response?.status).toBe(302);
    expect(response?.headers.get('Location')).toMatch(/^\/sign-in/);
  }
});
