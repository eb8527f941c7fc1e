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
      planning: ['総政', '総合政策部', 'General Policy Department'],
      citizens: ['市民', '市民部', 'Citizens Department'],
      culture: ['文化', '文化振興課', 'Culture Section'],
      industry: ['観経', '観光経済部', 'Tourism and Economy Department'],
      tourism: ['観光', '観光戦略課', 'Tourism Section'],
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
      citizens: ['市民', '市民部', 'Citizens Department'],
      culture: ['文化', '文化課', 'Culture Section'],
      tourism: ['商工', '商工観光課', 'Commerce and Tourism Section'],
    },
    further: { enterprises: ['公企', '地方公営企業', 'Public Enterprises'] },
    posts: {},
  },
  tokubetsuku: {
    units: {
      mayor: ['管理', '管理者', 'Manager of the Union'],
      assembly: ['議会', '組合議会', 'Union Assembly'],
      it: ['情シ', '情報システム課', 'Information Systems Section'],
      planning: ['企', '企画部', 'Planning Department'],
      policy: ['企画', '企画課', 'Planning Section'],
      citizens: ['厚生', '厚生部', 'Welfare Facilities Department'],
      residents: ['利用', '利用者課', 'Users’ Section'],
      culture: ['共同', '共同事業課', 'Joint Projects Section'],
      welfare: ['自立', '自立支援部', 'Support Department'],
      nursing: ['入所', '入所支援課', 'Admissions Section'],
      children: ['家族', '家族支援課', 'Families Section'],
      health: ['保健', '保健課', 'Health Section'],
      roads: ['施管', '施設管理課', 'Facility Management Section'],
      industry: ['人企', '人事企画部', 'Personnel Planning Department'],
      tourism: ['採用', '採用課', 'Recruitment Section'],
      schools: ['育成', '人材育成部', 'Staff Development Department'],
      schooling: ['教採', '教員採用課', 'Teacher Recruitment Section'],
      lifelong: ['研修', '研修課', 'Training Section'],
      urban: ['施設', '施設部', 'Facilities Department'],
      planningurban: ['施計', '施設計画課', 'Facility Planning Section'],
    },
    further: { personnelcommission: ['人委', '特別区人事委員会', 'Personnel Commission'] },
    posts: {
      'vice-mayor': ['副管理者', 'Deputy Manager of the Union'],
      'nursing-clerk': ['入所調整係 主任', 'Clerk, admissions'],
      'nursing-clerk-2': ['入所調整係 主事', 'Clerk, admissions'],
    },
  },
  'kahada-okuise': {
    units: {
      mayor: ['連合', '広域連合長', 'Head of the Union'],
      education: ['資源', '資源化センター', 'Recycling Centre'],
      assembly: ['議会', '広域連合議会', 'Union Assembly'],
      schools: ['運営', '運営部', 'Operations Department'],
      schooling: ['受入', '受入課', 'Reception Section'],
      lifelong: ['案内', '見学案内課', 'Visitors’ Section'],
      it: ['情管', '情報管理課', 'Information Section'],
      planning: ['企', '企画部', 'Planning Department'],
      policy: ['企画', '企画課', 'Planning Section'],
      citizens: ['業務', '業務部', 'Services Department'],
      residents: ['料金', '搬入料金課', 'Fees Section'],
      culture: ['分別', '分別推進課', 'Waste Sorting Section'],
      welfare: ['搬入', '搬入部', 'Delivery Department'],
      nursing: ['搬調', '搬入調整課', 'Delivery Planning Section'],
      children: ['啓発', '啓発課', 'Awareness Section'],
      health: ['環測', '環境測定課', 'Measurement Section'],
      roads: ['施管', '施設管理課', 'Facility Management Section'],
      industry: ['資循', '資源循環部', 'Recycling Department'],
      tourism: ['資販', '資源販売課', 'Sales Section'],
      urban: ['施設', '施設部', 'Facilities Department'],
      planningurban: ['施計', '施設計画課', 'Facility Planning Section'],
    },
    further: {},
    posts: {
      'vice-mayor': ['副広域連合長', 'Deputy Head of the Union'],
      'nursing-clerk': ['受付係 主任', 'Clerk, reception'],
      'nursing-clerk-2': ['受付係 主事', 'Clerk, reception'],
    },
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
