/** The demo city: sections and posts as a city of 140,000 has them. Everybody and every company is invented. */
import type { CanonicalRole } from '~/policy/model';

export type DemoUnit = {
  key: string;
  parent: string | null;
  kind: 'body' | 'department' | 'section';
  code: string;
  ja: string;
  en: string;
};

export const UNITS: DemoUnit[] = [
  { key: 'mayor', parent: null, kind: 'body', code: '市長', ja: '市長部局', en: 'Mayor’s Office' },
  { key: 'education', parent: null, kind: 'body', code: '教委', ja: '教育委員会', en: 'Board of Education' },
  { key: 'audit', parent: null, kind: 'body', code: '監査', ja: '監査委員', en: 'Audit Commissioners' },
  { key: 'assembly', parent: null, kind: 'body', code: '議会', ja: '議会', en: 'City Assembly' },
  { key: 'general', parent: 'mayor', kind: 'department', code: '総', ja: '総務部', en: 'General Affairs Department' },
  { key: 'planning', parent: 'mayor', kind: 'department', code: '企', ja: '企画創生部', en: 'Planning Department' },
  { key: 'citizens', parent: 'mayor', kind: 'department', code: '市民', ja: '市民文化部', en: 'Citizens Department' },
  {
    key: 'welfare',
    parent: 'mayor',
    kind: 'department',
    code: '健福',
    ja: '健康福祉部',
    en: 'Health and Welfare Department',
  },
  {
    key: 'urban',
    parent: 'mayor',
    kind: 'department',
    code: '都建',
    ja: '都市建設部',
    en: 'Urban Development Department',
  },
  { key: 'industry', parent: 'mayor', kind: 'department', code: '産', ja: '産業振興部', en: 'Industry Department' },
  { key: 'schools', parent: 'education', kind: 'department', code: '教', ja: '教育部', en: 'Education Department' },
  { key: 'it', parent: 'general', kind: 'section', code: '情政', ja: '情報政策課', en: 'Information Policy Section' },
  { key: 'contracts', parent: 'general', kind: 'section', code: '契検', ja: '契約検査課', en: 'Contracts Section' },
  { key: 'personnel', parent: 'general', kind: 'section', code: '人事', ja: '人事課', en: 'Personnel Section' },
  { key: 'pr', parent: 'planning', kind: 'section', code: '広報', ja: '広報課', en: 'Public Relations Section' },
  { key: 'policy', parent: 'planning', kind: 'section', code: '企政', ja: '企画政策課', en: 'Policy Planning Section' },
  { key: 'residents', parent: 'citizens', kind: 'section', code: '市課', ja: '市民課', en: 'Residents Section' },
  { key: 'culture', parent: 'citizens', kind: 'section', code: '文化', ja: '街道・文化課', en: 'Culture Section' },
  { key: 'nursing', parent: 'welfare', kind: 'section', code: '介護', ja: '介護福祉課', en: 'Nursing Care Section' },
  { key: 'children', parent: 'welfare', kind: 'section', code: '児童', ja: '児童課', en: 'Children’s Section' },
  { key: 'health', parent: 'welfare', kind: 'section', code: '健推', ja: '健康推進課', en: 'Health Promotion Section' },
  { key: 'roads', parent: 'urban', kind: 'section', code: '道路', ja: '道路課', en: 'Roads Section' },
  {
    key: 'planningurban',
    parent: 'urban',
    kind: 'section',
    code: '都政',
    ja: '都市政策課',
    en: 'Urban Policy Section',
  },
  { key: 'tourism', parent: 'industry', kind: 'section', code: '観光', ja: '商業観光課', en: 'Tourism Section' },
  {
    key: 'schooling',
    parent: 'schools',
    kind: 'section',
    code: '学教',
    ja: '学校教育課',
    en: 'School Education Section',
  },
  {
    key: 'lifelong',
    parent: 'schools',
    kind: 'section',
    code: '生涯',
    ja: '生涯学習課',
    en: 'Lifelong Learning Section',
  },
  { key: 'auditoffice', parent: 'audit', kind: 'section', code: '監事', ja: '監査委員事務局', en: 'Audit Office' },
];

