/** Changes in words: their kinds, what about them, and why they call for something. */
import type { Text } from '~/platform/text';
import { CHANGE_ASPECTS, type ChangeKind, type ChangeOutcome, type Track } from '~/policy/model';

export const changeKindWords: Record<ChangeKind, Text> = {
  terms: { ja: '利用規約・契約条件', en: 'Terms of service or contract' },
  'data-location': { ja: 'データセンター・作業場所', en: 'Data centre or place of work' },
  capital: { ja: '事業者の株主・支配', en: 'Owner or capital of the vendor' },
  subcontractor: { ja: '再委託先・下層の事業者', en: 'Subcontractor or underlying provider' },
  plan: { ja: 'プラン・エディション', en: 'Plan or edition' },
  functions: { ja: '機能（新しいAI機能を含む）', en: 'Functions, a new AI function included' },
  certification: { ja: '認証・登録', en: 'Certification or listing' },
  staff: { ja: '責任者・従事者', en: 'People in charge' },
};

export const changeHintWords: Partial<Record<ChangeKind, Text>> = {
  capital: { ja: '合併、買収、親会社の変更など', en: 'Merger, take-over, another parent company' },
  'data-location': {
    ja: '国、地域、施設、委託業務の作業場所',
    en: 'Country, region, building, where the work is done',
  },
};

const ASPECT_WORDS: Record<string, Text> = {
  'terms/data-use': {
    ja: '情報の使い方（目的、第三者への提供、学習など）',
    en: 'How information is used: purpose, third parties, learning',
  },
  'terms/protection': {
    ja: '守秘、監査、責任、サービス水準などの約束が弱くなる',
    en: 'Promises about secrecy, audit, liability or service level become weaker',
  },
  'terms/charges': { ja: '料金・支払い', en: 'Charges and payment' },
  'terms/wording': { ja: '字句だけ、または約束が強くなる', en: 'Wording only, or stronger promises' },
  'data-location/country': { ja: '国が変わる', en: 'Another country' },
  'data-location/site': { ja: '同じ国の中で変わる', en: 'Within the same country' },
  'capital/abroad': { ja: '国外の者が支配する', en: 'Controlled from abroad from now on' },
  'capital/domestic': { ja: '国内の者が支配する', en: 'Controlled from within Japan' },
  'capital/unknown': { ja: 'まだ分からない', en: 'Not known yet' },
  'subcontractor/added': { ja: '加わる', en: 'One more' },
  'subcontractor/replaced': { ja: '入れ替わる', en: 'One instead of another' },
  'subcontractor/ended': { ja: '離れる', en: 'One leaves' },
  'plan/lower': { ja: '承認したときより低い水準', en: 'Lower than approved' },
  'plan/equal': { ja: '同じ水準', en: 'The same level' },
  'plan/higher': { ja: '高い水準', en: 'Higher' },
  'functions/ai': { ja: 'AIが情報を読む、または使う', en: 'AI that reads or uses information' },
  'functions/sharing': { ja: '外部への公開、ほかのサービスとの連携', en: 'Sharing outside, links to other services' },
  'functions/withdrawn': { ja: '使っている機能がなくなる', en: 'A function in use goes' },
  'functions/other': { ja: 'そのほか', en: 'Other' },
  'certification/lost': { ja: '失効、取消し、登録の抹消', en: 'Lapsed, withdrawn or struck off' },
  'certification/narrowed': { ja: '範囲が変わる', en: 'Another scope' },
  'certification/other': { ja: '取得、更新', en: 'Gained or renewed' },
  'staff/responsible': { ja: '責任者', en: 'The responsible person' },
  'staff/workers': { ja: '従事者', en: 'Workers' },
  'staff/contact': { ja: '連絡先だけ', en: 'Contact only' },
};

export const aspectText = (change: ChangeKind, aspect: string): Text =>
  ASPECT_WORDS[`${change}/${aspect}`] ?? { ja: aspect, en: aspect };

export const aspectChoices = (change: ChangeKind): { value: string; label: Text }[] =>
  CHANGE_ASPECTS[change].map((value) => ({ value, label: aspectText(change, value) }));

export const outcomeWords: Record<ChangeOutcome, { name: Text; meaning: Text }> = {
  decision: {
    name: { ja: '改めて決裁が必要', en: 'Needs a new decision' },
    meaning: { ja: '変更の申請をして、決裁を受けます。', en: 'File a request for the change and have it decided on.' },
  },
  check: {
    name: { ja: '要件の確認が必要', en: 'Needs a check' },
    meaning: {
      ja: '次の要件が引き続き満たされるかを確かめ、結果を記録します。',
      en: 'See whether these requirements are still met, and record it.',
    },
  },
  note: {
    name: { ja: '記録のみ', en: 'Note only' },
    meaning: {
      ja: '台帳の経過に残します。ほかの手続きは要りません。',
      en: 'It is kept in the history; nothing else follows.',
    },
  },
};

const trackName = (track: Track | null): Text => ({ ja: `トラック${track ?? '未定'}`, en: `track ${track ?? 'open'}` });

export const judgementWords = {
  track: (was: Track | null, is: Track): Text => ({
    ja: `${trackName(was).ja}から${trackName(is).ja}に変わります。`,
    en: `From ${trackName(was).en} to ${trackName(is).en}.`,
  }),
  prohibited: (title: Text): Text => ({ ja: `禁止に当たります：${title.ja}`, en: `Prohibited: ${title.en}` }),
  required: (title: Text): Text => ({
    ja: `新たに必須になる要件：${title.ja}`,
    en: `A mandatory requirement comes to apply: ${title.en}`,
  }),
  nowMandatory: (title: Text): Text => ({
    ja: `任意から必須になる要件：${title.ja}`,
    en: `No longer optional: ${title.en}`,
  }),
  recommended: (title: Text): Text => ({
    ja: `新たに当てはまる任意の要件：${title.ja}`,
    en: `An optional requirement comes to apply: ${title.en}`,
  }),
  step: (name: Text): Text => ({
    ja: `決裁の経路に加わる人：${name.ja}`,
    en: `One more step of the route: ${name.en}`,
  }),
} as const;
