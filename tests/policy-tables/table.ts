/**
 * How the tables are read: each case names the information, the answers that differ from the usual ones, and what must
 * follow. Everything is written in the words that officials see on the pages.
 */
import { expect, test } from 'vitest';
import { assess } from '~/policy/assess';
import { FACT_VALUES, SCALAR_FACTS, scalarFactsOf } from '~/policy/facts';
import { levelName, provisionsOf } from '~/policy/lookup';
import {
  type Facts,
  type InformationItem,
  type PolicyProfile,
  REQUEST_KINDS,
  type RequestKind,
  type Requirement,
  type RequirementKind,
} from '~/policy/model';
import { factValueText, factWords, requestKindWords } from '~/policy/words';

/** 件数を数える、要件の種類。 */
const 要件の種類: Record<string, RequirementKind> = {
  禁止: 'prohibition',
  選定: 'selection',
  管理: 'management',
  クラウド: 'cloud',
  アカウント: 'account',
  契約: 'contract',
  秘密保持: 'confidentiality',
  SLA: 'sla',
};

export type 事例 = {
  事例: string;
  /** 画面の言葉で、申請の種類。書かないときはクラウドサービス。 */
  種類?: string;
  /** 「なし」は、情報を扱わないと答えること。 */
  情報?: InformationItem[] | 'なし';
  /** 画面の言葉で、項目 → 答え。書かないものは「いつもの答え」になる。 */
  答え?: Record<string, string>;
  /** 画面の言葉で、まだ答えていない項目。 */
  未回答?: string[];
  トラック: 'A' | 'B' | '未定';
  実効分類?: string;
  /** 破られている決まりの全て。書かないときは一つもないこと。 */
  禁止?: string[];
  含む?: string[];
  含まない?: string[];
  /** この種類の申請に関わる全ての要件のうち、契約の21項目など、過不足なく並ぶもの。 */
  契約の要件?: string[];
  必須?: string[];
  任意?: string[];
  例外なし?: string[];
  /** 要件 → その団体の規程の条を「、」でつないだもの。条がなければ「ベースラインのみ」。 */
  根拠?: Record<string, string>;
  /** ソーシャルメディアのアカウントで、責任者の決まり。 */
  責任者?: '使うサービスごと' | '発信する情報の担当課室の長' | '定めなし';
  /** 種類ごとの件数。 */
  件数?: Record<string, number>;
  /** 全ての件数の上限と下限。 */
  最多?: number;
  最少?: number;
  /** 一段ずつ。並んで審査する人は「∥」でつなぐ。 */
  経路: string[];
};

/** いつもの答え。その種類で尋ねないものは使わない。 */
const いつもの答え: Partial<Facts> = {
  purpose: 'new',
  // クラウド：国内で契約を結ぶ、ISMAP登録のSaaSを、LGWANから新しく使う。
  serviceModel: 'saas',
  terms: 'negotiated',
  network: 'lgwan',
  dataLocation: 'domestic',
  governingLaw: 'japan',
  certification: 'ismap',
  subcontracting: 'none',
  systemWork: false,
  externalConnection: false,
  dataReuse: 'no',
  sharedBySections: false,
  contractorUse: false,
  pilot: false,
  emergency: false,
  // 委託：庁舎の中で行う業務の処理を、契約してから始める。再委託も外のクラウドも使わない。
  workKind: 'processing',
  workplace: 'our-offices',
  vendorAccess: 'on-site',
  vendorCloud: 'no',
  listing: 'no-product',
  nda: 'with-contract',
  autoRenewal: false,
  longTermContract: false,
  transitional: false,
  // 指定管理者と再委託。
  furtherParties: false,
  furtherTier: false,
  equalDuty: 'signed',
  startedAlready: false,
  // ソーシャルメディア：職員が公開できる情報だけを新しく発信し、公式サイトにも載せる。
  accountChange: 'none',
  carefulContent: false,
  residentRequests: 'none',
  ownSiteCopy: 'yes',
  mfa: 'app',
};

const 責任者の決まり = {
  'per-service': '使うサービスごと',
  'content-section': '発信する情報の担当課室の長',
  none: '定めなし',
} as const satisfies Record<PolicyProfile['switches']['socialMediaOwner'], 事例['責任者']>;

/** '1/2/2' は、機密性1・完全性2・可用性2。 */
const item = (name: string, classes: string): InformationItem => {
  const [confidentiality = '', integrity = '', availability = ''] = classes.split('/');
  return {
    name,
    confidentiality,
    integrity,
    availability,
    personalInformation: false,
    specificPersonalInformation: false,
  };
};
export const 情報 = item;
export const 個人情報 = (name: string, classes: string) => ({ ...item(name, classes), personalInformation: true });
export const 特定個人情報 = (name: string, classes: string) => ({
  ...個人情報(name, classes),
  specificPersonalInformation: true,
});

function factOf(label: string) {
  const fact = SCALAR_FACTS.find((each) => factWords[each].label.ja === label);
  if (!fact) throw new Error(`項目「${label}」はありません`);
  return fact;
}

