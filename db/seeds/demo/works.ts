/** Contracts and agreements of the demo: invented work of invented companies, answered as clerks would. */
import {
  type DesignatedManagerContent,
  emptyContent,
  type OutsourcingContent,
  type RequestContent,
} from '~/approval-requests/content';
import { addDays, addMonths, type PlainDate } from '~/platform/dates';
import type { DesignatedManagerFacts, InformationItem, OutsourcingFacts, PolicyProfile } from '~/policy/model';
import { informationUnder } from './classes';
import { withAnswers } from './content';

type At = { profile: PolicyProfile; unitId: string; from: PlainDate };

/** An account of social media: a new one, or one of the register that changes or ends. */
export type DemoAccount = {
  kind: 'social-media-account';
  name: string;
  vendor: string;
  section: string;
  opened:
    | { accountId: null; accountName: string; change: 'new' }
    | { accountId: string; change: 'purpose' | 'owner' | 'end' };
  /** `draft` is what the register has filled in. */
  content: (at: At & { draft: RequestContent }) => RequestContent;
};
export type DemoWork = {
  kind: 'outsourcing' | 'designated-manager';
  name: string;
  vendor: string;
  section: string;
  content: (at: At) => RequestContent;
};

const item = (name: string, c: '1' | '2' | '3', more: Partial<InformationItem> = {}): InformationItem => ({
  name,
  confidentiality: c,
  integrity: '2',
  availability: '2',
  personalInformation: c === '1',
  specificPersonalInformation: false,
  ...more,
});

const USUAL: OutsourcingFacts = {
  purpose: 'new',
  workKind: 'processing',
  handlesInformation: true,
  information: [],
  workplace: 'vendor-offices',
  vendorAccess: 'media',
  externalConnection: false,
  subcontracting: 'none',
  vendorCloud: 'no',
  listing: 'no-product',
  nda: 'with-contract',
  autoRenewal: false,
  longTermContract: false,
  transitional: true,
};

type Work = Pick<DemoWork, 'name' | 'vendor' | 'section'> & {
  use: string;
  why: string;
  yen: number;
  months?: number;
  facts: Partial<OutsourcingFacts>;
  more?: Partial<OutsourcingContent>;
};

const outsourcing = ({ name, vendor, section, use, why, yen, months = 12, facts, more }: Work): DemoWork => ({
  kind: 'outsourcing',
  name,
  vendor,
  section,
  content: ({ profile, unitId, from }) =>
    withAnswers(
      profile,
      {
        ...emptyContent('outsourcing', unitId),
        contractTitle: name,
        vendorName: vendor,
        useDescription: use,
        necessity: why,
        startOn: from,
        endOn: addMonths(from, months),
        valueYen: yen,
        valueBasis: 'total',
        facts: { ...USUAL, ...facts, information: informationUnder(profile, facts.information ?? []) },
        workplaceDescription: '事業者の入室管理のある作業室（静岡県内）',
        ...more,
      },
      name.length,
    ),
});

type Facility = Pick<DemoWork, 'name' | 'vendor' | 'section'> & {
  agreement: string;
  use: string;
  yen: number;
  facts: Partial<DesignatedManagerFacts>;
  more: Partial<DesignatedManagerContent>;
};

const facility = ({ name, vendor, section, agreement, use, yen, facts, more }: Facility): DemoWork => ({
  kind: 'designated-manager',
  name,
  vendor,
  section,
  content: ({ profile, unitId, from }) =>
    withAnswers(
      profile,
      {
        ...emptyContent('designated-manager', unitId),
        facilityName: name,
        contractTitle: agreement,
        vendorName: vendor,
        useDescription: use,
        necessity: '公募により選定しました。夜間と休日の運営に、専門の職員を確保できます。',
        startOn: from,
        endOn: addMonths(from, 60),
        valueYen: yen,
        valueBasis: 'yearly',
        ndaSignedOn: addDays(from, -40),
        firstDisclosureOn: addDays(from, -30),
        facts: {
          purpose: 'new',
          furtherParties: false,
          handlesInformation: true,
          vendorAccess: 'on-site',
          subcontracting: 'none',
          vendorCloud: 'no',
          nda: 'before',
          transitional: true,
          ...facts,
          information: informationUnder(profile, facts.information ?? []),
        },
        ...more,
      },
      name.length,
    ),
});

