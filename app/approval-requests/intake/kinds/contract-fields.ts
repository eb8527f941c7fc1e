/** Questions that contracts and agreements share. */
import { type ContentOf, factsIn, type RequestContent } from '../../content';
import { choiceOfFact, type Field, placesIn, yesNoOfFact } from '../fields';

type ContractKind = 'outsourcing' | 'designated-manager';
const MOST_YEN = 10_000_000_000_000;

export const handles = (content: RequestContent): boolean => factsIn(content).handlesInformation === true;

/** Company and its number; `label` says which company it is. */
export const companyFields = (kind: ContractKind | 'subcontracting', ja: string, en: string): Field[] => {
  const inContent = placesIn(kind);
  return [
    {
      name: 'vendorName',
      kind: 'line',
      max: 200,
      label: { ja, en },
      hint: { ja: '登記されている名前を書きます。', en: 'The name as registered.' },
      ...inContent('vendorName'),
    },
    {
      name: 'vendorCorporateNumber',
      kind: 'corporate-number',
      optional: true,
      label: { ja: '法人番号', en: 'Corporate number' },
      hint: {
        ja: '13桁の数字です。個人などで無いときは空けておきます。',
        en: '13 digits. Leave empty where there is none.',
      },
      ...inContent('vendorCorporateNumber'),
    },
  ];
};

export const handlesInformation: Field = yesNoOfFact('handlesInformation');

export const workplaceDescription = (kind: 'outsourcing' | 'subcontracting'): Field => ({
  name: 'workplaceDescription',
  kind: 'text',
  max: 1000,
  neededWhen: handles,
  label: { ja: '作業する場所の所在地', en: 'Addresses of the places of work' },
  hint: {
    ja: '建物と部屋まで書きます。情報を扱わない仕事では空けて構いません。',
    en: 'Down to building and room. May stay empty where no information is handled.',
  },
  ...placesIn(kind)('workplaceDescription'),
});

export const vendorAccess: Field = choiceOfFact('vendorAccess', {
  media: {
    ja: '郵送や宅配便で送る場合、担当者に手渡す場合を含みます。',
    en: 'Sent by post or courier, or handed over in person.',
  },
  'remote-closed': { ja: '専用線、LGWANなどです。', en: 'A leased line, LGWAN and the like.' },
});

/** When confidentiality was promised, against the first hand-over. */
export const confidentialityFields = (kind: ContractKind): Field[] => {
  const inContent = placesIn(kind);
  return [
    { ...choiceOfFact('nda'), neededWhen: handles },
    {
      name: 'ndaSignedOn',
      kind: 'date',
      neededWhen: (content) => handles(content) && factsIn(content).nda === 'before',
      label: { ja: '秘密保持の約束を結ぶ日', en: 'Day on which confidentiality is agreed' },
      hint: {
        ja: '渡す前に結ぶ場合に書きます。予定で構いません。',
        en: 'Where it is signed before; a planned day will do.',
      },
      ...inContent('ndaSignedOn'),
    },
    {
      name: 'firstDisclosureOn',
      kind: 'date',
      neededWhen: (content) => handles(content) && factsIn(content).nda !== 'with-contract',
      label: { ja: '情報を最初に渡す日', en: 'Day of the first disclosure' },
      hint: {
        ja: '見積りや入札のために渡す場合は、その日です。',
        en: 'Where something is handed over for quotations or bidding, that day.',
      },
      ...inContent('firstDisclosureOn'),
    },
  ];
};

/** From when to when, and for how much. */
export const periodFields = (kind: ContractKind): Field[] => {
  const inContent = placesIn(kind);
  return [
    { name: 'startOn', kind: 'date', label: { ja: '始まる日', en: 'First day' }, ...inContent('startOn') },
    { name: 'endOn', kind: 'date', label: { ja: '終わる日', en: 'Last day' }, ...inContent('endOn') },
    {
      name: 'valueYen',
      kind: 'integer',
      min: 0,
      max: MOST_YEN,
      unit: { ja: '円', en: 'yen' },
      label: { ja: '金額（税込み）', en: 'Value, tax included' },
      hint: { ja: '見込みで構いません。無償のときは0とします。', en: 'An estimate will do. Enter 0 if it is free.' },
      ...inContent('valueYen'),
    },
    {
      name: 'valueBasis',
      kind: 'choice',
      label: { ja: '金額の期間', en: 'Value for' },
      options: [
        { value: 'total', label: { ja: '全部の期間の総額', en: 'The whole period' } },
        { value: 'yearly', label: { ja: '1年あたり', en: 'Each year' } },
      ],
      ...inContent('valueBasis'),
    },
  ];
};

/** Automatic renewal: by how much, and until when it can be stopped. */
export const renewalFields = (kind: ContractKind): Field[] => {
  const inContent = placesIn(kind);
  const renews = (content: RequestContent) => factsIn(content).autoRenewal === true;
  const hint = { ja: '自動で更新されるときに書きます。', en: 'Where it renews by itself.' };
  return [
    yesNoOfFact('autoRenewal'),
    {
      name: 'renewalMonths',
      kind: 'integer',
      min: 1,
      max: 120,
      unit: { ja: 'か月', en: 'months' },
      neededWhen: renews,
      label: { ja: '1回の更新で延びる期間', en: 'Extended each time by' },
      hint,
      ...inContent('renewalMonths'),
    },
    {
      name: 'noticeAmount',
      kind: 'integer',
      min: 1,
      max: 730,
      unit: { ja: '（日または月の数）', en: '(days or months)' },
      neededWhen: renews,
      label: {
        ja: '更新しないことを申し出る期限（終わる日の何日前または何か月前）',
        en: 'Notice due before the last day',
      },
      hint,
      ...inContent('noticeAmount'),
    },
    {
      name: 'noticeUnit',
      kind: 'choice',
      neededWhen: renews,
      label: { ja: '期限の数え方', en: 'Counted in' },
      options: [
        { value: 'days', label: { ja: '日前', en: 'Days' } },
        { value: 'months', label: { ja: 'か月前', en: 'Months' } },
      ],
      ...inContent('noticeUnit'),
    },
  ];
};

export const contractTitle = (
  kind: ContractKind,
  label: { ja: string; en: string },
  hint: { ja: string; en: string },
): Field => ({
  name: 'contractTitle',
  kind: 'line',
  max: 200,
  label,
  hint,
  ...placesIn(kind)('contractTitle'),
});

/** What is done and why; every kind asks it in words of its own. */
export const purposeFields = (
  kind: keyof { [K in ContentOf<ContractKind | 'subcontracting'>['kind']]: true },
  use: Pick<Field, 'label' | 'hint'>,
  necessity: Pick<Field, 'label' | 'hint'>,
): Field[] => {
  const inContent = placesIn(kind);
  return [
    { name: 'useDescription', kind: 'text', max: 2000, ...use, ...inContent('useDescription') },
    { name: 'necessity', kind: 'text', max: 2000, ...necessity, ...inContent('necessity') },
  ];
};