export type DemoPost = {
  key: string;
  unit: string;
  ja: string;
  en: string;
  roles: CanonicalRole[];
  deputy?: string;
  /** Null: the post is vacant. */
  name: string | null;
};

const SURNAMES = [
  '鈴木',
  '望月',
  '杉山',
  '渡邉',
  '大石',
  '青島',
  '池谷',
  '増田',
  '小林',
  '山本',
  '村松',
  '曽根',
  '片山',
  '秋山',
  '岡村',
  '八木',
  '中村',
  '松浦',
  '大塚',
  '石川',
  '服部',
  '深澤',
  '小長井',
  '山下',
  '𠮷田',
  '髙橋',
  '原田',
  '西尾',
  '森下',
  '浅井',
];
const GIVEN = [
  '健一',
  '由美',
  '翔太',
  '美咲',
  '浩',
  '春菜',
  '大輔',
  '恵',
  '陸',
  '亜紀',
  '誠',
  '直子',
  '樹',
  '千尋',
  '拓也',
  '望',
  '稔',
  '彩',
  '進',
  'ふみ',
  '聡',
  '陽子',
  '蓮',
  '紗希',
  '徹',
  '遥',
  '博',
  '真由',
  '悠斗',
  '玲',
];

/** The n-th invented name; no two of the first 900 are alike. */
const inventedName = (n: number): string =>
  `${SURNAMES[n % SURNAMES.length]} ${GIVEN[(n * 7 + Math.floor(n / SURNAMES.length)) % GIVEN.length]}`;

/** Posts whose holders the README and the sign-in page name. */
const NAMED: DemoPost[] = [
  { key: 'vice-mayor', unit: 'mayor', ja: '副市長', en: 'Vice Mayor', roles: ['ciso'], name: '松永 一郎' },
  {
    key: 'general-director',
    unit: 'general',
    ja: '総務部長',
    en: 'Director, General Affairs',
    roles: ['chief-security-officer', 'security-officer'],
    deputy: 'general-vice',
    name: '大石 浩',
  },
  {
    key: 'general-vice',
    unit: 'general',
    ja: '総務部次長',
    en: 'Deputy Director, General Affairs',
    roles: [],
    name: '深澤 聡',
  },
  {
    key: 'it-head',
    unit: 'it',
    ja: '課長',
    en: 'Head',
    roles: ['security-manager', 'infrastructure-manager', 'contact-point'],
    deputy: 'it-deputy',
    name: '青島 徹',
  },
  { key: 'it-deputy', unit: 'it', ja: '課長補佐', en: 'Deputy head', roles: ['security-staff'], name: '杉山 望' },
  {
    key: 'it-security',
    unit: 'it',
    ja: '情報セキュリティ係長',
    en: 'Security team leader',
    roles: ['security-reviewer'],
    name: '渡邉 樹',
  },
  {
    key: 'it-security-2',
    unit: 'it',
    ja: '情報セキュリティ係 主査',
    en: 'Security team member',
    roles: ['security-reviewer'],
    name: '西尾 千尋',
  },
  {
    key: 'it-administrator',
    unit: 'it',
    ja: '情報政策係 主任',
    en: 'System administrator',
    roles: ['administrator'],
    name: '曽根 拓也',
  },
  {
    key: 'contracts-head',
    unit: 'contracts',
    ja: '課長',
    en: 'Head',
    roles: ['security-manager'],
    deputy: 'contracts-reviewer-2',
    name: '池谷 進',
  },
  {
    key: 'contracts-reviewer',
    unit: 'contracts',
    ja: '契約係長',
    en: 'Contract team leader',
    roles: ['contract-reviewer'],
    name: '小林 恵',
  },
  {
    key: 'contracts-reviewer-2',
    unit: 'contracts',
    ja: '契約係 主査',
    en: 'Contract officer',
    roles: ['contract-reviewer'],
    name: '原田 直子',
  },
  {
    key: 'nursing-head',
    unit: 'nursing',
    ja: '課長',
    en: 'Head',
    roles: ['security-manager'],
    deputy: 'nursing-deputy',
    name: '増田 春菜',
  },
  { key: 'nursing-deputy', unit: 'nursing', ja: '課長補佐', en: 'Deputy head', roles: [], name: '𠮷田 ふみ' },
  {
    key: 'nursing-clerk',
    unit: 'nursing',
    ja: '介護保険係 主任',
    en: 'Clerk, care insurance',
    roles: [],
    name: '鈴木 亜紀',
  },
  {
    key: 'nursing-clerk-2',
    unit: 'nursing',
    ja: '介護保険係 主事',
    en: 'Clerk, care insurance',
    roles: [],
    name: '髙橋 陸',
  },
  {
    key: 'pr-head',
    unit: 'pr',
    ja: '課長',
    en: 'Head',
    roles: ['security-manager', 'public-relations'],
    deputy: 'pr-clerk',
    name: '村松 陽子',
  },
  {
    key: 'pr-clerk',
    unit: 'pr',
    ja: '広報係 主任',
    en: 'Clerk, public relations',
    roles: ['public-relations'],
    name: '片山 遥',
  },
  { key: 'auditor', unit: 'auditoffice', ja: '監査主幹', en: 'Senior auditor', roles: ['auditor'], name: '八木 稔' },
  {
    key: 'audit-head',
    unit: 'auditoffice',
    ja: '事務局長',
    en: 'Head of office',
    roles: ['security-manager'],
    name: '服部 博',
  },
];

