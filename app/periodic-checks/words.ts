import type { Text } from '~/platform/text';
import type { AnswerPart, AnswerValue, FindingStatus, Standing, SubjectType } from './model';

export const subjectTypeWords: Record<SubjectType, Text> = {
  contract: { ja: '業務委託の契約', en: 'Contract' },
  'designated-manager': { ja: '指定管理者の協定', en: 'Designated manager' },
  'cloud-service': { ja: 'クラウドサービス', en: 'Cloud service' },
};

export const standingWords: Record<Standing, Text> = {
  open: { ja: '回答待ち', en: 'To be answered' },
  overdue: { ja: '回答待ち（期限超過）', en: 'To be answered, overdue' },
  submitted: { ja: '確認待ち', en: 'To be reviewed' },
  findings: { ja: '指摘の是正中', en: 'Findings open' },
  finished: { ja: '終了', en: 'Finished' },
};

export const answerWords: Record<AnswerValue, Text> = {
  fulfilled: { ja: '守られている', en: 'Fulfilled' },
  partly: { ja: '一部に問題がある', en: 'Partly fulfilled' },
  'not-fulfilled': { ja: '守られていない', en: 'Not fulfilled' },
  'not-applicable': { ja: '該当なし', en: 'Not applicable' },
};

export const findingStatusWords: Record<FindingStatus, Text> = {
  open: { ja: '是正待ち', en: 'To be put right' },
  'carried-out': { ja: '是正の確認待ち', en: 'To be confirmed' },
  closed: { ja: '是正済み', en: 'Closed' },
};

/** What is missing, at its field; `title` is that of the question. */
export const gapWords: Record<AnswerPart, (title: Text) => Text> = {
  answer: ({ ja, en }) => ({ ja: `「${ja}」：答えを選んでください。`, en: `${en}: choose an answer.` }),
  explanation: ({ ja, en }) => ({
    ja: `「${ja}」：確かめた方法と結果を書いてください。`,
    en: `${en}: say how it was confirmed and what was found.`,
  }),
  reason: ({ ja, en }) => ({
    ja: `「${ja}」：該当しない理由を書いてください。`,
    en: `${en}: say why it does not apply.`,
  }),
  stillValid: ({ ja, en }) => ({
    ja: `「${ja}」：前回の回答のままです。今も有効な理由を書くか、回答を書き直してください。`,
    en: `${en}: this is the last answer. Say why it is still valid, or write it anew.`,
  }),
};

/** What falls due, for lists and reminders. */
export const dueWords = {
  answer: (name: string): Text => ({
    ja: `「${name}」の履行状況確認に回答する`,
    en: `Answer the periodic check of “${name}”`,
  }),
  measure: (name: string, measure: string): Text => ({
    ja: `「${name}」の指摘を是正し、確認を受ける：${measure}`,
    en: `Put right what was found at “${name}”: ${measure}`,
  }),
};

export const submittedNote: Text = { ja: '履行状況確認に回答した', en: 'The periodic check was answered' };

