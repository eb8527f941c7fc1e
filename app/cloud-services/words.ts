import type { Text } from '~/platform/text';
import type { Standing } from './cloud-service';

export const registerWords = {
  title: { ja: '承認済みクラウドサービス台帳', en: 'Register of approved cloud services' },
  lead: {
    ja: 'だれでも見られます。使いたいサービスがあれば、追加利用を申し込めます。',
    en: 'Everybody may read it. Where a service fits your work, ask to be added.',
  },
  service: { ja: 'サービス', en: 'Service' },
  vendor: { ja: '事業者', en: 'Provider' },
  class: { ja: '扱える分類', en: 'Class allowed' },
  section: { ja: '利用する課', en: 'Sections' },
  leadSection: { ja: '所管課', en: 'Lead section' },
  manager: { ja: 'クラウドサービス管理者', en: 'Cloud service manager' },
  managerShort: { ja: '管理者', en: 'Manager' },
  validUntil: { ja: '有効期限', en: 'Valid until' },
  status: { ja: '状態', en: 'Status' },
  conditions: { ja: '条件', en: 'Conditions' },
  openConditions: (n: number): Text => ({ ja: `未了${n}件`, en: `${n} open` }),
  searchLabel: { ja: 'サービス・事業者・用途の一部', en: 'Part of a service, provider or purpose' },
  all: { ja: 'すべて', en: 'All' },
  notEnded: { ja: '終了以外すべて', en: 'Not ended' },
  classFrom: { ja: 'この分類以上', en: 'Class at or above' },
  endsWithin: { ja: '期限まで（日以内）', en: 'Ends within (days)' },
  managerPart: { ja: '管理者の氏名の一部', en: 'Part of the manager’s name' },
  none: { ja: '条件に合うサービスはありません', en: 'No service fits' },
  noneHint: {
    ja: '条件をゆるめるか、新しく申請してください。承認されたサービスがここに載ります。',
    en: 'Try fewer conditions, or file a new request. Services appear here once they are approved.',
  },
  daysLeft: (n: number): Text => ({
    ja: n === 0 ? '本日まで' : `あと${n}日`,
    en: n === 0 ? 'last day' : `${n} days left`,
  }),
  daysAgo: (n: number): Text => ({ ja: `${n}日超過`, en: `${n} days over` }),
  others: (n: number): Text => ({ ja: `ほか${n}課`, en: `and ${n} more` }),
  file: { ja: '申請する', en: 'File a request' },
  // one entry
  summary: { ja: '概要', en: 'Summary' },
  purpose: { ja: '用途', en: 'Purpose' },
  model: { ja: '形態', en: 'Service model' },
  track: { ja: '区分', en: 'Track' },
  approvedOn: { ja: '承認日', en: 'Approved on' },
  uses: { ja: '利用する課', en: 'Sections using it' },
  started: { ja: '利用開始', en: 'Since' },
  ended: { ja: '利用終了', en: 'Until' },
  leadMark: { ja: '所管', en: 'lead' },
  noConditions: { ja: '条件はありません。', en: 'There are no conditions.' },
  condition: { ja: '条件の内容', en: 'Condition' },
  owner: { ja: '担当', en: 'Owner' },
  due: { ja: '期限', en: 'Due' },
  open: { ja: '未了', en: 'Open' },
  overdue: { ja: '期限超過', en: 'Overdue' },
  fulfilled: { ja: '完了', en: 'Fulfilled' },
  requests: { ja: '申請と決裁', en: 'Requests and decisions' },
  requestNumber: { ja: '番号', en: 'Number' },
  requestPurpose: { ja: '種別', en: 'Kind' },
  applicant: { ja: '申請者', en: 'Applicant' },
  decidedAt: { ja: '決裁', en: 'Decided' },
  decidedBy: { ja: '決裁した人', en: 'Decided by' },
  noRequests: { ja: '見られる申請はありません。', en: 'There is no request that you may read.' },
  events: { ja: '台帳の記録', en: 'Record of the entry' },
  join: { ja: '追加利用を申し込む', en: 'Ask to be added' },
  renew: { ja: '更新を申請する', en: 'Apply for renewal' },
  change: { ja: '変更を申請する', en: 'Apply for a change' },
  forSection: { ja: '申請する課', en: 'For which section' },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const standingWords: Record<Standing['standing'], Text> = {
  approved: { ja: '承認済み', en: 'Approved' },
  'ending-soon': { ja: 'まもなく期限', en: 'Ends soon' },
  expired: { ja: '期限切れ', en: 'Expired' },
  corrective: { ja: '要是正', en: 'To be corrected' },
  suspended: { ja: '利用停止中', en: 'Suspended' },
  ending: { ja: '終了手続中', en: 'Ending' },
  ended: { ja: '利用終了', en: 'Ended' },
};

export const modelWords: Record<string, Text> = {
  saas: { ja: 'SaaS（ソフトウェアの利用）', en: 'SaaS (software as a service)' },
  paas: { ja: 'PaaS（開発・実行環境の利用）', en: 'PaaS (platform as a service)' },
  iaas: { ja: 'IaaS（サーバなどの利用）', en: 'IaaS (infrastructure as a service)' },
};

/** What happened to an entry, as its record has it. */
export const changeWords: Record<string, Text> = {
  'service-registered': { ja: '台帳に登録しました', en: 'Entered in the register' },
  'service-renewed': { ja: '有効期限を更新しました', en: 'Renewed' },
  'service-changed': { ja: '承認された変更を反映しました', en: 'Changed as approved' },
  'service-joined': { ja: '利用する課を加えました', en: 'A section was added' },
  'service-ending': {
    ja: '利用の終了が承認され、終了の手続を始めました',
    en: 'Its end was approved; the ending began',
  },
  'service-left': { ja: '利用する課が離れ、終了の手続を始めました', en: 'A section leaves; its ending began' },
  'service-ended': { ja: '利用を終えました', en: 'Use ended' },
  'service-suspended': { ja: '利用を止めました', en: 'Use suspended' },
  'change-noted': { ja: '変更を記録しました', en: 'A change was noted' },
  'change-request-opened': { ja: '変更の申請を始めました', en: 'A request for the change was opened' },
  'change-checked': { ja: '変更後の要件を確かめました', en: 'Requirements were checked after a change' },
  'change-needs-decision': { ja: '変更を決裁にかけることにしました', en: 'A change was found to need a decision' },
  'change-decided': { ja: '変更の決裁が終わりました', en: 'A change was decided on' },
  'change-withdrawn': { ja: '変更の記録を取り下げました', en: 'A noted change was called off' },
  'service-suspension-lifted': { ja: '利用停止を解除しました', en: 'Suspension lifted' },
};

export const newRequestWords = {
  title: { ja: '使いたいサービスをさがす', en: 'Find the service you want to use' },
  lead: {
    ja: 'すでに承認されているサービスなら、追加利用を申し込むだけで済みます。',
    en: 'If a service is approved already, asking to be added is all it takes.',
  },
  label: { ja: 'サービス名・事業者名・やりたいこと', en: 'Service, provider, or what you want to do' },
  hint: {
    ja: '名前の一部でもかまいません。例：議事録、電子申請',
    en: 'Part of a name is enough. For example: minutes, online forms',
  },
  search: { ja: 'さがす', en: 'Search' },
  results: (n: number): Text => ({
    ja: `台帳に${n}件見つかりました`,
    en: n === 1 ? '1 service in the register' : `${n} services in the register`,
  }),
  resultsMore: (n: number): Text => ({
    ja: `近いものから${n}件を表示しています`,
    en: `The ${n} closest are shown`,
  }),
  none: { ja: '承認済みのサービスには見つかりません', en: 'No approved service was found' },
  noneHint: {
    ja: '別の言い方でもさがしてみてください。なければ、下から新しく申請できます。',
    en: 'Try other words. If there is none, file a new request below.',
  },
  all: { ja: '台帳をすべて見る', en: 'See the whole register' },
  alreadyUsing: { ja: 'あなたの課はすでに利用しています', en: 'Your section uses it already' },
  new: { ja: '新しく申請する', en: 'File a new request' },
  newLead: {
    ja: '上にないサービスは、ここから申請を始めます。あとから直せます。',
    en: 'Start here for a service that is not listed above. Everything can be changed later.',
  },
  serviceName: { ja: 'サービス名', en: 'Service name' },
  vendorName: { ja: '事業者名（分かれば）', en: 'Provider (if known)' },
  start: { ja: '申請を始める', en: 'Start the request' },
  noSection: {
    ja: '所属する課がないため、申請できません。職と所属を管理者に確かめてください。',
    en: 'You hold no post in a section today, so you cannot file a request. Ask the administrator.',
  },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;
