import type { Text } from '~/platform/text';
import type { ContractKind, Standing, WorkKind } from './contract';
import type { TermBasis } from './contract.repository.server';
import type { ContractMark, StatusFilter } from './contract-query';

export const contractWords = {
  title: { ja: '契約台帳', en: 'Register of contracts' },
  lead: {
    ja: '承認された業務委託と協定です。期間、予告期限、秘密保持を管理します。',
    en: 'Approved outsourcing contracts and agreements: periods, notice, confidentiality.',
  },
  search: { ja: '件名・番号・事業者の一部', en: 'Part of a title, number or vendor' },
  number: { ja: '契約番号', en: 'Number' },
  name: { ja: '件名', en: 'Title' },
  kind: { ja: '種別', en: 'Kind' },
  work: { ja: '業務の種類', en: 'Kind of work' },
  section: { ja: '所管課', en: 'Section' },
  vendor: { ja: '事業者', en: 'Vendor' },
  period: { ja: '期間', en: 'Period' },
  startsOn: { ja: '始まりの日', en: 'First day' },
  endsOn: { ja: '終わりの日', en: 'Last day' },
  endsShort: { ja: '満了日', en: 'Ends on' },
  notice: { ja: '予告期限', en: 'Notice by' },
  noticePeriod: { ja: '予告期間', en: 'Notice period' },
  noticeHint: {
    ja: '終わりの日の何日前・何か月前までに通知するか。今の期間の終わりの日から数えます。',
    en: 'How long before the end notice must be given; counted from the end of the term that runs now.',
  },
  noticeAmount: { ja: '予告期間', en: 'Notice period' },
  noticeUnit: { ja: '単位', en: 'Unit' },
  days: { ja: '日前', en: 'days before' },
  months: { ja: 'か月前', en: 'months before' },
  noticeGivenOn: { ja: '更新しない旨を通知した日', en: 'Notice of no renewal given on' },
  noticeGivenHint: {
    ja: '通知すると、自動更新は止まります。',
    en: 'Once notice is given, the contract does not renew itself.',
  },
  noNotice: { ja: '定めなし', en: 'None' },
  autoRenews: { ja: '自動更新', en: 'Renews by itself' },
  autoRenewsBy: (months: string): Text => ({ ja: `${months}ずつ自動更新`, en: `By ${months} at a time` }),
  noRenewal: { ja: '自動更新なし', en: 'No automatic renewal' },
  renewalMonths: { ja: '更新の期間（月）', en: 'Renewed by (months)' },
  value: { ja: '金額', en: 'Value' },
  valueYen: { ja: '金額（円）', en: 'Value (yen)' },
  valueBasis: { ja: '金額の区分', en: 'Kind of value' },
  total: { ja: '総額', en: 'total' },
  yearly: { ja: '年額', en: 'yearly' },
  longTerm: { ja: '長期継続契約', en: 'Long-term contract (budget-cut clause)' },
  transitional: { ja: '経過措置の対象', en: 'Under the transitional rule' },
  transitionalHint: {
    ja: '令和9年7月1日にすでにある契約です。更新のときに、あらためて要件を確かめます。',
    en: 'In place on 1 July 2027: the requirements are looked at again on renewal.',
  },
  spansYears: {
    ja: '年度をまたぎますが、長期継続契約ではありません',
    en: 'It spans fiscal years and is not a long-term contract',
  },
  spansHint: {
    ja: '債務負担行為など、翌年度以降の支払いの根拠を確かめてください。',
    en: 'Check on what budget basis the following years are paid.',
  },
  nda: { ja: '秘密保持', en: 'Confidentiality' },
  ndaSignedOn: { ja: '秘密保持の締結日', en: 'NDA signed on' },
  firstDisclosureOn: { ja: '最初に情報を渡した日', en: 'First disclosure on' },
  withoutNda: {
    ja: '秘密保持を結ばずに情報を渡しています',
    en: 'Information was disclosed without a confidentiality agreement',
  },
  beforeNda: {
    ja: '秘密保持を結ぶ前に情報を渡しています',
    en: 'Information was disclosed before the confidentiality agreement was signed',
  },
  ndaHint: {
    ja: '違反の記録として残ります。経緯を確かめ、必要な措置を取ってください。',
    en: 'This stays on record as a violation. Find out how it came about and act on it.',
  },
  class: { ja: '機密性', en: 'Confidentiality class' },
  personal: { ja: '個人情報', en: 'Personal information' },
  specificPersonal: { ja: '特定個人情報', en: 'Specific personal information (My Number)' },
  marks: { ja: '区分', en: 'Marks' },
  endsWithin: { ja: '満了まで（日以内）', en: 'Ends within (days)' },
  noticeWithin: { ja: '予告期限まで（日以内）', en: 'Notice due within (days)' },
  none: { ja: '条件に合う契約はありません', en: 'No contract fits' },
  noneHint: {
    ja: '条件をゆるめてください。業務委託や指定管理の申請が承認されると、ここに載ります。',
    en: 'Try fewer conditions. Contracts appear here once a request is approved.',
  },
  summary: { ja: '概要', en: 'Summary' },
  terms: { ja: '期間の経過', en: 'Terms' },
  termNumber: { ja: '回', en: 'Term' },
  basis: { ja: 'もと', en: 'By' },
  documents: { ja: '書類', en: 'Documents' },
  noDocuments: { ja: '見られる書類はありません。', en: 'There is no document that you may see.' },
  document: { ja: 'ファイル', en: 'File' },
  uploadedAt: { ja: '登録', en: 'Uploaded' },
  signedOn: { ja: '締結日', en: 'Signed on' },
  endedOn: { ja: '終了日', en: 'Ended on' },
  endReason: { ja: '終了の理由', en: 'Reason of the end' },
  previous: { ja: '前の契約', en: 'Contract before' },
  following: { ja: '次の契約', en: 'Contract behind' },
  subcontracts: { ja: '再委託を見る', en: 'See subcontractors' },
  agreement: { ja: '指定管理者の協定を見る', en: 'See the agreement of the designated manager' },
  conclude: { ja: '締結を記録する', en: 'Record the conclusion' },
  conclusion: { ja: '締結の記録を見る', en: 'See how it was concluded' },
  end: { ja: '終了を記録する', en: 'Record the end' },
  endTitle: { ja: '契約の終了', en: 'End of the contract' },
  endLead: {
    ja: '記録すると「終了手続中」になり、返却・消去などの証明がそろってから「終了」になります。締結していない契約と、次の期間の契約に引き継がれるものは、すぐに終了します。',
    en: 'It then stands as ending, and ends once return and erasure are proved. A contract that was never concluded, or that the next one takes over, ends at once.',
  },
  editTitle: { ja: '契約の記載の変更', en: 'Change of a contract entry' },
  editLead: {
    ja: '事業者、所管課、扱う情報は申請で変更します。',
    en: 'Vendor, section and information are changed by a request.',
  },
  change: { ja: '変更を申請する', en: 'Apply for a change' },
  renew: { ja: '次の期間の契約を申請する', en: 'Apply for the next period' },
  noticeLate: { ja: '予告期限を過ぎています', en: 'The last day for notice has passed' },
  noticeSoon: (days: number): Text => ({
    ja: days === 0 ? '予告期限は本日です' : `予告期限まであと${days}日です`,
    en: days === 0 ? 'Notice is due today' : `Notice is due in ${days} ${days === 1 ? 'day' : 'days'}`,
  }),
  noticeSoonHint: {
    ja: '更新しない場合は、それまでに事業者へ通知してください。',
    en: 'Unless the contract is to go on, notify the vendor by then.',
  },
  noticeLateHint: {
    ja: '通知がなければ、終わりの日の翌日に自動で更新されます。',
    en: 'Without notice the contract renews itself on the day after its last day.',
  },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const standingWords: Record<Standing['standing'], Text> = {
  'not-concluded': { ja: '承認済み・未締結', en: 'Approved, not concluded' },
  'to-come': { ja: '締結済（開始前）', en: 'Concluded, to begin' },
  running: { ja: '締結済', en: 'Concluded' },
  'ending-soon': { ja: 'まもなく満了', en: 'Ends soon' },
  'run-out': { ja: '期間満了・終了未記録', en: 'Period over, end not recorded' },
  corrective: { ja: '要是正', en: 'To be corrected' },
  suspended: { ja: '停止', en: 'Suspended' },
  ending: { ja: '終了手続中', en: 'Ending' },
  ended: { ja: '終了', en: 'Ended' },
};

export const statusFilterWords: Record<StatusFilter | 'all', Text> = {
  all: { ja: 'すべて（終了を含む）', en: 'All, with those that ended' },
  open: { ja: '終了していないもの', en: 'Not ended' },
  approved: { ja: '承認済み・未締結', en: 'Approved, not concluded' },
  concluded: { ja: '締結済', en: 'Concluded' },
  'run-out': { ja: '期間満了・終了未記録', en: 'Period over, end not recorded' },
  corrective: { ja: '要是正', en: 'To be corrected' },
  suspended: { ja: '停止', en: 'Suspended' },
  ending: { ja: '終了手続中', en: 'Ending' },
  ended: { ja: '終了', en: 'Ended' },
};

export const kindWords: Record<ContractKind, Text> = {
  outsourcing: { ja: '業務委託', en: 'Outsourcing' },
  'designated-manager': { ja: '指定管理', en: 'Designated manager' },
};

export const workWords: Record<WorkKind, Text> = {
  'system-build': { ja: 'システムの構築', en: 'System build' },
  'system-operation': { ja: 'システムの運用・保守', en: 'System operation and maintenance' },
  'system-build-operation': { ja: 'システムの構築と運用・保守', en: 'System build, operation and maintenance' },
  processing: { ja: '情報を扱う業務', en: 'Processing with information' },
  printing: { ja: '印刷・封入・書き起こし・翻訳', en: 'Printing, transcription, translation' },
  repair: { ja: '機器・媒体の修理', en: 'Repair of equipment and media' },
  facility: { ja: '施設の管理', en: 'Management of a facility' },
  other: { ja: 'その他の委託', en: 'Other work' },
};

export const markWords: Record<ContractMark, Text> = {
  'auto-renews': { ja: '自動更新', en: 'Renews by itself' },
  'long-term': { ja: '長期継続契約', en: 'Long-term contract' },
  transitional: { ja: '経過措置', en: 'Transitional rule' },
  personal: { ja: '個人情報あり', en: 'Personal information' },
  'specific-personal': { ja: '特定個人情報あり', en: 'Specific personal information' },
  'nda-violated': { ja: '秘密保持の違反あり', en: 'Confidentiality violated' },
};

export const basisWords: Record<TermBasis, Text> = {
  original: { ja: '承認', en: 'Approval' },
  renewal: { ja: '自動更新', en: 'Automatic renewal' },
  change: { ja: '変更', en: 'Change' },
};
