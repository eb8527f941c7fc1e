/** 見本のデータは、どの規程のもとでも、その規程の分類と名前で入る。 */
import { describe, expect, test } from 'vitest';
import { assess } from '~/policy/assess';
import { AXES, levelOf } from '~/policy/classification';
import { shippedProfiles } from '~/policy/profiles';
import { demoContent } from '../../db/seeds/demo/content';
import { postsUnder, unitsUnder } from '../../db/seeds/demo/names';
import { demoPosts, UNITS } from '../../db/seeds/demo/organisation';
import { SERVICES } from '../../db/seeds/demo/services';
import { WORKS } from '../../db/seeds/demo/works';

const at = { unitId: '01JD00000000000000000000AA', managerId: '01JD00000000000000000000AB', from: '2026-12-01' };

describe.each(shippedProfiles.map((profile) => [profile.key, profile] as const))('%s', (key, profile) => {
  const contents = [
    ...SERVICES.map((service) => demoContent({ ...at, profile, service })),
    ...WORKS.map((work) => work.content({ ...at, profile })),
  ];

  test('どの申請も、規程の分類だけを使い、トラックと経路が決まる', () => {
    for (const content of contents) {
      const { complete, track, route } = assess(profile, content);
      const items = 'information' in content.facts ? (content.facts.information ?? []) : [];
      const unknown = items.flatMap((item) =>
        AXES.filter((axis) => !levelOf(profile.classification, axis, item[axis])),
      );
      expect([unknown, complete, track !== null, route.length > 2]).toEqual([[], true, true, true]);
    }
  });

  test('軽い手続きも、注意して扱う情報も、見本にある', () => {
    expect(new Set(contents.map((content) => assess(profile, content).track))).toEqual(new Set(['A', 'B']));
  });

  test('所属の記号は重ならず、部も課も職も、名前のほかは見本の町と同じである', () => {
    const [units, posts] = [unitsUnder(key), postsUnder(key)];
    const codes = units.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) < index)).toEqual([]);
    const places = (list: typeof UNITS) => new Set(list.map((unit) => `${unit.parent} > ${unit.key}`));
    for (const place of places(UNITS)) expect(places(units)).toContain(place);
    const parts = (list: typeof posts) => list.map(({ ja: _ja, en: _en, ...rest }) => rest);
    expect(parts(posts)).toEqual(parts(demoPosts()));
  });
});

test('部の名前が変われば、部長と次長の職名も変わる', () => {
  const titles = (key: string) => new Map(postsUnder(key).map((post) => [post.key, [post.ja, post.en]]));
  expect(titles('koga').get('general-director')).toEqual(['企画政策部長', 'Director, Planning Policy']);
  expect(titles('koga').get('general-vice')).toEqual(['企画政策部次長', 'Deputy Director, Planning Policy']);
  expect(titles('tokubetsuku').get('vice-mayor')?.[0]).toBe('副管理者');
  expect(titles('fujieda').get('general-director')?.[0]).toBe('総務部長');
});

test('奈良市では、基本方針4(1)にある八つの機関が並ぶ', () => {
  const bodies = unitsUnder('nara').filter(({ kind }) => kind === 'body');
  expect(bodies.map(({ ja }) => ja)).toEqual([
    '市長部局',
    '教育委員会事務局',
    '監査委員事務局',
    '議会事務局',
    '消防局',
    '選挙管理委員会事務局',
    '公平委員会事務局',
    '農業委員会事務局',
  ]);
});
