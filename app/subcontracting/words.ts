/** The wording of the pages about subcontractors. */
import type { Text } from '~/platform/text';
import type { EmployerStanding } from './employers';
import type { MissingOf } from './missing';
import type { EqualDuty, ReportOutcome, ShownStatus } from './model';

export const subcontractWords = {
  title: { ja: '再委託', en: 'Subcontractors' },
  lead: (contractor: string): Text => ({
    ja: `委託先 ${contractor} から先の会社です。再委託は、承認を得てから始められます。`,
    en: `The companies behind the contractor ${contractor}. No subcontractor begins before it is approved.`,
  }),
  contracts: { ja: '契約台帳', en: 'Contracts' },
  contractor: { ja: '委託先', en: 'Contractor' },
  section: { ja: '所管課', en: 'Section' },
  contract: { ja: '契約', en: 'Contract' },
  tree: { ja: '再委託の段階', en: 'Tiers' },
  none: { ja: 'この契約に、承認された再委託はありません。', en: 'This contract has no approved subcontractor.' },
  noneHint: {
    ja: '再委託が必要なときは申請してください。申請のない再委託に気付いたときは報告してください。',
    en: 'Apply where one is needed. Report one that nobody asked about.',
  },
  tier: (n: number): Text => ({ ja: `${n}段階目`, en: `Tier ${n}` }),
  tierHeader: { ja: '段階', en: 'Tier' },
  tierUnknown: { ja: '段階不明', en: 'Tier unknown' },
  work: { ja: '任せる作業', en: 'Work' },
  period: { ja: '期間', en: 'Period' },
  lacking: { ja: '足りないもの', en: 'What is missing' },
  nothingLacking: { ja: '足りないものはありません。', en: 'Nothing is missing.' },
  specific: { ja: '特定個人情報', en: 'My Number data' },
  changeOnTheWay: { ja: '変更を申請中', en: 'Change on its way' },
  applied: { ja: '申請中の再委託', en: 'On their way' },
  rejected: { ja: '却下された再委託', en: 'Rejected' },
  company: { ja: '会社', en: 'Company' },
  request: { ja: '申請', en: 'Request' },
  status: { ja: '状態', en: 'Status' },
  apply: { ja: '再委託を申請する', en: 'Apply for a subcontractor' },
  applyBelow: { ja: 'この会社の下の再委託を申請する', en: 'Apply for one below this company' },
  change: { ja: '変更を申請する', en: 'Apply for a change' },
  changeHint: {
    ja: '作業、情報、働く人と雇用元、期間の変更には、あらためて承認が必要です。',
    en: 'A change of the work, the information, the workers and their employers, or the period needs an approval of its own.',
  },
  forSection: { ja: '申請する課', en: 'Section that files' },
  report: { ja: '承認のない再委託を報告する', en: 'Report one that nobody approved' },
  openReports: (n: number): Text => ({
    ja: `承認のない再委託の報告が${n}件あり、対応が記録されていません`,
    en:
      n === 1
        ? '1 report of an unapproved subcontractor is open'
        : `${n} reports of unapproved subcontractors are open`,
  }),
  openReportsLead: {
    ja: '所管課の課長か契約担当が、何をしたかを記録します。',
    en: 'The head of the section or the contract reviewer records what was done.',
  },

  reportTitle: { ja: '承認のない再委託の報告', en: 'Report of an unapproved subcontractor' },
  reportLead: {
    ja: '分かる範囲で書いてください。所管課の課長と契約担当に届きます。報告した人の名前も記録されます。',
    en: 'Write what you know. It reaches the head of the section and the contract reviewer. Your name is recorded with it.',
  },
  reportCompany: { ja: '会社の名前', en: 'Name of the company' },
  reportCompanyHint: {
    ja: '名刺、作業着、メールなどで見た名前を書きます。',
    en: 'As seen on a card, a uniform or in a mail.',
  },
  engagedBy: { ja: 'どの会社が使っていますか', en: 'Who engages it?' },
  byContractor: (name: string): Text => ({ ja: `委託先（${name}）`, en: `The contractor (${name})` }),
  bySubcontractor: (name: string, tier: number): Text => ({
    ja: `${name}（${tier}段階目の再委託先）`,
    en: `${name} (subcontractor, tier ${tier})`,
  }),
  byUnknown: { ja: '分からない', en: 'I do not know' },
  seen: { ja: '見たこと', en: 'What was seen' },
  seenHint: {
    ja: 'どこで、誰が、何をしていたかを書きます。個人の氏名は必要なときだけにします。',
    en: 'Say where, who and what. Name persons only where needed.',
  },
  seenOn: { ja: '見た日', en: 'Seen on' },
  sendReport: { ja: '報告する', en: 'Report' },

  reported: { ja: '報告', en: 'Report' },
  reportedBy: { ja: '報告した人', en: 'Reported by' },
  reportedAt: { ja: '報告した日時', en: 'Reported at' },
  respond: { ja: '何をしたかを記録する', en: 'Record what was done' },
  responseTitle: { ja: '報告への対応', en: 'What was done about the report' },
  responseLead: {
    ja: '記録すると、この報告は「自分の仕事」から消えます。記録した内容は後から変えられません。',
    en: 'Once recorded, the report leaves “My work”. What is recorded cannot be changed later.',
  },
  outcome: { ja: '結果', en: 'Outcome' },
  response: { ja: '対応の内容', en: 'What was done' },
  responseHint: {
    ja: '誰に確かめ、何を止め、情報がどうなったかを書きます。',
    en: 'Who was asked, what was stopped, and what became of the information.',
  },
  respondedBy: { ja: '記録した人', en: 'Recorded by' },
  saveResponse: { ja: '対応を記録する', en: 'Record it' },

  end: { ja: '終了を記録する', en: 'Record the end' },
  endTitle: { ja: '再委託の終了', en: 'End of the subcontract' },
  endLead: {
    ja: '情報の返却と廃棄を確かめてから記録します。記録した後は元に戻せません。',
    en: 'Record it once return and disposal are confirmed. It cannot be taken back.',
  },
  endedOn: { ja: '終わった日', en: 'Ended on' },
  endNote: { ja: '返却と廃棄の確認', en: 'Return and disposal' },
  endNoteHint: {
    ja: '何を、いつ、どの書面で確かめたかを書きます。',
    en: 'What was confirmed, when, and by which document.',
  },

  address: { ja: '所在地', en: 'Address' },
  chain: { ja: '上の段階', en: 'Tiers above' },
  reason: { ja: '再委託する理由', en: 'Reason' },
  information: { ja: '渡す情報', en: 'Information handed on' },
  noInformation: { ja: '情報は渡しません', en: 'None' },
  personal: { ja: '個人情報', en: 'personal' },
  workplace: { ja: '作業する場所', en: 'Place of work' },
  equalDuty: { ja: '同じ義務を負わせる契約', en: 'Contract with equal duties' },
  proofs: (n: number): Text => ({ ja: `根拠${n}件`, en: n === 1 ? '1 proof' : `${n} proofs` }),
  approvedOn: { ja: '承認した日', en: 'Approved on' },
  validUntil: { ja: '承認の期限', en: 'Approval valid until' },
  permission: { ja: '当団体の許可（特定個人情報）', en: 'Our own permission (My Number data)' },
  permitted: (on: string): Text => ({ ja: `${on}に許可`, en: `Given on ${on}` }),
  notPermitted: { ja: 'なし', en: 'None' },
  workers: { ja: '働く人と雇用元', en: 'Workers and their employers' },
  workerName: { ja: '氏名', en: 'Name' },
  employer: { ja: '雇用している会社', en: 'Employer' },
  employerStanding: { ja: '雇用元の確認', en: 'Check of the employer' },
  workerWork: { ja: '担当する作業', en: 'Work' },
  noWorkers: { ja: '働く人が登録されていません。', en: 'No worker is recorded.' },
  registerHint: {
    ja: '事業者のつながりで、ほかの契約との関係を見る',
    en: 'See its place in other contracts',
  },
  waiting: { ja: '承認のない再委託の報告', en: 'Reports of unapproved subcontractors' },
  since: { ja: '報告', en: 'Reported' },
  from: { ja: '報告した人', en: 'From' },

  standing: { ja: '契約から見た状況', en: 'How it stands with the contract' },
  standingOk: {
    ja: 'いま決裁できる状態です。上の段階と始まる日に問題はありません。',
    en: 'It can be decided now: tiers above and first day are in order.',
  },
  standingNot: { ja: 'このままでは承認できません', en: 'It cannot be approved as it is' },
  changes: { ja: '承認済みの再委託から変わるところ', en: 'What changes against what was approved' },
  begun: {
    ja: '作業がすでに始まっていると申告されています。承認前の着手として記録されます。',
    en: 'It is declared that the work has begun. It will be recorded as begun before approval.',
  },
  wasReported: {
    ja: 'この会社は、承認のない再委託として報告されています。',
    en: 'This company has been reported as working without approval.',
  },
  whole: { ja: '再委託の一覧を見る', en: 'All subcontractors of the contract' },
} as const;

