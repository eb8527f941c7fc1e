/** Every single question of the intake about a cloud service, page by page. Rows are in rows.ts. */
import { type Field, inContent, inFacts, withFacts } from './fields';

/** 本格利用・試行・緊急: one question on the page, two facts behind it. */
const KIND_OF_USE = {
  regular: { pilot: false, emergency: false },
  pilot: { pilot: true, emergency: false },
  emergency: { pilot: false, emergency: true },
} as const;
type KindOfUse = keyof typeof KIND_OF_USE;

export const CLOUD_FIELDS: Record<string, readonly Field[]> = {
  service: [
    {
      name: 'serviceName',
      kind: 'line',
      max: 200,
      label: { ja: 'サービスの名前', en: 'Name of the service' },
      hint: { ja: 'プラン名まで分かるときは、続けて書きます。', en: 'Add the name of the plan if you know it.' },
      ...inContent('serviceName'),
    },
    {
      name: 'vendorName',
      kind: 'line',
      max: 200,
      label: { ja: '提供者（サービスを運営する会社）', en: 'Provider (the company that runs the service)' },
      hint: {
        ja: '販売店ではなく、サービスを運営している会社です。',
        en: 'The company that runs the service, not the one that sells it.',
      },
      ...inContent('vendorName'),
    },
    {
      name: 'vendorCorporateNumber',
      kind: 'corporate-number',
      optional: true,
      label: { ja: '提供者の法人番号', en: 'Corporate number of the provider' },
      hint: {
        ja: '13桁の数字です。海外の会社などで無いときは空けておきます。',
        en: '13 digits. Leave empty where there is none.',
      },
      ...inContent('vendorCorporateNumber'),
    },
    {
      name: 'resellerName',
      kind: 'line',
      max: 200,
      optional: true,
      label: {
        ja: '販売店（契約の相手が提供者と違うとき）',
        en: 'Reseller (where the contract is not with the provider)',
      },
      ...inContent('resellerName'),
    },
    {
      name: 'serviceUrl',
      kind: 'url',
      max: 500,
      optional: true,
      label: { ja: 'サービスの案内ページ', en: 'Web page of the service' },
      hint: { ja: 'https:// から始まるアドレスを入力します。', en: 'An address that begins with https://.' },
      ...inContent('serviceUrl'),
    },
  ],
  purpose: [
    {
      name: 'useDescription',
      kind: 'text',
      max: 2000,
      label: { ja: '使い道', en: 'What it will be used for' },
      hint: {
        ja: 'どの仕事で、誰が、何をするために使うかを書きます。',
        en: 'Which work it is for, who uses it, and what they do with it.',
      },
      ...inContent('useDescription'),
    },
    {
      name: 'necessity',
      kind: 'text',
      max: 2000,
      label: { ja: '必要な理由', en: 'Why it is needed' },
      hint: {
        ja: '今の方法で困っていることと、ほかに比べた方法を書きます。',
        en: 'What is difficult today, and what else was considered.',
      },
      ...inContent('necessity'),
    },
  ],
  use: [
    {
      name: 'kindOfUse',
      kind: 'choice',
      label: { ja: '使い方', en: 'Kind of use' },
      options: [
        { value: 'regular', label: { ja: '通常の利用', en: 'Regular use' } },
        {
          value: 'pilot',
          label: { ja: '試行', en: 'Trial' },
          hint: { ja: '期間を限って試します。', en: 'Tried out for a limited time.' },
        },
        {
          value: 'emergency',
          label: { ja: '緊急の利用', en: 'Emergency use' },
          hint: { ja: '災害などで、通常の手続きを待てないときです。', en: 'Where a disaster or the like cannot wait.' },
        },
      ],
      fact: 'pilot',
      get: ({ facts }) => {
        if (facts.pilot === undefined || facts.emergency === undefined) return null;
        if (facts.emergency) return 'emergency';
        return facts.pilot ? 'pilot' : 'regular';
      },
      set: (content, answer) =>
        withFacts(content, KIND_OF_USE[answer as KindOfUse] ?? { pilot: null, emergency: null }),
    },
    {
      name: 'serviceModel',
      kind: 'choice',
      label: { ja: 'サービスの形', en: 'Kind of service' },
      options: [
        {
          value: 'saas',
          label: { ja: 'SaaS（ソフトウェアをそのまま使う）', en: 'SaaS (ready-made software)' },
        },
        {
          value: 'paas',
          label: {
            ja: 'PaaS（提供された土台の上で、アプリケーションを動かす）',
            en: 'PaaS (your application on their platform)',
          },
        },
        {
          value: 'iaas',
          label: { ja: 'IaaS（サーバーや記憶装置を借りる）', en: 'IaaS (rented servers and storage)' },
        },
      ],
      ...inFacts('serviceModel'),
    },
    {
      name: 'contractorUse',
      kind: 'yes-no',
      label: { ja: '委託先の従業員も、このサービスを使いますか', en: 'Will contractors’ staff use it too?' },
      hint: {
        ja: '業務を受託している会社の人が、利用者として入る場合です。',
        en: 'Where people of a company that works for the body become users.',
      },
      ...inFacts('contractorUse'),
    },
  ],
  network: [
    {
      name: 'network',
      kind: 'choice',
      label: { ja: '使うネットワーク', en: 'Network' },
      options: [
        {
          value: 'internet',
          label: { ja: 'インターネット接続系', en: 'Internet' },
          hint: { ja: 'インターネットに出られる端末です。', en: 'Terminals that reach the Internet.' },
        },
        {
          value: 'lgwan',
          label: { ja: 'LGWAN接続系', en: 'LGWAN' },
          hint: { ja: '財務や文書管理などに使う端末です。', en: 'Terminals for finance, documents and the like.' },
        },
        {
          value: 'individual-number',
          label: { ja: '個人番号利用事務系', en: 'Individual Number network' },
          hint: { ja: '住民記録、税、福祉などの端末です。', en: 'Terminals for resident records, tax and welfare.' },
        },
      ],
      ...inFacts('network'),
    },
  ],
  terms: [
    {
      name: 'terms',
      kind: 'choice',
      label: { ja: '契約の条件', en: 'Terms' },
      options: [
        {
          value: 'negotiated',
          label: { ja: '個別に契約を結ぶ（条件を相談できる）', en: 'Contract of our own (terms can be negotiated)' },
        },
        {
          value: 'uniform',
          label: {
            ja: '提供者の定型の約款だけ（条件は変えられない）',
            en: 'Provider’s standard terms only (cannot be changed)',
          },
        },
        { value: 'free-trial', label: { ja: '無償の試用', en: 'Free trial' } },
      ],
      ...inFacts('terms'),
    },
  ],
  data: [
    {
      name: 'dataLocation',
      kind: 'choice',
      label: { ja: 'データを置く場所', en: 'Where the data lies' },
      hint: { ja: '控え（バックアップ）を置く場所も含みます。', en: 'Including where backups are kept.' },
      options: [
        { value: 'domestic', label: { ja: '日本国内だけ', en: 'Japan only' } },
        { value: 'foreign', label: { ja: '海外だけ', en: 'Abroad only' } },
        { value: 'both', label: { ja: '国内と海外の両方', en: 'Both' } },
        { value: 'unknown', label: { ja: '分からない', en: 'Not known' } },
      ],
      ...inFacts('dataLocation'),
    },
    {
      name: 'governingLaw',
      kind: 'choice',
      label: { ja: '契約に適用される法律', en: 'Governing law' },
      options: [
        { value: 'japan', label: { ja: '日本法', en: 'Law of Japan' } },
        { value: 'foreign', label: { ja: '外国法', en: 'Law of another country' } },
        { value: 'unknown', label: { ja: '分からない', en: 'Not known' } },
      ],
      ...inFacts('governingLaw'),
    },
    {
      name: 'dataReuse',
      kind: 'choice',
      label: {
        ja: '提供者が、預けたデータを自分の目的に使いますか',
        en: 'May the provider use the data for its own purposes?',
      },
      hint: { ja: 'AIの学習や、広告、統計への利用を含みます。', en: 'Such as training AI, advertising or statistics.' },
      options: [
        { value: 'no', label: { ja: '使わない', en: 'No' } },
        { value: 'yes', label: { ja: '使う', en: 'Yes' } },
        { value: 'unknown', label: { ja: '分からない', en: 'Not known' } },
      ],
      ...inFacts('dataReuse'),
    },
  ],
  certification: [
    {
      name: 'certification',
      kind: 'choice',
      label: { ja: '認証', en: 'Certification' },
      options: [
        { value: 'ismap', label: { ja: 'ISMAP', en: 'ISMAP' } },
        { value: 'ismap-liu', label: { ja: 'ISMAP-LIU', en: 'ISMAP-LIU' } },
        {
          value: 'other',
          label: { ja: 'ほかの認証', en: 'Another one' },
          hint: {
            ja: 'ISO/IEC 27001・27017・27018、SOC 2、プライバシーマークなどです。',
            en: 'Such as ISO/IEC 27001, 27017 or 27018, SOC 2 or the Privacy Mark.',
          },
        },
        { value: 'none', label: { ja: 'ない', en: 'None' } },
      ],
      ...inFacts('certification'),
    },
  ],
  'outside-work': [
    {
      name: 'subcontracting',
      kind: 'choice',
      label: { ja: '再委託', en: 'Subcontracting' },
      hint: {
        ja: '提供者が、運用の一部や基盤をほかの会社に任せていることです。',
        en: 'Where the provider leaves part of the operation or its platform to others.',
      },
      options: [
        { value: 'none', label: { ja: 'ない', en: 'None' } },
        {
          value: 'approved-tiers',
          label: { ja: 'あり、相手と範囲が分かっている', en: 'Yes, and it is known to whom and what' },
        },
        { value: 'unknown', label: { ja: '分からない', en: 'Not known' } },
      ],
      ...inFacts('subcontracting'),
    },
    {
      name: 'systemWork',
      kind: 'yes-no',
      label: {
        ja: 'システムの開発、保守、運用管理も頼みますか',
        en: 'Does it include developing, maintaining or running a system for us?',
      },
      ...inFacts('systemWork'),
    },
    {
      name: 'externalConnection',
      kind: 'yes-no',
      label: {
        ja: '庁内のシステムを、外部のネットワークとつなぎますか',
        en: 'Will one of our own systems be connected to an outside network?',
      },
      hint: {
        ja: '職員が画面から使うだけなら「いいえ」です。データを自動でやり取りする場合は「はい」です。',
        en: 'No, if staff only use it on screen. Yes, if systems exchange data by themselves.',
      },
      ...inFacts('externalConnection'),
    },
  ],
  period: [
    {
      name: 'startOn',
      kind: 'date',
      label: { ja: '使い始める日', en: 'First day' },
      ...inContent('startOn'),
    },
    {
      name: 'endOn',
      kind: 'date',
      label: { ja: '使い終わる日', en: 'Last day' },
      hint: {
        ja: '更新を続ける見込みのときは、最初の契約の最後の日です。',
        en: 'Where it will be renewed, the last day of the first contract.',
      },
      ...inContent('endOn'),
    },
    {
      name: 'userCount',
      kind: 'integer',
      min: 1,
      max: 1_000_000,
      unit: { ja: '人', en: 'people' },
      label: { ja: '使う人数', en: 'Number of users' },
      ...inContent('userCount'),
    },
    {
      name: 'yearlyCostYen',
      kind: 'integer',
      min: 0,
      max: 100_000_000_000,
      unit: { ja: '円', en: 'yen' },
      label: { ja: '1年あたりの費用（税込み）', en: 'Cost per year, tax included' },
      hint: { ja: '無償のときは0とします。', en: 'Enter 0 if it is free.' },
      ...inContent('yearlyCostYen'),
    },
  ],
  manager: [
    {
      name: 'proposedManagerPersonId',
      kind: 'person',
      label: { ja: 'クラウドサービス管理者の候補', en: 'Proposed cloud service manager' },
      ...inContent('proposedManagerPersonId'),
    },
  ],
};