export const checkWords = {
  title: { ja: '履行状況確認', en: 'Periodic checks' },
  one: { ja: '履行状況確認', en: 'Periodic check' },
  lead: {
    ja: '委託先やクラウドサービスが、承認や契約のとおりに運用されているかを定期に確かめ、指摘を是正につなげます。',
    en: 'Whether contracts and cloud services run as approved and agreed is looked at regularly, and what is found is put right.',
  },
  tabs: { ja: '監査・点検の画面', en: 'Audits and checks' },
  record: { ja: '記録', en: 'Record' },
  campaigns: { ja: '年度ごとの確認', en: 'Rounds of checks' },
  campaign: { ja: '確認の名称', en: 'Round' },
  noCampaigns: { ja: 'まだ開始した確認はありません。', en: 'No round has been started yet.' },
  list: { ja: '確認の一覧', en: 'Checks' },
  none: { ja: '該当する確認はありません', en: 'No checks here' },
  noneHint: {
    ja: '契約担当か情報政策の担当が確認を開始すると、所管する課の分がここに並びます。',
    en: 'Once a round is started, the checks of your section appear here.',
  },
  new: { ja: '確認を開始する', en: 'Start a round' },
  fiscalYear: { ja: '年度', en: 'Fiscal year' },
  year: (year: number): Text => ({ ja: `${year}年度`, en: `Fiscal year ${year}` }),
  name: { ja: '名称', en: 'Title' },
  dueOn: { ja: '回答の期限', en: 'Answers due' },
  due: { ja: '期限', en: 'Due' },
  subjects: { ja: '対象', en: 'Subjects' },
  subject: { ja: '対象', en: 'What is checked' },
  type: { ja: '種類', en: 'Kind' },
  vendor: { ja: '事業者', en: 'Vendor' },
  section: { ja: '所管課', en: 'Section' },
  owner: { ja: '回答する職', en: 'Answered by' },
  noOwner: { ja: '職なし（所属長が回答）', en: 'no post: the head of the section' },
  standing: { ja: '状態', en: 'Status' },
  findings: { ja: '指摘', en: 'Findings' },
  findingsOf: (open: number, total: number): Text => ({
    ja: total === 0 ? 'なし' : `${total}件（未解決${open}件）`,
    en: total === 0 ? 'none' : `${total} (${open} open)`,
  }),
  last: { ja: '前回の確認', en: 'Last check' },
  never: { ja: 'まだない', en: 'never' },
  startedBy: { ja: '開始した人', en: 'Started by' },
  startedAt: { ja: '開始日時', en: 'Started at' },
  profile: { ja: '質問の規程', en: 'Questions from' },
  progress: { ja: '進み具合', en: 'Progress' },
  total: { ja: '合計', en: 'Total' },
  export: { ja: 'この一覧をCSVで保存', en: 'Save this list as CSV' },

  newTitle: { ja: '履行状況確認の開始', en: 'Start a round of checks' },
  newLead: {
    ja: '対象の条件を決め、一覧を確かめてから開始します。開始すると、それぞれの担当の職に回答の依頼が届きます。',
    en: 'Say what is to be checked, look at the list, then start. Each post in charge is asked to answer.',
  },
  nameHint: {
    ja: '例：令和8年度 委託・クラウド履行状況確認',
    en: 'For example: Outsourcing and cloud, fiscal year 2026',
  },
  types: { ja: '対象の種類', en: 'Kinds' },
  minimumLevel: { ja: '機密性', en: 'Confidentiality' },
  levelOrAbove: (name: Text): Text => ({ ja: `${name.ja}以上`, en: `${name.en} or above` }),
  anyLevel: { ja: 'すべて', en: 'Any' },
  levelHint: {
    ja: 'ほかの分類で登録されたものは、比べられないため対象に残します。',
    en: 'What is classified under another scheme cannot be compared and stays in.',
  },
  work: { ja: '業務の種類（契約）', en: 'Kind of work (contracts)' },
  personal: { ja: '個人情報を扱うものだけ', en: 'Only what handles personal information' },
  notCheckedSince: { ja: 'この日より後に確認していないもの', en: 'Not checked since' },
  notCheckedHint: {
    ja: '空欄なら、前回の確認がいつかを問いません。回答中や確認待ちのものは、重ねて対象になりません。',
    en: 'Empty: whenever it was checked last. What is still being answered or reviewed is never asked twice.',
  },
  preview: { ja: '対象を確かめる', en: 'Show the set' },
  set: { ja: '対象の一覧', en: 'The set' },
  setCount: (count: number): Text => ({ ja: `対象は${count}件です。`, en: `${count} subjects.` }),
  setShown: (shown: number): Text => ({ ja: `初めの${shown}件を示しています。`, en: `The first ${shown} are shown.` }),
  vacantOwners: (count: number): Text => ({
    ja: `${count}件は、回答する職に在職者がいません。所属長に依頼が届きます。`,
    en: `For ${count} nobody holds the post in charge: the head of the section is asked.`,
  }),
  start: { ja: '開始する', en: 'Start' },
  startHint: {
    ja: '開始すると取り消せません。対象の一覧と期限が記録に残ります。',
    en: 'This cannot be undone. Set and due date go into the record.',
  },

  answerTitle: { ja: '履行状況の回答', en: 'Answers' },
  answerLead: {
    ja: '一つずつ事業者に確かめて答えます。途中で保存できます。前回の回答がある質問には、その内容を入れてあります。',
    en: 'Confirm each with the vendor. You can save at any time. Where there is a last answer, it is filled in.',
  },
  answer: { ja: '答え', en: 'Answer' },
  explanation: { ja: '確かめた方法と結果', en: 'How it was confirmed, and what was found' },
  reason: { ja: '該当しない理由（「該当なし」の場合）', en: 'Why it does not apply (if so)' },
  stillValid: { ja: '今も有効な理由', en: 'Why it is still valid' },
  stillValidHint: {
    ja: '前回のままで提出するときに書きます。いつ、何で確かめ直したかを書いてください。回答を書き直した場合は要りません。',
    en: 'Needed where the last answer stays: say when and how it was confirmed again. Not needed where you wrote it anew.',
  },
  lastAnswer: { ja: '前回の回答', en: 'Last answer' },
  copied: { ja: '前回の回答が入っています', en: 'Filled in with the last answer' },
  guidance: { ja: '確かめ方', en: 'How to find out' },
  provisions: { ja: '根拠', en: 'Provisions' },
  files: { ja: '証跡', en: 'Evidence' },
  addFiles: { ja: '証跡を添付する', en: 'Attach evidence' },
  noFiles: { ja: '証跡の添付はありません。', en: 'Nothing attached.' },
  save: { ja: '下書きを保存する', en: 'Save the draft' },
  saveAndSubmit: { ja: '保存して提出へ進む', en: 'Save and go on to submit' },
  saveAndAttach: { ja: '保存して証跡を添付する', en: 'Save and attach evidence' },
  saved: { ja: '下書きを保存しました', en: 'The draft is saved' },
  noAnswer: { ja: '未回答', en: 'Not answered' },
  confirmed: { ja: '今も有効な理由', en: 'Still valid because' },
  answeredBy: { ja: '回答した人', en: 'Answered by' },
  goAnswer: { ja: '回答する', en: 'Answer' },
  question: (number: number, count: number): Text => ({
    ja: `質問 ${number}／${count}`,
    en: `Question ${number} of ${count}`,
  }),

  submitTitle: { ja: '履行状況の提出', en: 'Submit the check' },
  submitLead: {
    ja: '提出すると、契約担当か情報政策の担当が確認します。差し戻されるまで、回答は書き換えられません。',
    en: 'Once submitted, procurement or IT security reviews it. Answers cannot be changed until it is sent back.',
  },
  submit: { ja: '提出する', en: 'Submit' },
  ready: { ja: 'すべての質問に答えています。', en: 'Every question is answered.' },
  gaps: (count: number): Text => ({
    ja: `あと${count}件あり、まだ提出できません`,
    en: `${count} left before it can be submitted`,
  }),
  submitElse: {
    ja: '提出するのは、担当の職に就いている人か所属長です。回答がそろったことを伝えてください。',
    en: 'The holder of the post in charge, or the head, submits. Tell them that the answers are ready.',
  },
  submitted: { ja: '提出', en: 'Submitted' },
  reviewed: { ja: '確認', en: 'Reviewed' },
  returned: { ja: '差戻しの理由', en: 'Why it was sent back' },

  reviewTitle: { ja: '回答の確認', en: 'Review' },
  reviewLead: {
    ja: '問題が見つかったときは、先に指摘と措置を記録します。確認を終えても、指摘は是正されるまで残ります。',
    en: 'Record findings and measures first. They stay open until they are put right, also after the review.',
  },
  outcome: { ja: '結果', en: 'Outcome' },
  accept: { ja: '確認を終える', en: 'Finish the review' },
  acceptHint: { ja: '回答を受け入れます。', en: 'The answers are accepted.' },
  return: { ja: '差し戻す', en: 'Send back' },
  returnHint: { ja: '理由と、あらためての期限を書きます。', en: 'Give the reason and a new due date.' },
  note: { ja: '所見・差戻しの理由', en: 'Remarks, or why it is sent back' },
  newDueOn: { ja: 'あらためての期限（差し戻す場合）', en: 'New due date (if sent back)' },
  decide: { ja: '記録する', en: 'Record' },
  review: { ja: '確認する', en: 'Review' },
  ownAnswer: {
    ja: 'ご自身が回答や是正に関わったため、この確認を審査することはできません。ほかの担当者に依頼してください。',
    en: 'You took part in answering: somebody else has to review this check.',
  },

  findingTitle: { ja: '指摘と措置の記録', en: 'Record a finding' },
  findingLead: {
    ja: '何が、どの要件に照らして足りないかと、契約に基づいて求める措置を書きます。',
    en: 'Say what falls short of which requirement, and what is asked for under the contract.',
  },
  addFinding: { ja: '指摘を記録する', en: 'Record a finding' },
  about: { ja: '関係する質問', en: 'Question it is about' },
  whole: { ja: '全体', en: 'The check as a whole' },
  statement: { ja: '指摘の内容', en: 'What was found' },
  clause: { ja: '根拠とする契約の条項', en: 'Clause it rests on' },
  clauseHint: {
    ja: '契約の審査で確かめた条項から選びます。選んだ時点の文が残ります。',
    en: 'From the passages that were kept when the contract was reviewed. The wording is written down as it is now.',
  },
  noClause: { ja: '条項を選ばない', en: 'No clause' },
  contractOnly: (name: string): Text => ({ ja: `${name}（条項は特定しない）`, en: `${name} (no particular clause)` }),
  measure: { ja: '契約に基づく措置', en: 'Measure under the contract' },
  measureHint: {
    ja: '例：再委託先の届出を求め、承認されるまでその作業を止めさせる。',
    en: 'For example: have the subcontractor reported, and stop its work until it is approved.',
  },
  measureDueOn: { ja: '是正の期限', en: 'To be put right by' },
  noFindings: { ja: '指摘はありません。', en: 'There are no findings.' },
  requirement: { ja: '要件', en: 'Requirement' },
  raisedBy: { ja: '指摘した人', en: 'Raised by' },

  correctionTitle: { ja: '是正の報告', en: 'Report on a measure' },
  correctionLead: {
    ja: 'いつ、何をしたかを書き、証跡を添付するか、そのありかを書きます。確認を受けるまで、指摘は解決になりません。',
    en: 'Say what was done and when; attach evidence or say where it is. The finding stays open until it is confirmed.',
  },
  report: { ja: '行ったこと', en: 'What was done' },
  evidence: { ja: '証跡のありか', en: 'Where the evidence is' },
  evidenceHint: {
    ja: '文書番号など。資料を添付した場合は空欄でもかまいません。',
    en: 'A document number or the like; may stay empty where a file is attached.',
  },
  reportIt: { ja: '是正を報告する', en: 'Report' },
  carriedOutBy: { ja: '報告した人', en: 'Reported by' },

  closingTitle: { ja: '是正の確認', en: 'Confirm a measure' },
  closingLead: {
    ja: '報告と証跡を見て、是正されたかを判断します。報告した人が自分で確認することはできません。',
    en: 'Look at the report and the evidence. Whoever reported cannot confirm it himself.',
  },
  close: { ja: '是正を確認した', en: 'It is put right' },
  closeHint: { ja: '指摘を終えます。', en: 'The finding is closed.' },
  reopen: { ja: 'やり直しを求める', en: 'Send it back' },
  reopenHint: {
    ja: '足りない点を書きます。期限を変える場合は入力します。',
    en: 'Say what is missing; give a new date if it changes.',
  },
  closingNote: { ja: '判断の理由', en: 'Reason' },
  closingDueOn: { ja: '新しい期限（やり直しの場合）', en: 'New due date (if sent back)' },
  closeIt: { ja: '是正を確認する', en: 'Confirm' },
  closedBy: { ja: '確認した人', en: 'Confirmed by' },
  sentBack: { ja: 'やり直しの理由', en: 'Why it was sent back' },

  filesTitle: { ja: '履行状況確認の証跡', en: 'Evidence of a check' },
  filesLead: {
    ja: '事業者の報告書や証明書など、確かめた資料を添付します。この確認を見られる人だけが開けます。',
    en: 'Reports, certificates and the like. Only those who may read this check can open them.',
  },
  forWhat: { ja: '何の証跡か', en: 'Evidence for' },
  chooseFiles: { ja: '資料を選ぶ', en: 'Choose files' },
  attach: { ja: '添付する', en: 'Attach' },
  notAttached: { ja: '添付できませんでした', en: 'Nothing was attached' },
  removeFile: { ja: '外す', en: 'Remove' },
  removeTitle: { ja: '証跡を外す', en: 'Remove evidence' },
  removeLead: {
    ja: '添付して外したことは記録に残ります。',
    en: 'That it was attached and removed stays in the record.',
  },
  addedBy: { ja: '添付した人', en: 'Added by' },

  results: { ja: '履行状況確認の結果', en: 'Periodic checks' },
  noResults: { ja: 'まだ確認していません。', en: 'Not checked yet.' },
  waiting: { ja: '確認待ちの履行状況', en: 'Checks to review' },
  waitingCount: (count: number, orMore: boolean): Text => ({
    ja: `${count}件${orMore ? '以上' : ''}の回答が確認を待っています。`,
    en: `${count}${orMore ? ' or more' : ''} answered checks wait for a review.`,
  }),
} as const;
