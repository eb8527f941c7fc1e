/** Wording of the dashboard and the yearly report. */
import type { Text } from '~/platform/text';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '2026-12' as '2026年12月' and 'Dec 2026'. */
export function monthText(month: string): Text {
  const [year, number] = month.split('-').map(Number);
  return { ja: `${year}年${number}月`, en: `${MONTHS[(number ?? 1) - 1]} ${year}` };
}

export const dashboardWords = {
  title: { ja: '全体の状況', en: 'Overview' },
  lead: (day: Text): Text => ({
    ja: `${day.ja}時点で、見る権限のあるものを数えています。数字を選ぶと、その一覧が開きます。`,
    en: `As of ${day.en}, counting what you may see. Each figure leads to its list.`,
  }),
  report: { ja: '年次報告（印刷用）', en: 'Yearly report for printing' },
  reportTitle: (year: number): Text => ({
    ja: `情報セキュリティ委員会 年次報告（${year}年度）`,
    en: `Yearly report to the security committee (fiscal year ${year})`,
  }),
  reportLead: {
    ja: '台帳と審査の状況は作成日の時点、決裁とインシデントの件数は年度の合計です。',
    en: 'Registers and reviews are as of the day it was made; decisions and incidents are totals of the year.',
  },
  madeOn: { ja: '作成日', en: 'Made on' },
  madeFor: { ja: '出力した人', en: 'Made by' },
  profile: { ja: '規程の版', en: 'Policy version' },
  year: { ja: '年度', en: 'Fiscal year' },
  show: { ja: '表示する', en: 'Show' },
  print: { ja: '印刷は、ブラウザーの印刷からA4縦で行います。', en: 'Print with the browser, A4 upright.' },
  count: { ja: '件数', en: 'Number' },
  share: { ja: '割合', en: 'Share' },
  state: { ja: '状態', en: 'State' },
  approvals: { ja: '申請の状態', en: 'Requests by state' },
  waiting: { ja: '審査中の申請の待ち日数', en: 'In review: how long they wait' },
  waitingFor: { ja: '待ち日数', en: 'Waiting for' },
  services: { ja: 'クラウドサービス', en: 'Cloud services' },
  contracts: { ja: '契約', en: 'Contracts' },
  byClass: { ja: '分類別', en: 'By class' },
  byState: { ja: '状態別', en: 'By state' },
  class: { ja: '分類', en: 'Class' },
  due: { ja: '行うこと', en: 'To be done' },
  open: { ja: '期限内', en: 'In time' },
  missed: { ja: '期限超過', en: 'Overdue' },
  kind: { ja: '種類', en: 'Kind' },
  lapses: { ja: '今後120日に期限が来るもの', en: 'What lapses within 120 days' },
  total: { ja: '合計', en: 'Total' },
  month: { ja: '月', en: 'Month' },
  accounts: { ja: 'SNSアカウント', en: 'Social-media accounts' },
  accountsOpen: { ja: '運用中', en: 'In use' },
  withoutOwner: { ja: '責任者不在', en: 'Without an owner' },
  incidents: { ja: '対応中のインシデント', en: 'Open incidents' },
  stage: { ja: '段階', en: 'Stage' },
  clocks: { ja: '法令による報告・通知', en: 'Statutory reports' },
  concentration: { ja: '事業者への集中', en: 'Concentration on vendors' },
  concentrationLead: (top: number, entries: number, vendors: number): Text => ({
    ja: `使用中のサービスと契約あわせて${entries}件のうち、上位${top}者が占める割合です（事業者は全部で${vendors}者）。`,
    en: `Share of the first ${top} of ${vendors} vendors in all ${entries} services and contracts in use.`,
  }),
  vendor: { ja: '事業者', en: 'Vendor' },
  serviceCount: { ja: 'サービス', en: 'Services' },
  contractCount: { ja: '契約', en: 'Contracts' },
  highest: { ja: 'うち最も重い分類', en: 'Of the highest class' },
  none: { ja: '該当なし', en: 'None' },
  decided: { ja: '年度中に決裁した申請', en: 'Requests decided in the year' },
  decidedByMonth: { ja: '決裁した申請（月別）', en: 'Decided requests by month' },
  averageDays: { ja: '申請から決裁までの平均日数', en: 'Average days from filing to decision' },
  days: (days: number): Text => ({ ja: `${days}日`, en: `${days} days` }),
  reported: { ja: '年度中に報告されたインシデント', en: 'Incidents reported in the year' },
} as const;