function kindOf({ 種類 = 'クラウドサービス' }: 事例): RequestKind {
  const kind = REQUEST_KINDS.find((each) => requestKindWords[each].name.ja === 種類);
  if (!kind) throw new Error(`申請の種類「${種類}」はありません`);
  return kind;
}

function factsOf(row: 事例): Partial<Facts> {
  const asked = scalarFactsOf(kindOf(row));
  const facts: Record<string, unknown> = Object.fromEntries(
    Object.entries(いつもの答え).filter(([fact]) => (asked as string[]).includes(fact)),
  );
  if (row.情報) facts.handlesInformation = row.情報 !== 'なし';
  if (row.情報 && row.情報 !== 'なし') facts.information = row.情報;
  for (const [label, answer] of Object.entries(row.答え ?? {})) {
    const fact = factOf(label);
    const value = [...FACT_VALUES[fact]].find((each) => factValueText(fact, each).ja === answer);
    if (value === undefined) throw new Error(`「${label}」に「${answer}」という答えはありません`);
    facts[fact] = value;
  }
  for (const label of row.未回答 ?? []) delete facts[factOf(label)];
  return facts;
}

/** '3(2)、6(8)（業務委託）'：要件が引く条のうち、その団体の規程にあるもの。 */
function ownPlaces(profile: PolicyProfile, { provisions }: Requirement): string {
  const own = provisionsOf(profile, provisions).filter(({ source }) => source === 'own-text');
  const places = own.map(({ citation }) => citation.ja.slice(citation.ja.indexOf(' ') + 1));
  return places.join('、') || 'ベースラインのみ';
}

/** 表の一行を、一つの検査にする。 */
export function checkTable(profile: PolicyProfile, rows: readonly 事例[]): void {
  const known = new Map(profile.requirements.map((requirement) => [requirement.title.ja, requirement]));
  const named = (title: string): Requirement => {
    const requirement = known.get(title);
    if (!requirement) throw new Error(`要件「${title}」は${profile.name.ja}にありません`);
    return requirement;
  };

  test('要件の名前に同じものがない', () => {
    expect(known.size).toBe(profile.requirements.length);
  });

  test.each(rows.map((row) => [row.事例, row] as const))('%s', (_name, row) => {
    const assessment = assess(profile, { kind: kindOf(row), facts: factsOf(row) });
    const titles = assessment.requirements.map((requirement) => requirement.title.ja);
    const mandatory = assessment.requirements.filter((r) => r.isMandatory).map((r) => r.title.ja);
    for (const list of [row.含む, row.含まない, row.必須, row.任意, row.例外なし, row.禁止]) list?.forEach(named);

    expect(assessment.track ?? '未定').toBe(row.トラック);
    if (row.実効分類) {
      const { effectiveClass } = assessment;
      const axes = ['confidentiality', 'integrity', 'availability'] as const;
      const classes = axes.map((axis) => {
        const level = effectiveClass[axis];
        return level === null ? '未定' : levelName(profile, axis, level).ja;
      });
      expect(classes.join('・')).toBe(row.実効分類);
    }
    const prohibitions = assessment.requirements.filter((r) => r.kind === 'prohibition').map((r) => r.title.ja);
    expect(prohibitions.sort()).toEqual([...(row.禁止 ?? [])].sort());
    if (row.契約の要件) {
      const contract = assessment.requirements.filter((r) => r.kind === 'contract').map((r) => r.title.ja);
      expect(contract.sort()).toEqual([...row.契約の要件].sort());
    }
    expect(titles).toEqual(expect.arrayContaining([...(row.含む ?? []), ...(row.必須 ?? []), ...(row.任意 ?? [])]));
    expect(titles.filter((title) => row.含まない?.includes(title))).toEqual([]);
    expect(mandatory).toEqual(expect.arrayContaining(row.必須 ?? []));
    expect(mandatory.filter((title) => row.任意?.includes(title))).toEqual([]);
    for (const title of row.例外なし ?? []) {
      expect(titles).toContain(title);
      expect([title, named(title).exemptable]).toEqual([title, false]);
    }
    if (row.責任者) expect(責任者の決まり[profile.switches.socialMediaOwner]).toBe(row.責任者);
    for (const [title, places] of Object.entries(row.根拠 ?? {})) {
      expect(titles).toContain(title);
      expect([title, ownPlaces(profile, named(title))]).toEqual([title, places]);
    }
    for (const [name, count] of Object.entries(row.件数 ?? {})) {
      const kind = 要件の種類[name];
      expect([name, assessment.requirements.filter((r) => r.kind === kind).length]).toEqual([name, count]);
    }
    if (row.最多 !== undefined) expect(titles.length).toBeLessThanOrEqual(row.最多);
    if (row.最少 !== undefined) expect(titles.length).toBeGreaterThanOrEqual(row.最少);
    const route = assessment.route.map((stage) => stage.steps.map((step) => step.name.ja).join(' ∥ '));
    expect(route).toEqual(row.経路);
    const open = (row.未回答?.length ?? 0) > 0 || !row.情報;
    expect(assessment.complete || open).toBe(true);
  });
}
