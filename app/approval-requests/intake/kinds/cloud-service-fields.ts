/** Every single question of the intake about a cloud service, page by page. */
import { factsIn } from '../../content';
import { choiceOfFact, type Field, placesIn, withFacts, yesNoOfFact } from '../fields';

const inContent = placesIn('cloud-service');

/** 本格利用・試行・緊急: one question on the page, two facts behind it. */
const KIND_OF_USE = {
  regular: { pilot: false, emergency: false },
  pilot: { pilot: true, emergency: false },
  emergency: { pilot: false, emergency: true },
} as const;
type KindOfUse = keyof typeof KIND_OF_USE;

export const CLOUD_FIELDS = {
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
      get: (content) => {
        const facts = factsIn(content);
        if (facts.pilot === undefined || facts.emergency === undefined) return null;
        if (facts.emergency) return 'emergency';
        return facts.pilot ? 'pilot' : 'regular';
      },
      set: (content, answer) =>
        withFacts(content, KIND_OF_USE[answer as KindOfUse] ?? { pilot: null, emergency: null }),
    },
    choiceOfFact('serviceModel'),
    yesNoOfFact('contractorUse'),
  ],
  network: [
    choiceOfFact('network', {
      internet: { ja: 'インターネットに出られる端末です。', en: 'Terminals that reach the Internet.' },
      lgwan: { ja: '財務や文書管理などに使う端末です。', en: 'Terminals for finance, documents and the like.' },
      'individual-number': {
        ja: '住民記録、税、福祉などの端末です。',
        en: 'Terminals for resident records, tax and welfare.',
      },
    }),
  ],
  terms: [choiceOfFact('terms')],
  data: [choiceOfFact('dataLocation'), choiceOfFact('governingLaw'), choiceOfFact('dataReuse')],
  certification: [choiceOfFact('certification')],
  'outside-work': [choiceOfFact('subcontracting'), yesNoOfFact('systemWork'), yesNoOfFact('externalConnection')],
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
} satisfies Record<string, readonly Field[]>;
