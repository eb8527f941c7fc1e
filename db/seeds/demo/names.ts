/**
 * The demo's organisation under the policy of another body: offices as its text names them (奈良市 4(1), 古河市 4(1),
 * 特別区 4(1)), the department in charge where it does (古河市), and no city where the body is a union. Everybody in it
 * stays invented.
 */
import { type DemoPost, type DemoUnit, demoPosts, UNITS } from './organisation';

type Name = readonly [code: string, ja: string, en: string];
type Names = {
  /** Units of the demo city by key, named otherwise. */
  units: Record<string, Name>;
  /** Bodies that the demo city does not have. */
  further: Record<string, Name>;
  /** Titles of posts by key. */
  posts: Record<string, readonly [ja: string, en: string]>;
};

const NAMES: Record<string, Names> = {
  nara: {
    units: {
      education: ['教委', '教育委員会事務局', 'Office of the Board of Education'],
      audit: ['監査', '監査委員事務局', 'Office of the Audit Commissioners'],
      assembly: ['議会', '議会事務局', 'Office of the City Assembly'],
      auditoffice: ['監事', '監査課', 'Audit Section'],
    },
    further: {
      fire: ['消防', '消防局', 'Fire Bureau'],
      elections: ['選管', '選挙管理委員会事務局', 'Office of the Election Commission'],
      equity: ['公平', '公平委員会事務局', 'Office of the Equity Commission'],
      agriculture: ['農委', '農業委員会事務局', 'Office of the Agricultural Commission'],
    },
    posts: { 'audit-head': ['課長', 'Head'] },
  },
  koga: {
    units: {
      mayor: ['内部', '内部部局', 'Departments'],
      assembly: ['議会', '議会事務局', 'Office of the City Assembly'],
      general: ['企', '企画政策部', 'Planning Policy Department'],
      it: ['デジ', 'デジタル推進課', 'Digital Promotion Section'],
      planning: ['総', '総務部', 'General Affairs Department'],
      policy: ['行経', '行政経営課', 'Management Section'],
    },
    further: { enterprises: ['公企', '地方公営企業', 'Public Enterprises'] },
    posts: {},
  },
  tokubetsuku: {
    units: {
      mayor: ['管理', '管理者', 'Manager of the Union'],
      assembly: ['議会', '組合議会', 'Union Assembly'],
      citizens: ['厚生', '厚生部', 'Welfare Facilities Department'],
      residents: ['利用', '利用者課', 'Users’ Section'],
      urban: ['施設', '施設部', 'Facilities Department'],
      planningurban: ['施計', '施設計画課', 'Facility Planning Section'],
    },
    further: { personnelcommission: ['人委', '人事委員会', 'Personnel Commission'] },
    posts: { 'vice-mayor': ['副管理者', 'Deputy Manager of the Union'] },
  },
  'kahada-okuise': {
    units: {
      mayor: ['連合', '広域連合長', 'Head of the Union'],
      education: ['資源', '資源化センター', 'Recycling Centre'],
      assembly: ['議会', '広域連合議会', 'Union Assembly'],
      schools: ['運営', '運営部', 'Operations Department'],
      schooling: ['受入', '受入課', 'Reception Section'],
      lifelong: ['案内', '見学案内課', 'Visitors’ Section'],
      citizens: ['住民', '住民部', 'Residents Department'],
      residents: ['住課', '住民課', 'Residents Section'],
      urban: ['施設', '施設部', 'Facilities Department'],
      planningurban: ['施計', '施設計画課', 'Facility Planning Section'],
    },
    further: {},
    posts: { 'vice-mayor': ['副広域連合長', 'Deputy Head of the Union'] },
  },
};

/** Parents first. */
export function unitsUnder(profileKey: string): DemoUnit[] {
  const { units = {}, further = {} } = NAMES[profileKey] ?? {};
  const named = UNITS.map((unit): DemoUnit => {
    const [code, ja, en] = units[unit.key] ?? [unit.code, unit.ja, unit.en];
    return { ...unit, code, ja, en };
  });
  const bodies = Object.entries(further).map(
    ([key, [code, ja, en]]): DemoUnit => ({ key, parent: null, kind: 'body', code, ja, en }),
  );
  return [...named.filter(({ kind }) => kind === 'body'), ...bodies, ...named.filter(({ kind }) => kind !== 'body')];
}

/** 'General Affairs', as in 'Director, General Affairs'. */
const inTitles = (department: string): string => department.replace(/ Department$/, '');

/** Directors are called after their departments: 総務部長, 総務部次長. */
export function postsUnder(profileKey: string): DemoPost[] {
  const { units = {}, posts = {} } = NAMES[profileKey] ?? {};
  const was = new Map(UNITS.map((unit) => [unit.key, unit]));
  return demoPosts().map((post): DemoPost => {
    const [ja, en] = posts[post.key] ?? [post.ja, post.en];
    const [before, now] = [was.get(post.unit), units[post.unit]];
    return before && now && ja.startsWith(before.ja)
      ? { ...post, ja: ja.replace(before.ja, now[1]), en: en.replace(inTitles(before.en), inTitles(now[2])) }
      : { ...post, ja, en };
  });
}