export const WORKS: readonly DemoWork[] = [
  outsourcing({
    name: '介護認定調査票データ入力業務委託',
    vendor: '有限会社しずはた入力センター',
    section: 'nursing',
    use: '手書きの調査票を受け取り、決まった形式に入力して納めてもらいます。',
    why: '認定の件数が増え、職員の入力では30日の期限に間に合わなくなっています。',
    yen: 4_860_000,
    facts: { information: [item('要介護認定の調査票', '1')] },
  }),
  outsourcing({
    name: '国民健康保険税納税通知書印刷・封入封緘業務委託',
    vendor: '株式会社あおば印刷',
    section: 'residents',
    use: '宛名と税額を印刷し、封入して郵便局に持ち込むまでを任せます。',
    why: '一度に1万8千通を出すため、庁内の設備では処理できません。',
    yen: 7_150_000,
    facts: { workKind: 'printing', information: [item('納税義務者の宛名と税額', '1')] },
  }),
  outsourcing({
    name: '健康管理システム運用保守業務委託',
    vendor: '駿河ソリューションズ株式会社',
    section: 'health',
    use: '健診と予防接種のシステムの監視、障害への対応、制度改正に伴う修正を任せます。',
    why: 'システムの内部を知る事業者でなければ、障害のときに復旧できません。',
    yen: 18_480_000,
    months: 36,
    facts: {
      workKind: 'system-operation',
      information: [item('健診と予防接種の記録', '1', { integrity: '1', availability: '1' })],
      vendorAccess: 'remote-closed',
      externalConnection: true,
      subcontracting: 'approved-tiers',
      listing: 'listed',
      longTermContract: true,
      autoRenewal: true,
    },
    more: {
      plannedSubcontractors: '株式会社みなと監視センター：夜間の監視',
      renewalMonths: 12,
      noticeAmount: 3,
      noticeUnit: 'months',
    },
  }),
  outsourcing({
    name: '市民会館跡地草刈業務委託',
    vendor: '有限会社みどり造園',
    section: 'roads',
    use: '年に3回、跡地の草を刈り、運び出してもらいます。',
    why: '職員では機械と処分場所を用意できません。',
    yen: 660_000,
    facts: {
      workKind: 'other',
      handlesInformation: false,
      workplace: 'our-offices',
      vendorAccess: 'none',
    },
    more: { workplaceDescription: '' },
  }),
  outsourcing({
    name: '審議会会議録文字起こし業務委託',
    vendor: '合同会社ことのは工房',
    section: 'policy',
    use: '会議の録音を渡し、発言者ごとに整えた会議録の案を納めてもらいます。',
    why: '年に40回の会議の記録に、延べ300時間がかかっています。',
    yen: 1_320_000,
    facts: {
      workKind: 'printing',
      information: [item('非公開の会議の録音', '2')],
      vendorCloud: 'yes',
      nda: 'before',
    },
    more: {
      vendorClouds: 'ことのは変換クラウド：録音の文字への変換',
      ndaSignedOn: '2026-10-01',
      firstDisclosureOn: '2026-10-15',
    },
  }),
  outsourcing({
    name: '窓口証明書発行機修理業務委託',
    vendor: '株式会社東海事務機',
    section: 'residents',
    use: '故障した発行機を引き取り、基板を交換して戻してもらいます。',
    why: '庁舎の中では交換できない部品が壊れています。',
    yen: 286_000,
    months: 1,
    facts: { workKind: 'repair', information: [item('機器に残る発行の記録', '1')] },
  }),
  facility({
    name: '市民文化会館',
    vendor: '一般財団法人ふじえだ文化振興財団',
    section: 'culture',
    agreement: '市民文化会館の管理に関する基本協定',
    use: '貸館の予約と使用料の収納、自主事業の企画と運営を任せます。',
    yen: 128_000_000,
    facts: {
      furtherParties: true,
      information: [item('貸館の申込者と友の会会員の名簿', '1')],
      subcontracting: 'approved-tiers',
      vendorCloud: 'yes',
    },
    more: {
      furtherParties: [{ name: '株式会社はまかぜ舞台', part: '共同事業体の構成員（舞台の運営）' }],
      dependencies: [
        { kind: 'cloud', name: 'よやく広場', provider: '株式会社かけはしネット', purpose: '貸館の予約' },
        { kind: 'contractor', name: '有限会社しろがね警備', provider: '', purpose: '夜間の警備' },
      ],
    },
  }),
  facility({
    name: '生涯学習センター',
    vendor: '特定非営利活動法人まなびの輪',
    section: 'lifelong',
    agreement: '生涯学習センターの管理に関する基本協定',
    use: '講座の企画と受付、部屋の貸出し、図書コーナーの運営を任せます。',
    yen: 42_500_000,
    facts: { information: [item('講座の受講者の名簿', '1')] },
    more: {},
  }),
];
