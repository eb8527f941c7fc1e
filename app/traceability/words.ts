/** The words of traceability: from a provision to what shows that it is kept. */
import type { Text } from '~/platform/text';
import type { EvidencePlace } from '~/policy/model';
import type { Outcome } from './outcomes';

export const traceWords = {
  title: { ja: '規定から証跡へ', en: 'From provision to evidence' },
  lead: {
    ja: '規定ごとに、そこから生じる要件・手順・役割と、守られていることが分かる記録を示します。',
    en: 'For each provision: the requirements, steps and roles that follow from it, and the records that show it is kept.',
  },
  views: { ja: '表示する規定', en: 'Provisions shown' },
  all: { ja: 'すべて', en: 'All' },
  own: { ja: '団体の規定', en: 'The body’s own' },
  uncovered: { ja: '対応のない規定', en: 'Not covered' },
  provision: { ja: '規定', en: 'Provision' },
  follows: { ja: 'そこから生じるもの', en: 'What follows from it' },
  evidence: { ja: '分かる記録', en: 'Where it shows' },
  standing: { ja: '承認の内訳', en: 'In approvals' },
  nothing: { ja: '対応するものがありません', en: 'Nothing covers it' },
  nothingHint: {
    ja: 'この版の関所には、この規定に応えるものがまだありません。別に管理してください。',
    en: 'Nothing in this version answers this provision: look after it elsewhere.',
  },
  noneHere: { ja: '当てはまる規定はありません', en: 'No provision here' },
  requirements: { ja: '要件', en: 'Requirements' },
  steps: { ja: '決裁の手順', en: 'Steps of the route' },
  roles: { ja: '役割', en: 'Roles' },
  tracks: { ja: 'トラックの分かれ目', en: 'Tracks' },
  stages: { ja: 'インシデントの連絡', en: 'Who is told of incidents' },
  changeRules: { ja: '変更の知らせの規則', en: 'Rules for changes' },
  movementRules: { ja: '情報の持出し・提供などの規則', en: 'Rules for information that leaves' },
  questionsOf: ({ ja, en }: Text): Text => ({ ja: `${ja}の質問`, en: `${en}: questions` }),
  covered: { ja: '規定への対応', en: 'Coverage' },
  coveredOf: (covered: number, all: number): Text => ({
    ja: `${all}件のうち${covered}件`,
    en: `${covered} of ${all}`,
  }),
  countsNote: {
    ja: '承認の内訳は、いま有効な承認の件数を要件ごとに数えて足したものです。',
    en: 'Figures count approvals that stand, requirement by requirement, added up.',
  },
  noCounts: {
    ja: '承認の内訳は、使用中の規程について、すべての申請を見られる人に示します。',
    en: 'Figures are shown for the policy in force, to those who may read every request.',
  },
  pdf: { ja: 'PDFで保存', en: 'Save as PDF' },
  xlsx: { ja: 'Excelで保存', en: 'Save as Excel' },
  register: ({ ja, en }: Text): Text => ({ ja: `${ja}の台帳`, en: `Register: ${en}` }),
  sheet: { ja: '規定と証跡', en: 'Provisions' },
  overview: { ja: '概要', en: 'Overview' },
  printed: (body: string, at: string): Text => ({ ja: `${body}　${at}現在`, en: `${body}, as of ${at}` }),
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const outcomeWords: Record<Outcome, Text> = {
  met: { ja: '適合', en: 'Met' },
  exempted: { ja: '例外措置', en: 'Exempted' },
  open: { ja: '未適合', en: 'Open' },
  'not-applicable': { ja: '該当なし', en: 'Not applicable' },
};

/** Parts of the product that answer a provision themselves. */
export const placeWords: Record<EvidencePlace, Text> = {
  organisation: { ja: '組織と職（適用の範囲）', en: 'Organisation and posts (what it applies to)' },
  'sign-in': { ja: 'サインインしないと見られない画面', en: 'Pages that nobody sees without signing in' },
  classification: { ja: '情報の分類', en: 'Classification' },
  exemptions: { ja: '例外措置の申請と決裁', en: 'Exemptions, asked for and decided on' },
  incidents: { ja: 'インシデント', en: 'Incidents' },
  trainings: { ja: '課の研修・訓練の記録', en: 'Records of training in the sections' },
  'self-inspections': { ja: '自己点検', en: 'Self-inspections' },
  audits: { ja: '監査', en: 'Audits' },
  'policy-reviews': { ja: '規程の評価・見直し', en: 'Reviews of the policy' },
  record: { ja: '改ざんできない記録', en: 'The tamper-evident record' },
};
