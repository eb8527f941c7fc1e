/** A small city hall in the database, with one person for every role. */
import type { Actor } from '~/authorization/actor';
import { loadActor } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { CanonicalRole } from '~/policy/model';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';
import { recordProfile, setActiveProfile } from '~/policy/profiles.repository.server';
import { type Db, inTransaction } from '~db/connection.server';

export const NOW = new Date('2026-11-20T01:00:00.000Z');
export { newId };

const FROM = '2026-04-01';

/** Post → unit, roles, holder, deputies (by post key). */
const POSTS = {
  mayor: { unit: 'city', roles: ['ciso'], person: '松本 誠' },
  chief: { unit: 'general', roles: ['chief-security-officer', 'security-officer'], person: '大石 浩' },
  director: { unit: 'health', roles: ['security-officer'], person: '望月 由美' },
  itHead: {
    unit: 'it',
    roles: ['security-manager', 'infrastructure-manager', 'contact-point'],
    person: '青島 健',
    deputies: ['itDeputy'],
  },
  itDeputy: { unit: 'it', roles: ['security-staff'], person: '杉山 望' },
  itReviewer: { unit: 'it', roles: ['security-reviewer'], person: '渡邉 樹' },
  contractHead: { unit: 'contracts', roles: ['security-manager'], person: '池谷 進' },
  contractReviewer: { unit: 'contracts', roles: ['contract-reviewer'], person: '小澤 恵' },
  nursingHead: { unit: 'nursing', roles: ['security-manager'], person: '増田 春菜', deputies: ['nursingDeputy'] },
  nursingDeputy: { unit: 'nursing', roles: [], person: '𠮷田 ふみ' },
  nursingClerk: { unit: 'nursing', roles: [], person: '鈴木 亜紀' },
  nursingClerk2: { unit: 'nursing', roles: [], person: '髙橋 陸' },
  prHead: { unit: 'pr', roles: ['security-manager', 'public-relations'], person: '服部 遥', deputies: ['prClerk'] },
  prClerk: { unit: 'pr', roles: [], person: '深澤 徹' },
  auditor: { unit: 'audit', roles: ['auditor'], person: '寺田 稔' },
  administrator: { unit: 'it', roles: ['administrator'], person: '曽根 司' },
} satisfies Record<string, { unit: string; roles: CanonicalRole[]; person: string; deputies?: string[] }>;

const UNITS = {
  city: { parent: null, kind: 'body', code: '市', name: '藤枝市', en: 'Fujieda City' },
  general: { parent: 'city', kind: 'department', code: '総', name: '総務部', en: 'General Affairs' },
  health: { parent: 'city', kind: 'department', code: '健', name: '健康福祉部', en: 'Health and Welfare' },
  it: { parent: 'general', kind: 'section', code: '情政', name: '情報政策課', en: 'Information Policy' },
  contracts: { parent: 'general', kind: 'section', code: '契検', name: '契約検査課', en: 'Contracts' },
  pr: { parent: 'general', kind: 'section', code: '広報', name: '広報課', en: 'Public Relations' },
  audit: { parent: 'city', kind: 'section', code: '監', name: '監査委員事務局', en: 'Audit Office' },
  nursing: { parent: 'health', kind: 'section', code: '介護', name: '介護福祉課', en: 'Nursing Care' },
} as const;

export type PostKey = keyof typeof POSTS;
export type UnitKey = keyof typeof UNITS;
export type CityHall = {
  units: Record<UnitKey, string>;
  posts: Record<PostKey, string>;
  people: Record<PostKey, string>;
  /** The person of a post as a signed-in actor, as of `at`. */
  actor: (post: PostKey, at?: Date) => Promise<Actor>;
};

/** Fills an empty database and puts the profile of 藤枝市 into force. */
export async function buildCityHall(db: Db): Promise<CityHall> {
  const units = Object.fromEntries(Object.keys(UNITS).map((key) => [key, newId()])) as CityHall['units'];
  const posts = Object.fromEntries(Object.keys(POSTS).map((key) => [key, newId()])) as CityHall['posts'];
  const people = Object.fromEntries(Object.keys(POSTS).map((key) => [key, newId()])) as CityHall['people'];
  await inTransaction(db, async (tx) => {
    for (const [key, unit] of Object.entries(UNITS)) {
      await tx
        .insertInto('organisation_units')
        .values({
          id: units[key as UnitKey],
          parent_id: unit.parent ? units[unit.parent as UnitKey] : null,
          kind: unit.kind,
          code: unit.code,
          name_ja: unit.name,
          name_en: unit.en,
          valid_from: FROM,
        })
        .execute();
    }
    for (const [key, post] of Object.entries(POSTS)) {
      const at = key as PostKey;
      await tx
        .insertInto('persons')
        .values({ id: people[at], name: post.person, email: `${key.toLowerCase()}@example.lg.jp`, created_at: NOW })
        .execute();
      await tx
        .insertInto('posts')
        .values({
          id: posts[at],
          unit_id: units[post.unit as UnitKey],
          title_ja: `${key}職`,
          title_en: key,
          valid_from: FROM,
        })
        .execute();
      await tx
        .insertInto('post_holdings')
        .values({ id: newId(), post_id: posts[at], person_id: people[at], capacity: 'regular', valid_from: FROM })
        .execute();
      if (post.roles.length > 0) {
        await tx
          .insertInto('post_roles')
          .values(post.roles.map((role) => ({ post_id: posts[at], role, valid_from: FROM })))
          .execute();
      }
    }
    for (const [key, post] of Object.entries(POSTS)) {
      for (const [priority, deputy] of ('deputies' in post ? post.deputies : []).entries()) {
        await tx
          .insertInto('deputies')
          .values({
            id: newId(),
            principal_post_id: posts[key as PostKey],
            deputy_post_id: posts[deputy as PostKey],
            priority: priority + 1,
            valid_from: FROM,
          })
          .execute();
      }
    }
  });
  // The others are as large, and no story of this city needs them.
  for (const profile of [baseline, fujieda]) await recordProfile(db, profile, NOW);
  await inTransaction(db, (tx) => setActiveProfile(tx, 'fujieda', fujieda.version));
  return {
    units,
    posts,
    people,
    actor: async (post, at = NOW) => {
      const actor = await loadActor(db, people[post], officeDate(at));
      if (!actor) throw new Error(`${post} cannot sign in`);
      return actor;
    },
  };
}