export const shownStatusWords: Record<ShownStatus, Text> = {
  applied: { ja: '申請中', en: 'Applied for' },
  approved: { ja: '承認済み', en: 'Approved' },
  ended: { ja: '終了', en: 'Ended' },
  rejected: { ja: '却下', en: 'Rejected' },
  unapproved: { ja: '承認なし（報告）', en: 'Not approved (reported)' },
};

export const missingWords: Record<MissingOf, Text> = {
  unapproved: { ja: '承認を得ていません', en: 'It was never approved' },
  'started-early': { ja: '承認の前に作業が始まりました（違反）', en: 'Work began before the approval (violation)' },
  'tier-above-not-approved': { ja: '上の段階が承認されていません', en: 'A tier above is not approved' },
  'no-permission': {
    ja: '特定個人情報を扱う当団体の許可がありません',
    en: 'No permission of our own for My Number data',
  },
  'tier-above-without-permission': {
    ja: '上の段階に、特定個人情報を扱う許可がありません',
    en: 'A tier above has no permission for My Number data',
  },
  'wider-than-contract': {
    ja: '元の契約は特定個人情報を扱わないことになっています',
    en: 'The main contract does not cover My Number data',
  },
  'no-equal-duty': { ja: '同じ義務を負わせる契約がありません', en: 'No contract with equal duties' },
  'equal-duty-draft': {
    ja: '同じ義務を負わせる契約が、まだ案です',
    en: 'The contract with equal duties is still a draft',
  },
  'no-equal-duty-proof': {
    ja: '同じ義務を負わせる契約の根拠がありません',
    en: 'No proof of the contract with equal duties',
  },
  'no-workers': { ja: '働く人が登録されていません', en: 'No worker is recorded' },
  'unknown-employer': {
    ja: '再委託先でも上の段階でもない会社に雇われた人がいます',
    en: 'A worker is employed by a company that is neither the subcontractor nor above it',
  },
  'beyond-contract': { ja: '期間が元の契約の終わりを越えています', en: 'It runs beyond the main contract' },
  'approval-lapsed': { ja: '承認の期限が過ぎています', en: 'The approval has lapsed' },
  'period-over': { ja: '期間が終わりました。終了を記録してください', en: 'The period is over: record its end' },
};

