/** The demo city grown to the size of a prefecture: the same named people in the middle, many more sections around. */

import type { Db } from '~db/connection.server';
import { fillOrganisation } from '../../db/seeds/demo/fill-organisation';
import { type DemoPost, type DemoUnit, demoPosts, UNITS } from '../../db/seeds/demo/organisation';

const SECTIONS = 200;
const DEPARTMENTS = ['general', 'planning', 'citizens', 'welfare', 'urban', 'industry', 'schools'];
const FIELDS = [
  '税務',
  '防災',
  '環境',
  '農政',
  '住宅',
  '河川',
  '港湾',
  '水道',
  '下水道',
  '財政',
  '統計',
  '保育',
  '国保',
  '年金',
];
const KINDS = ['管理課', '推進課', '調整課', '整備課', '支援課', '指導課', '企画課', '総務課'];
const FAMILY = [
  '佐野',
  '寺田',
  '水野',
  '黒田',
  '藤原',
  '三浦',
  '大場',
  '長谷',
  '平井',
  '宮本',
  '土屋',
  '今井',
  '野中',
  '北川',
];
const GIVEN = [
  '勇',
  '葵',
  '航',
  '栞',
  '剛',
  '萌',
  '司',
  '泉',
  '守',
  '律子',
  '光',
  '和也',
  '節子',
  '航平',
  '里奈',
  '秀樹',
  '桜',
];

/** Heads of these hold a second role or are missing, so that no copied request is filed there. */
const NOT_COPIED_INTO = ['it', 'contracts', 'lifelong', 'auditoffice'];

/** Who files and who endorses in one section. */
export type SectionCast = {
  unitId: string;
  code: string;
  nameJa: string;
  nameEn: string;
  /** '健康福祉部 介護福祉課' */
  path: string;
  head: { id: string; name: string; postId: string; postKey: string };
  clerks: { id: string; name: string; title: string }[];
};

/** `nursing` comes first: the stories are told there. */
export type BenchCity = {
  sections: SectionCast[];
  people: Map<string, string>;
  posts: Map<string, string>;
  units: Map<string, string>;
};

function grownUnits(): DemoUnit[] {
  const missing = SECTIONS - UNITS.filter((unit) => unit.kind === 'section').length;
  const more = Array.from({ length: missing }, (_, i): DemoUnit => {
    const name = `${FIELDS[i % FIELDS.length]}${KINDS[Math.floor(i / FIELDS.length) % KINDS.length]}`;
    const again = Math.floor(i / (FIELDS.length * KINDS.length));
    return {
      key: `more-${i}`,
      parent: DEPARTMENTS[i % DEPARTMENTS.length] ?? 'general',
      kind: 'section',
      code: `課${i + 1}`,
      ja: again ? `第${again + 1}${name}` : name,
      en: `Section ${i + 1}`,
    };
  });
  return [...UNITS, ...more];
}

function grownPosts(units: DemoUnit[]): DemoPost[] {
  let n = 0;
  const name = () => `${FAMILY[n % FAMILY.length]} ${GIVEN[Math.floor(n++ / FAMILY.length) % GIVEN.length]}`;
  const more = units
    .filter((unit) => unit.key.startsWith('more-'))
    .flatMap(({ key: unit }): DemoPost[] => [
      {
        key: `${unit}-head`,
        unit,
        ja: '課長',
        en: 'Head',
        roles: ['security-manager'],
        deputy: `${unit}-deputy`,
        name: name(),
      },
      { key: `${unit}-deputy`, unit, ja: '課長補佐', en: 'Deputy head', roles: [], name: name() },
      ...['主査', '主任', '主事'].map(
        (ja, i): DemoPost => ({ key: `${unit}-staff-${i}`, unit, ja, en: 'Clerk', roles: [], name: name() }),
      ),
    ]);
  return [...demoPosts(), ...more];
}

/** Fills the organisation of an empty database. */
export async function fillCity(db: Db, from: string, now: Date): Promise<BenchCity> {
  const units = grownUnits();
  const posts = grownPosts(units);
  const filled = await fillOrganisation(db, { units, posts, from, now });
  const idOf = (ids: Map<string, string>, key: string) => ids.get(key) ?? '';
  const sections = units
    .filter((unit) => unit.kind === 'section' && !NOT_COPIED_INTO.includes(unit.key))
    .sort((a, b) => Number(b.key === 'nursing') - Number(a.key === 'nursing'))
    .map((unit): SectionCast => {
      const department = units.find((one) => one.key === unit.parent);
      const headKey = `${unit.key}-head`;
      return {
        unitId: idOf(filled.units, unit.key),
        code: unit.code,
        nameJa: unit.ja,
        nameEn: unit.en,
        path: department?.kind === 'department' ? `${department.ja} ${unit.ja}` : unit.ja,
        head: {
          id: idOf(filled.people, headKey),
          name: posts.find((post) => post.key === headKey)?.name ?? '',
          postId: idOf(filled.posts, headKey),
          postKey: headKey,
        },
        clerks: posts
          .filter((post) => post.unit === unit.key && /-(clerk(-2)?|staff-\d)$/.test(post.key))
          .sort((a, b) => Number(b.key === 'nursing-clerk') - Number(a.key === 'nursing-clerk'))
          .map((post) => ({ id: idOf(filled.people, post.key), name: post.name ?? '', title: post.ja })),
      };
    });
  return { sections, people: filled.people, posts: filled.posts, units: filled.units };
}
