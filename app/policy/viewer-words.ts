/** The words of the pages that show policy profiles. */
import type { Text } from '~/platform/text';
import type { ProfilePart } from '~/policy/paths';

export const viewerWords = {
  title: { ja: '規程', en: 'Policies' },
  lead: {
    ja: '申請の項目と決裁の経路は、ここにある規程から決まります。申請は、作られたときの版のまま審査されます。',
    en: 'What a request is asked, and who decides, follows from these policies. A request keeps the version it was made under.',
  },
  listCaption: { ja: '記録されている規程と版', en: 'Recorded policies and versions' },
  name: { ja: '名称', en: 'Name' },
  version: { ja: '版', en: 'Version' },
  recordedAt: { ja: '記録した日時', en: 'Recorded' },
  status: { ja: '状態', en: 'Status' },
  active: { ja: '使用中', en: 'In force' },
  inactive: { ja: '使用していない', en: 'Not in force' },
  source: { ja: '出どころ', en: 'Source' },
  traceability: { ja: '規定から証跡へ', en: 'From provision to evidence' },
  force: { ja: '施行する', en: 'Put into force' },
  addVersion: { ja: '版を加える', en: 'Add a version' },
  asFile: { ja: 'ファイル（JSON）で保存', en: 'Save as a file (JSON)' },
  contents: { ja: 'この規程の内容', en: 'What is in this policy' },
  part: { ja: '項目', en: 'Part' },
  whatStands: { ja: '書いてあること', en: 'What it says' },
  count: { ja: '件数', en: 'Entries' },
  search: { ja: 'この規程をさがす', en: 'Search this policy' },
  find: { ja: 'さがす', en: 'Search' },
  backToContents: { ja: '内容の一覧に戻る', en: 'Back to the contents' },
  notFound: (query: string): Text => ({
    ja: `「${query}」は、この規程に見つかりません`,
    en: `Nothing in this policy has “${query}”`,
  }),
  notFoundHint: {
    ja: '短い言葉か、条番号（例：6(2)）でさがしてください。言葉を空けて並べると、すべてを含む項目をさがします。',
    en: 'Try a shorter word or the number of a provision such as 6(2). Several words find entries that have them all.',
  },
  moreFound: (count: number): Text => ({
    ja: `ほかに${count}件あります。言葉を足すと絞り込めます。`,
    en: `${count} more: add a word to narrow them down.`,
  }),
  wholePart: { ja: 'すべて見る', en: 'See all of them' },
  otherParts: { ja: 'この規程のほかの項目', en: 'Other parts of this policy' },
  canBeDone: { ja: 'この版を使う', en: 'Use this version' },
  traceabilityHint: {
    ja: '規定ごとに、守られていることが分かる記録と件数を見ます。PDFとExcelでも保存できます。',
    en: 'Provision by provision, the records and figures that show it is kept; also as PDF and Excel.',
  },
  asFileHint: {
    ja: '手元で直して、団体独自の版として加えるときの元になります。',
    en: 'To edit, and to add as a version of your own.',
  },
  reassessmentHint: {
    ja: '進行中の申請と承認済みのものが、この版でどう変わるかを見て、一件ずつ決めます。',
    en: 'What changes under it for requests on the way and for what is approved, decided one by one.',
  },
  forceHint: {
    ja: '使用中の版との違いと、これまでの申請への影響を見てから、施行日を決めます。',
    en: 'See the differences and the effect on past requests, then set the date.',
  },
  trackNotReached: { ja: 'このトラックになる申請はありません。', en: 'No request of this kind is on this track.' },
  notOfficial: {
    ja: '「ベースライン」とある項目は、国のガイドラインの一般的な理解によるもので、公式の引用ではありません。どの文も、規程の原文ではなく要約です。',
    en: 'Entries marked “baseline” follow the national guideline as commonly known and are no official quotations. All sentences are summaries, not the text of the rules.',
  },
  scheme: { ja: '情報の分類', en: 'Classification' },
  schemeNote: {
    ja: '上にあるものほど高い分類です。数の大きさではなく、この順番で比べます。',
    en: 'The higher in the table, the higher the class. Classes are compared by this order, not by their numbers.',
  },
  level: { ja: '分類', en: 'Class' },
  criterion: { ja: '基準', en: 'Criterion' },
  tracks: { ja: 'トラックの分かれ目', en: 'Which track' },
  roles: { ja: '役割', en: 'Roles' },
  role: { ja: '役割の名前', en: 'Name of the role' },
  heldBy: { ja: '担う人', en: 'Held by' },
  provision: { ja: '規定', en: 'Provision' },
  routes: { ja: '決裁の経路', en: 'Routes' },
  sideBySide: { ja: '並んで審査します', en: 'Side by side' },
  onlyWhen: { ja: '次の場合', en: 'Only when' },
  within: { ja: '目安', en: 'Within' },
  exemptions: {
    ja: '例外措置を求めるときは、どのトラックでも次の役割が決裁します',
    en: 'Where an exemption is asked for, on any track the decision is with',
  },
  provisions: { ja: '規定', en: 'Provisions' },
  citation: { ja: '根拠', en: 'Citation' },
  summary: { ja: '要約', en: 'Summary' },
  usedFor: { ja: 'そこから生じるもの', en: 'What follows' },
  usedElsewhere: { ja: '経路・役割・点検など', en: 'Routes, roles, checks' },
  requirementsResting: (count: number): Text => ({
    ja: `要件${count}件など`,
    en: count === 1 ? '1 requirement and more' : `${count} requirements and more`,
  }),
  uncovered: { ja: '対応するものがありません', en: 'Nothing covers it' },
  requirements: { ja: '要件', en: 'Requirements' },
  requirement: { ja: '要件', en: 'Requirement' },
  when: { ja: 'いつ求めるか', en: 'When it applies' },
  mandatoryWhen: { ja: '必須になる場合', en: 'Mandatory when' },
  alwaysMandatory: { ja: '求めるときは必須', en: 'Mandatory wherever it applies' },
  neverMandatory: { ja: '任意', en: 'Optional' },
  noExemption: { ja: '例外措置を認めません', en: 'No exemption' },
  required: { ja: '求める水準', en: 'Required' },
  policyReview: { ja: '評価・見直し', en: 'Review of the policy' },
  reviewEvery: { ja: '定期の見直し', en: 'Periodic review' },
  reviewTriggers: { ja: '見直しのきっかけ', en: 'Reasons for a review' },
  reviewCommittee: { ja: '諮る委員会', en: 'Committee that is asked' },
  reviewNoCommittee: { ja: '定めはありません', en: 'None is named' },
  reviewDecided: { ja: '決裁までの日数', en: 'Decided within' },
  movements: { ja: '情報の持出し・提供・廃棄など', en: 'Information that leaves' },
  movement: { ja: '行うこと', en: 'What is done' },
  movementsLead: {
    ja: '分類と方法ごとに、許可の要否と、あわせて確かめることを定めています。',
    en: 'By class and way: whether permission is needed, and what is seen to beside it.',
  },
  movementsOfBaseline: {
    ja: 'この規程には定めがないため、ベースラインの一般的な規則によります。',
    en: 'This policy says nothing of it: the general rules of the baseline apply.',
  },
  movementsNone: { ja: '許可や記録を求めていません。', en: 'No permission or record is asked for.' },
  switches: { ja: '定めの有無', en: 'What it provides for' },
  checks: { ja: '確認・点検・監査の質問', en: 'Questions of checks and audits' },
  checkQuestion: { ja: '質問', en: 'Question' },
  selfInspectionBy: { ja: '年度の自己点検を始める日', en: 'Yearly self-inspection started by' },
  auditBy: { ja: '年度の監査を始める日', en: 'Yearly audit started by' },
  audit: { ja: '監査', en: 'Audits' },
  selfInspection: { ja: '自己点検', en: 'Self-inspection' },
  socialMedia: { ja: 'ソーシャルメディア', en: 'Social media' },
  designatedManagers: { ja: '指定管理者', en: 'Designated managers' },
  providedFor: { ja: '定めがあります', en: 'Provided for' },
  notProvidedFor: { ja: '定めがありません', en: 'Not provided for' },
  leftToBaseline: { ja: '定めがなく、ベースラインによります', en: 'Left to the baseline' },
  notTaken: { ja: '定めがなく、扱いません', en: 'Not provided for, and not taken' },
  socialMediaOwner: { ja: 'アカウントの責任者', en: 'Responsible for an account' },
  'per-service': { ja: '使うサービスごとに一人を定めます', en: 'One person for each service used' },
  'content-section': {
    ja: '発信する情報を担当する課室の長です',
    en: 'The head of the section in charge of the content',
  },
  none: { ja: '定めがなく、アカウントごとに決めます', en: 'Not laid down; named for each account' },
  changes: { ja: '変更の知らせ', en: 'Changes' },
  changesLead: (within: string, evidence: string): Text => ({
    ja: `要件、トラック、決裁の経路が変わる変更は、これらの規則のほかに、答えを比べて見つけます。適用される日まで、または${within}以内に対応します。更新のとき、${evidence}より古い資料は前回のとおりとは確認できません。`,
    en: `A change that alters requirements, track or route is found by comparing the answers, besides these rules. It is dealt with before it takes effect, or within ${within}. On a renewal, documents older than ${evidence} cannot be confirmed.`,
  }),
  change: { ja: '変わること', en: 'What changes' },
  outcome: { ja: '必要な手続き', en: 'What it calls for' },
  reason: { ja: '理由と根拠', en: 'Why' },
  endingProofs: { ja: '終了の証明の期限（最終日から）', en: 'Proofs of an ending, after the last day' },
  casePapers: { ja: '終了した申請・契約の書類の保存', en: 'Papers of what has ended' },
  periods: { ja: '期間と保存', en: 'Periods and retention' },
  validMonths: { ja: '承認の有効期間', en: 'Validity of an approval' },
  provisional: { ja: '試行・緊急の利用の最長', en: 'Longest pilot or emergency use' },
  reminders: { ja: '期限前の通知', en: 'Reminders ahead' },
  disposalRecords: { ja: '廃棄記録の保存', en: 'Disposal records kept' },
  accountCheck: { ja: 'ソーシャルメディアの定期確認', en: 'Periodic check of social-media accounts' },
  accountDormant: { ja: '休眠とみなすまで', en: 'Dormant without a confirmed post' },
  accountSuspended: { ja: '休眠から停止まで', en: 'Dormant until suspended' },
  suspendAfterDays: { ja: '要是正から停止まで', en: 'To be corrected until suspended' },
  exemptionReview: { ja: '終わりのない例外措置の見直し', en: 'Exemption without an end looked at again after' },
  afterReview: { ja: '緊急利用の事後確認', en: 'Review after emergency use within' },
  training: { ja: '課の研修・訓練の間隔', en: 'From one training of a section to the next' },
  afterReading: { ja: '後閲の期限（不在の最終日から）', en: 'Reading afterwards, after an absence' },
  noticesKept: { ja: '通知・メールの保存', en: 'Notices and mails kept' },
  publicAccountList: { ja: 'アカウント一覧の公開', en: 'Public list of accounts' },
  published: { ja: '公開する', en: 'Published' },
  notPublished: { ja: '公開しない', en: 'Not published' },
  takeOutRecords: { ja: '持ち出し記録の保存', en: 'Take-out records kept' },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

/** The parts of a policy, each a page. */
export const partWords: Record<ProfilePart, { name: Text; meaning: Text }> = {
  provisions: {
    name: viewerWords.provisions,
    meaning: {
      ja: 'よりどころになる規定と、その要約です。そこから生じる要件へ進めます。',
      en: 'What everything rests on, in summary, with the requirements that follow.',
    },
  },
  requirements: {
    name: viewerWords.requirements,
    meaning: {
      ja: '申請で確かめることと、求める場合、根拠です。',
      en: 'What a request has to meet, when it applies, and what it rests on.',
    },
  },
  routes: {
    name: viewerWords.routes,
    meaning: {
      ja: '申請の種類ごとに、だれが、どの順に審査し決裁するかを示します。',
      en: 'Who reviews and decides, and in which order, for each kind of request.',
    },
  },
  tracks: {
    name: viewerWords.tracks,
    meaning: {
      ja: '扱う情報や使い方によって、どの申請がどのトラックになるかを示します。',
      en: 'Which requests are on which track, by the information they handle and its use.',
    },
  },
  roles: {
    name: viewerWords.roles,
    meaning: { ja: '役割の名前と、それを担う職です。', en: 'The roles and the posts that hold them.' },
  },
  classification: {
    name: viewerWords.scheme,
    meaning: {
      ja: '機密性・完全性・可用性の分類と基準です。',
      en: 'Classes of confidentiality, integrity and availability, and what makes them.',
    },
  },
  checks: {
    name: viewerWords.checks,
    meaning: {
      ja: '承認の後に、定期的に尋ねる質問です。',
      en: 'What is asked at regular intervals once something is approved.',
    },
  },
  movements: {
    name: viewerWords.movements,
    meaning: {
      ja: '情報が庁舎やシステムの外に出るときの許可と記録です。',
      en: 'Permission and records where information leaves the building or the systems.',
    },
  },
  changes: {
    name: viewerWords.changes,
    meaning: {
      ja: '承認したものに変更があったときに必要な手続きです。',
      en: 'What a change in something approved calls for.',
    },
  },
  review: {
    name: viewerWords.policyReview,
    meaning: {
      ja: '規程を見直すきっかけ、諮る委員会、リスクの重さの量り方です。',
      en: 'When the policy is looked at again, who is asked, and how risks are weighed.',
    },
  },
  periods: {
    name: viewerWords.periods,
    meaning: {
      ja: '承認の有効期間、通知、記録の保存期間です。',
      en: 'How long approvals are good for, when people are reminded, how long records are kept.',
    },
  },
};

/** 'MM-DD' as it is read. */
export function dayOfYear(day: string): Text {
  const [month, date] = day.split('-').map(Number);
  const name = new Date(Date.UTC(2001, (month ?? 1) - 1, date ?? 1)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return { ja: `${month}月${date}日`, en: name };
}

export const days = (count: number): Text => ({ ja: `${count}日`, en: count === 1 ? '1 day' : `${count} days` });
export const months = (count: number): Text => ({
  ja: `${count}か月`,
  en: count === 1 ? '1 month' : `${count} months`,
});
export const years = (count: number): Text => ({ ja: `${count}年`, en: count === 1 ? '1 year' : `${count} years` });
export const validity = (proposed: number, longest: number): Text => ({
  ja: `はじめに示す期間は${proposed}か月、最長${longest}か月`,
  en: `${proposed} months proposed, ${longest} months at most`,
});
