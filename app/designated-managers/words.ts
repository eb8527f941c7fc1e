import type { Text } from '~/platform/text';
import type { DependencyKind, MeasureState, ReportFinding, YearOfReport } from './measures';

export const managerWords = {
  title: { ja: '指定管理者台帳', en: 'Register of designated managers' },
  lead: {
    ja: '施設の管理を任せている指定管理者と協定です。対策の状況の年次報告と、終わりの引継ぎを管理します。',
    en: 'Who manages which facility under which agreement: yearly reports on measures, and the hand-over at the end.',
  },
  search: { ja: '施設・指定管理者の一部', en: 'Part of a facility or manager' },
  facility: { ja: '施設', en: 'Facility' },
  facilityAddress: { ja: '施設の所在地', en: 'Address of the facility' },
  manager: { ja: '指定管理者', en: 'Designated manager' },
  section: { ja: '所管課', en: 'Section' },
  agreement: { ja: '協定', en: 'Agreement' },
  toContract: { ja: '協定（契約台帳）を見る', en: 'See the agreement in the register of contracts' },
  period: { ja: '協定の期間', en: 'Period of the agreement' },
  endsOn: { ja: '満了日', en: 'Ends on' },
  designatedOn: { ja: '指定の議決の日', en: 'Designated on' },
  parties: { ja: '協定の当事者', en: 'Parties to the agreement' },
  reports: { ja: '年次報告', en: 'Yearly reports' },
  reportsShort: { ja: '年次報告の不足', en: 'Reports missing' },
  missingReports: (n: number): Text => ({
    ja: `${n}年度分が届いていません`,
    en: n === 1 ? 'The report of one year is missing' : `The reports of ${n} years are missing`,
  }),
  missingHint: {
    ja: '指定管理者に提出を求め、届いたら年度ごとに記録してください。',
    en: 'Ask the manager for it, and record each year as it arrives.',
  },
  shows: { ja: '対象', en: 'Show' },
  running: { ja: '終わっていないもの', en: 'Not ended' },
  handOverOpen: { ja: '引継ぎが済んでいないもの', en: 'Without completed hand-over' },
  allOfThem: { ja: 'すべて', en: 'All' },
  year: { ja: '年度', en: 'Fiscal year' },
  fiscalYear: (year: number, era: string): Text => ({ ja: `${era}度`, en: `FY ${year}` }),
  due: { ja: '提出期限', en: 'Due' },
  received: { ja: '受領', en: 'Received' },
  finding: { ja: '確認の結果', en: 'Finding' },
  reportSummary: { ja: '対策の状況', en: 'State of the measures' },
  recordReport: { ja: '記録する', en: 'Record' },
  changeReport: { ja: '変更する', en: 'Change' },
  reportTitle: { ja: '年次報告の記録', en: 'Yearly report' },
  receivedOn: { ja: '受け取った日', en: 'Received on' },
  measures: { ja: '協定に定める対策', en: 'Measures in the agreement' },
  measure: { ja: '対策', en: 'Measure' },
  measureState: { ja: '協定での定め', en: 'In the agreement' },
  note: { ja: 'メモ', en: 'Note' },
  editMeasures: { ja: '対策の確認を変更する', en: 'Change the checklist' },
  measuresTitle: { ja: '協定に定める対策の確認', en: 'Checklist of measures' },
  noMeasures: { ja: '対策の一覧はありません。', en: 'There is no checklist.' },
  dependencies: { ja: '指定管理者が使うクラウドと委託先', en: 'The manager’s own clouds and contractors' },
  noDependencies: { ja: '記録はありません。', en: 'None has been recorded.' },
  addDependency: { ja: 'クラウド・委託先を加える', en: 'Add a cloud or contractor' },
  dependencyTitle: { ja: 'クラウド・委託先の追加', en: 'New cloud or contractor' },
  dependencyEditTitle: { ja: 'クラウド・委託先の変更', en: 'Change of a cloud or contractor' },
  dependencyKind: { ja: '種類', en: 'Kind' },
  name: { ja: '名称', en: 'Name' },
  provider: { ja: '提供者', en: 'Provider' },
  purpose: { ja: '用途・委託する業務', en: 'What for' },
  startedOn: { ja: '利用開始', en: 'Since' },
  endedOn: { ja: '利用終了', en: 'Until' },
  approvedOn: { ja: '承認した日', en: 'Approved on' },
  approvedHint: { ja: '承認していなければ空欄にします。', en: 'Leave it empty if it was not approved.' },
  notApproved: { ja: '未承認', en: 'Not approved' },
  handOver: { ja: '終わりの引継ぎ', en: 'Hand-over at the end' },
  handOverLead: {
    ja: '情報の返却・消去と、次の管理者への引継ぎが済んだことを記録します。',
    en: 'Records that information was returned or erased and handed over to whoever manages next.',
  },
  handOverOn: { ja: '引継ぎが済んだ日', en: 'Completed on' },
  handOverTo: { ja: '確かめた人', en: 'Confirmed by' },
  handOverToHint: { ja: '所属と氏名', en: 'Section and name' },
  handOverEvidence: { ja: '確かめた内容と証拠', en: 'What was confirmed, and by what proof' },
  handOverEvidenceHint: {
    ja: '例：返却された名簿の受領書、消去証明書の番号と保管場所',
    en: 'For example: receipt for returned registers, number and place of the erasure certificate',
  },
  recordHandOver: { ja: '引継ぎの完了を記録する', en: 'Record the completed hand-over' },
  noHandOver: { ja: 'まだ記録されていません。', en: 'Nothing has been recorded yet.' },
  handOverMissing: {
    ja: '協定の期間が終わりましたが、引継ぎの完了が記録されていません',
    en: 'The agreement is over, and no completed hand-over has been recorded',
  },
  none: { ja: '条件に合う指定管理者はありません', en: 'No designated manager fits' },
  noneHint: {
    ja: '条件をゆるめてください。指定管理の申請が承認されると、ここに載ります。',
    en: 'Try fewer conditions. Agreements appear here once a request is approved.',
  },
  managerMark: { ja: '指定管理者', en: 'Designated manager' },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const measureWords: Record<MeasureState, Text> = {
  'in-agreement': { ja: '定めている', en: 'In the agreement' },
  partly: { ja: '一部だけ定めている', en: 'In part' },
  missing: { ja: '定めていない', en: 'Missing' },
  'not-applicable': { ja: '該当なし', en: 'Not applicable' },
  unanswered: { ja: '未確認', en: 'Not checked' },
};

export const findingWords: Record<ReportFinding, Text> = {
  sound: { ja: '問題なし', en: 'In order' },
  minor: { ja: '軽微な指摘あり', en: 'Minor findings' },
  serious: { ja: '是正が必要', en: 'To be corrected' },
};

export const dependencyWords: Record<DependencyKind, Text> = {
  cloud: { ja: 'クラウドサービス', en: 'Cloud service' },
  contractor: { ja: '委託先', en: 'Contractor' },
};

export const reportStateWords: Record<YearOfReport['state'], Text> = {
  received: { ja: '受領済み', en: 'Received' },
  missing: { ja: '未提出', en: 'Missing' },
  'to-come': { ja: '期限前', en: 'Not due yet' },
};