const DIRECTORS: Record<string, string> = {
  planning: '企画創生部長',
  citizens: '市民文化部長',
  welfare: '健康福祉部長',
  urban: '都市建設部長',
  industry: '産業振興部長',
  schools: '教育部長',
};

/** Every post of the city; the head of 生涯学習課 is vacant, so that an escalated step can be seen. */
export function demoPosts(): DemoPost[] {
  let n = 0;
  const taken = new Set(NAMED.map((post) => post.name));
  const next = (): string => {
    let name = inventedName(n++);
    while (taken.has(name)) name = inventedName(n++);
    taken.add(name);
    return name;
  };
  const directors = Object.entries(DIRECTORS).map(
    ([unit, ja]): DemoPost => ({
      key: `${unit}-director`,
      unit,
      ja,
      en: 'Director',
      roles: ['security-officer'],
      name: next(),
    }),
  );
  const has = new Set(NAMED.filter((post) => post.key.endsWith('-head')).map((post) => post.unit));
  const sections = UNITS.filter((unit) => unit.kind === 'section').flatMap((unit): DemoPost[] => {
    const own = has.has(unit.key);
    const vacant = unit.key === 'lifelong';
    const deputy = vacant ? undefined : `${unit.key}-deputy`;
    const heads: DemoPost[] = own
      ? []
      : [
          {
            key: `${unit.key}-head`,
            unit: unit.key,
            ja: '課長',
            en: 'Head',
            roles: ['security-manager'],
            deputy,
            name: vacant ? null : next(),
          },
          { key: `${unit.key}-deputy`, unit: unit.key, ja: '課長補佐', en: 'Deputy head', roles: [], name: next() },
        ];
    const clerks = ['主査', '主任', '主事'].map(
      (ja, i): DemoPost => ({
        key: `${unit.key}-staff-${i}`,
        unit: unit.key,
        ja,
        en: ['Senior clerk', 'Clerk', 'Junior clerk'][i] ?? '',
        roles: [],
        name: next(),
      }),
    );
    return [...heads, ...clerks];
  });
  return [...NAMED, ...directors, ...sections];
}

export const DEMO_PASSWORD = 'Sekisho-demo-2026';

/** Accounts that the start of the demo prints, in the order of a request's way. */
export const SHOWN_ACCOUNTS: { post: string; role: string }[] = [
  { post: 'nursing-clerk', role: 'applicant' },
  { post: 'nursing-head', role: 'security-manager' },
  { post: 'contracts-reviewer', role: 'contract-reviewer' },
  { post: 'it-security', role: 'security-reviewer' },
  { post: 'it-head', role: 'infrastructure-manager' },
  { post: 'general-director', role: 'chief-security-officer' },
  { post: 'vice-mayor', role: 'ciso' },
  { post: 'pr-head', role: 'public-relations' },
  { post: 'auditor', role: 'auditor' },
  { post: 'it-administrator', role: 'administrator' },
];

/** 'nursing-clerk@city.example.jp': example.jp-like names never reach anybody. */
export const emailOf = (postKey: string): string => `${postKey}@city.example.jp`;