export const employerWords: Record<EmployerStanding, Text> = {
  own: { ja: '再委託先の社員', en: 'Its own' },
  above: { ja: '上の段階の社員', en: 'Tier above' },
  unknown: { ja: '申請にない会社', en: 'Not named' },
};

export const equalDutyWords: Record<EqualDuty, Text> = {
  signed: { ja: '締結済み', en: 'Signed' },
  draft: { ja: '案の段階', en: 'Draft' },
  none: { ja: 'なし', en: 'None' },
};

export const reportOutcomeWords: Record<ReportOutcome, { label: Text; hint: Text }> = {
  stopped: {
    label: { ja: '作業を止めさせた', en: 'The work was stopped' },
    hint: { ja: '再委託は終わりとして扱います。', en: 'The subcontract counts as ended.' },
  },
  'applied-for': {
    label: { ja: '承認を申請させる', en: 'Approval is being asked for' },
    hint: {
      ja: '承認されるまで、承認のない再委託として一覧に残ります。',
      en: 'It stays in the list as unapproved until it is approved.',
    },
  },
  'not-one': {
    label: { ja: '再委託ではなかった', en: 'It was no subcontract' },
    hint: { ja: '理由を書いてください。', en: 'Say why.' },
  },
};

export const changedFieldWords: Record<string, Text> = {
  work: { ja: '任せる作業', en: 'Work' },
  workplace: { ja: '作業する場所', en: 'Place of work' },
  startsOn: { ja: '始まる日', en: 'First day' },
  endsOn: { ja: '終わる日', en: 'Last day' },
  equalDuty: { ja: '同じ義務を負わせる契約', en: 'Contract with equal duties' },
  information: { ja: '渡す情報', en: 'Information handed on' },
  specificPersonalInformation: { ja: '特定個人情報', en: 'My Number data' },
  workers: { ja: '働く人と雇用元', en: 'Workers and their employers' },
};
