import type { Text } from '~/platform/text';
import { CHECK_KINDS, type CheckKind } from '~/policy/model';
import { checkKindWords } from '~/policy/words';
import type { AnswerPart, AnswerValue, FindingStatus, Occasion, Severity, Standing, SubjectType } from './model';

const waiting = (count: number, orMore: boolean, what: string, forWhat: string): string =>
  count === 1 && !orMore
    ? `1 ${what} waits for ${forWhat}.`
    : `${count}${orMore ? ' or more' : ''} ${what}s wait for ${forWhat}.`;

export const subjectTypeWords: Record<SubjectType, Text> = {
  contract: { ja: '業務委託の契約', en: 'Contract' },
  'designated-manager': { ja: '指定管理者の協定', en: 'Designated manager' },
  'cloud-service': { ja: 'クラウドサービス', en: 'Cloud service' },
  unit: { ja: '課', en: 'Section' },
};

const standingWords: Record<Standing, Text> = {
  open: { ja: '回答待ち', en: 'To be answered' },
  overdue: { ja: '回答待ち（期限超過）', en: 'To be answered, overdue' },
  submitted: { ja: '確認待ち', en: 'To be reviewed' },
  findings: { ja: '指摘の是正中', en: 'Findings open' },
  finished: { ja: '終了', en: 'Finished' },
  cancelled: { ja: '取消し', en: 'Cancelled' },
};

const auditStandingWords: Record<Standing, Text> = {
  ...standingWords,
  submitted: { ja: '監査人の判断待ち', en: 'To be judged' },
};

/** How a check of this kind stands. */
export const standingWordsOf = (kind: CheckKind): Record<Standing, Text> =>
  kind === 'audit' ? auditStandingWords : standingWords;

export const answerWords: Record<AnswerValue, Text> = {
  fulfilled: { ja: '守られている', en: 'Fulfilled' },
  partly: { ja: '一部に問題がある', en: 'Partly fulfilled' },
  'not-fulfilled': { ja: '守られていない', en: 'Not fulfilled' },
  'not-applicable': { ja: '該当なし', en: 'Not applicable' },
};

export const findingStatusWords: Record<FindingStatus, Text> = {
  'to-plan': { ja: '是正計画待ち', en: 'To be planned' },
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

export const severityWords: Record<Severity, { name: Text; hint: Text }> = {
  major: {
    name: { ja: '重大な不備', en: 'Major' },
    hint: {
      ja: '規程に反し、事故につながるおそれが大きいもの',
      en: 'Against the rules, and likely to lead to an incident',
    },
  },
  minor: {
    name: { ja: '軽微な不備', en: 'Minor' },
    hint: { ja: '規程に反するが、影響が限られるもの', en: 'Against the rules, with limited effect' },
  },
  observation: {
    name: { ja: '改善の余地', en: 'Observation' },
    hint: { ja: '規程には反しないが、改めるとよいもの', en: 'Not against the rules, but better done otherwise' },
  },
};

export const occasionWords: Record<Occasion, { name: Text; hint: Text }> = {
  scheduled: {
    name: { ja: '定期', en: 'Scheduled' },
    hint: { ja: '年度ごとに行うもの', en: 'The round of the year' },
  },
  'ad-hoc': {
    name: { ja: '随時', en: 'Ad hoc' },
    hint: { ja: '事故や組織の変更など、必要があって行うもの', en: 'For a reason of its own, such as an incident' },
  },
};

/** What each kind of check is called, and what is said of it where the kinds differ. */
export const kindWords: Record<
  CheckKind,
  {
    title: Text;
    one: Text;
    lead: Text;
    rounds: Text;
    /** What one round is called, and the checks of it. */
    round: Text;
    list: Text;
    reviewed: Text;
    noneHint: Text;
    newTitle: Text;
    newLead: Text;
    nameHint: Text;
    answerTitle: Text;
    answerLead: Text;
    explanation: Text;
    submitTitle: Text;
    submitLead: Text;
    review: Text;
    reviewTitle: Text;
    reviewLead: Text;
    accept: Text;
    acceptHint: Text;
    ownAnswer: Text;
    findingTitle: Text;
    findingLead: Text;
    filesTitle: Text;
    filesLead: Text;
    waiting: (count: number, orMore: boolean) => Text;
  }
> = {
  'periodic-check': {
    title: checkKindWords['periodic-check'],
    one: { ja: '履行状況確認', en: 'Periodic check' },
    lead: {
      ja: '委託先やクラウドサービスが、承認や契約のとおりに運用されているかを定期に確かめ、指摘を是正につなげます。',
      en: 'Whether contracts and cloud services run as approved and agreed is looked at regularly, and what is found is put right.',
    },
    rounds: { ja: '年度ごとの確認', en: 'Rounds of checks' },
    round: { ja: '確認の名称', en: 'Round' },
    list: { ja: '確認の一覧', en: 'Checks' },
    reviewed: { ja: '確認済み', en: 'Reviewed' },
    noneHint: {
      ja: '契約担当か情報政策の担当が確認を開始すると、所管する課の分がここに並びます。',
      en: 'Once a round is started, the checks of your section appear here.',
    },
    newTitle: { ja: '履行状況確認の開始', en: 'Start a round of checks' },
    newLead: {
      ja: '対象の条件を決め、一覧を確かめてから開始します。開始すると、それぞれの担当の職に回答の依頼が届きます。',
      en: 'Say what is to be checked, look at the list, then start. Each post in charge is asked to answer.',
    },
    nameHint: {
      ja: '例：令和8年度 委託・クラウド履行状況確認',
      en: 'For example: Outsourcing and cloud, fiscal year 2026',
    },
    answerTitle: { ja: '履行状況の回答', en: 'Answers' },
    answerLead: {
      ja: '一つずつ事業者に確かめて答えます。途中で保存できます。前回の回答がある質問には、その内容を入れてあります。',
      en: 'Confirm each with the vendor. You can save at any time. Where there is a last answer, it is filled in.',
    },
    explanation: { ja: '確かめた方法と結果', en: 'How it was confirmed, and what was found' },
    submitTitle: { ja: '履行状況の提出', en: 'Submit the check' },
    submitLead: {
      ja: '提出すると、契約担当か情報政策の担当が確認します。差し戻されるまで、回答は書き換えられません。',
      en: 'Once submitted, procurement or IT security reviews it. Answers cannot be changed until it is sent back.',
    },
    review: { ja: '確認する', en: 'Review' },
    reviewTitle: { ja: '回答の確認', en: 'Review' },
    reviewLead: {
      ja: '問題が見つかったときは、先に指摘と措置を記録します。確認を終えても、指摘は是正されるまで残ります。',
      en: 'Record findings and measures first. They stay open until they are put right, also after the review.',
    },
    accept: { ja: '確認を終える', en: 'Finish the review' },
    acceptHint: { ja: '回答を受け入れます。', en: 'The answers are accepted.' },
    ownAnswer: {
      ja: 'ご自身が回答や是正に関わったため、この確認を審査することはできません。ほかの担当者に依頼してください。',
      en: 'You took part in answering: somebody else has to review this check.',
    },
    findingTitle: { ja: '指摘と措置の記録', en: 'Record a finding' },
    findingLead: {
      ja: '何が、どの要件に照らして足りないかと、契約に基づいて求める措置を書きます。',
      en: 'Say what falls short of which requirement, and what is asked for under the contract.',
    },
    filesTitle: { ja: '履行状況確認の証跡', en: 'Evidence of a check' },
    filesLead: {
      ja: '事業者の報告書や証明書など、確かめた資料を添付します。この確認を見られる人だけが開けます。',
      en: 'Reports, certificates and the like. Only those who may read this check can open them.',
    },
    waiting: (count, orMore) => ({
      ja: `${count}件${orMore ? '以上' : ''}の履行状況の回答が確認を待っています。`,
      en: waiting(count, orMore, 'answered check', 'a review'),
    }),
  },
  'self-inspection': {
    title: checkKindWords['self-inspection'],
    one: { ja: '自己点検', en: 'Self-inspection' },
    lead: {
      ja: '各課が規程の守られ方を自分で点検し、見つかったことを直します。情報セキュリティの担当が結果を確認します。',
      en: 'Each section looks at how it keeps to the policy and puts right what it finds. IT security looks at the results.',
    },
    rounds: { ja: '年度ごとの自己点検', en: 'Rounds of self-inspection' },
    round: { ja: '自己点検の名称', en: 'Round' },
    list: { ja: '課ごとの自己点検', en: 'Self-inspections' },
    reviewed: { ja: '確認済み', en: 'Reviewed' },
    noneHint: {
      ja: '情報セキュリティの担当が自己点検を開始すると、課の分がここに並びます。',
      en: 'Once IT security starts a round, the self-inspection of your section appears here.',
    },
    newTitle: { ja: '自己点検の開始', en: 'Start a self-inspection' },
    newLead: {
      ja: '点検する課と質問を決め、一覧を確かめてから開始します。開始すると、各課の長に回答の依頼が届きます。',
      en: 'Choose sections and questions, look at the list, then start. The head of each section is asked to answer.',
    },
    nameHint: { ja: '例：令和8年度 情報セキュリティ自己点検', en: 'For example: Self-inspection, fiscal year 2026' },
    answerTitle: { ja: '自己点検の回答', en: 'Answers to the self-inspection' },
    answerLead: {
      ja: '課の実態を一つずつ確かめて答えます。途中で保存できます。前回の回答がある質問には、その内容を入れてあります。',
      en: 'Look at how it really is and answer one by one. You can save at any time. Where there is a last answer, it is filled in.',
    },
    explanation: { ja: '確かめた方法と結果', en: 'How it was confirmed, and what was found' },
    submitTitle: { ja: '自己点検の提出', en: 'Submit the self-inspection' },
    submitLead: {
      ja: '提出すると、情報セキュリティの担当が確認します。差し戻されるまで、回答は書き換えられません。',
      en: 'Once submitted, IT security reviews it. Answers cannot be changed until it is sent back.',
    },
    review: { ja: '確認する', en: 'Review' },
    reviewTitle: { ja: '自己点検の確認', en: 'Review the self-inspection' },
    reviewLead: {
      ja: '問題が見つかったときは、先に指摘を記録します。是正の内容と期限は課が計画します。',
      en: 'Record findings first. The section plans what it will do, and by when.',
    },
    accept: { ja: '確認を終える', en: 'Finish the review' },
    acceptHint: { ja: '回答を受け入れます。', en: 'The answers are accepted.' },
    ownAnswer: {
      ja: 'この課に属しているか、統括しているため、この自己点検を確認することはできません。ほかの担当者に依頼してください。',
      en: 'You belong to this section or head it: somebody else has to review its self-inspection.',
    },
    findingTitle: { ja: '指摘の記録', en: 'Record a finding' },
    findingLead: {
      ja: '何が、どの規定に照らして足りないかを書きます。是正の内容と期限は、課が計画します。',
      en: 'Say what falls short of which provision. The section plans what it will do, and by when.',
    },
    filesTitle: { ja: '自己点検の証跡', en: 'Evidence of a self-inspection' },
    filesLead: {
      ja: '記録や写真など、確かめた資料を添付します。この点検を見られる人だけが開けます。',
      en: 'Records, photographs and the like. Only those who may read this self-inspection can open them.',
    },
    waiting: (count, orMore) => ({
      ja: `${count}件${orMore ? '以上' : ''}の自己点検が確認を待っています。`,
      en: waiting(count, orMore, 'self-inspection', 'a review'),
    }),
  },
  audit: {
    title: checkKindWords.audit,
    one: { ja: '監査', en: 'Audit' },
    lead: {
      ja: '監査人が課の回答と証跡を見て、規程が守られているかを判断し、指摘の是正まで見届けます。',
      en: 'Auditors look at answers and evidence, judge whether the policy is kept, and follow findings up until they are put right.',
    },
    rounds: { ja: '監査の計画', en: 'Audit plans' },
    round: { ja: '監査の名称', en: 'Audit plan' },
    list: { ja: '課ごとの監査', en: 'Audits' },
    reviewed: { ja: '監査済み', en: 'Finished' },
    noneHint: {
      ja: '監査担当が監査を開始すると、対象の課の分がここに並びます。',
      en: 'Once an auditor starts an audit, that of your section appears here.',
    },
    newTitle: { ja: '監査の計画と開始', en: 'Plan and start an audit' },
    newLead: {
      ja: '監査する課、監査人、質問を決め、一覧を確かめてから開始します。監査人は、自分が属する課と統括する課を監査しません。',
      en: 'Choose sections, auditors and questions, look at the list, then start. Nobody audits a section that he belongs to or heads.',
    },
    nameHint: { ja: '例：令和8年度 情報セキュリティ監査', en: 'For example: Security audit, fiscal year 2026' },
    answerTitle: { ja: '監査への回答', en: 'Answers to the audit' },
    answerLead: {
      ja: '質問ごとに実態を答え、証跡を添付します。途中で保存できます。前回の回答がある質問には、その内容を入れてあります。',
      en: 'Answer each question and attach evidence. You can save at any time. Where there is a last answer, it is filled in.',
    },
    explanation: { ja: '実施の状況と証跡の説明', en: 'How it is done, and what the evidence shows' },
    submitTitle: { ja: '監査への回答の提出', en: 'Submit the answers' },
    submitLead: {
      ja: '提出すると、監査人が判断を始めます。差し戻されるまで、回答は書き換えられません。',
      en: 'Once submitted, the auditors begin to judge. Answers cannot be changed until they are sent back.',
    },
    review: { ja: '監査を終える', en: 'Finish the audit' },
    reviewTitle: { ja: '監査の終了', en: 'Finish the audit' },
    reviewLead: {
      ja: 'すべての質問に判断を記録し、指摘があれば先に記録します。監査を終えても、指摘は是正されるまで残ります。',
      en: 'Judge every question and record findings first. They stay open until they are put right, also after the audit.',
    },
    accept: { ja: '監査を終える', en: 'Finish the audit' },
    acceptHint: { ja: '判断と指摘を確定します。', en: 'Verdicts and findings become final.' },
    ownAnswer: {
      ja: 'この課に属しているか、統括しているか、回答に関わったため、監査できません。ほかの監査人に依頼してください。',
      en: 'You belong to this section, head it or took part in answering: another auditor has to judge.',
    },
    findingTitle: { ja: '監査の指摘の記録', en: 'Record a finding' },
    findingLead: {
      ja: '何が、どの規定に照らして足りないかと、その重さを書きます。是正の内容と期限は、課が計画します。',
      en: 'Say what falls short of which provision, and how grave it is. The section plans what it will do, and by when.',
    },
    filesTitle: { ja: '監査の証跡', en: 'Evidence for an audit' },
    filesLead: {
      ja: '質問で求められた記録や書類を添付します。この監査を見られる人だけが開けます。',
      en: 'The records and papers that the questions ask for. Only those who may read this audit can open them.',
    },
    waiting: (count, orMore) => ({
      ja: `${count}件${orMore ? '以上' : ''}の監査が判断を待っています。`,
      en: waiting(count, orMore, 'audit', 'verdicts'),
    }),
  },
};

/** What falls due, for lists and reminders. A section knows its own name; of something else it is said. */
export const dueWords = {
  answer: (kind: CheckKind, name: string): Text =>
    kind === 'periodic-check'
      ? { ja: `「${name}」の履行状況確認に回答する`, en: `Answer the periodic check of “${name}”` }
      : {
          ja: `「${name}」の${kindWords[kind].one.ja}に回答する`,
          en: kind === 'audit' ? 'Answer the audit of the section' : 'Answer the self-inspection of the section',
        },
  plan: (name: string, statement: string): Text => ({
    ja: `「${name}」への指摘の是正計画を出す：${statement}`,
    en: `Plan what the section will do about a finding: ${statement}`,
  }),
  measure: (name: string, measure: string): Text => ({
    ja: `「${name}」の指摘を是正し、確認を受ける：${measure}`,
    en: `Put right what was found at “${name}”: ${measure}`,
  }),
  round: (kind: CheckKind, year: number): Text => ({
    ja: `${year}年度の${kindWords[kind].one.ja}を開始する`,
    en: `Start the ${kind === 'audit' ? 'audit' : 'self-inspection'} of fiscal year ${year}`,
  }),
  noSuchRound: { ja: '規程に定めがなくなった', en: 'The policy does not ask for it any more' },
};

export const submittedNote = (kind: CheckKind): Text => ({
  ja: `${kindWords[kind].one.ja}に回答した`,
  en: `${kindWords[kind].one.en}: answered`,
});

/** What the portal itself writes into the record. */
export const checkNotes: readonly Text[] = [...CHECK_KINDS.map(submittedNote), dueWords.noSuchRound];

/** What has to be chosen or written before a round can be looked at, by the field. */
export const missingWords: Record<string, Text> = {
  departmentIds: { ja: '対象の部か課を選んでください。', en: 'Choose departments or sections.' },
  auditorIds: { ja: '監査人を選んでください。', en: 'Choose auditors.' },
  occasionNote: { ja: '随時に行う理由を書いてください。', en: 'Say why it is done ad hoc.' },
  types: { ja: '対象の種類を選んでください。', en: 'Choose what is to be checked.' },
  title: { ja: '名称を入力してください。', en: 'Enter a title.' },
};

export const cancelledNote = (note: string): Text => ({ ja: `取消し：${note}`, en: `Cancelled: ${note}` });

export const checkWords = {
  title: { ja: '監査・点検', en: 'Audits and checks' },
  resultsTab: { ja: '結果の推移', en: 'Results' },
  tabs: { ja: '監査・点検の画面', en: 'Audits and checks' },
  record: { ja: '記録', en: 'Record' },
  campaign: { ja: '確認の名称', en: 'Round' },
  noCampaigns: { ja: 'まだ開始したものはありません。', en: 'No round has been started yet.' },
  none: { ja: '該当するものはありません', en: 'Nothing here' },
  fiscalYear: { ja: '年度', en: 'Fiscal year' },
  year: (year: number): Text => ({ ja: `${year}年度`, en: `Fiscal year ${year}` }),
  name: { ja: '名称', en: 'Title' },
  dueOn: { ja: '回答の期限', en: 'Answers due' },
  due: { ja: '期限', en: 'Due' },
  ofFindings: { ja: '指摘の是正', en: 'of the findings' },
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
  last: { ja: '前回', en: 'Last time' },
  never: { ja: 'まだない', en: 'never' },
  startedBy: { ja: '開始した人', en: 'Started by' },
  startedAt: { ja: '開始日時', en: 'Started at' },
  profile: { ja: '質問の規程', en: 'Questions from' },
  progress: { ja: '進み具合', en: 'Progress' },
  total: { ja: '合計', en: 'Total' },
  export: { ja: 'この一覧をCSVで保存', en: 'Save this list as CSV' },

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
  setCount: (count: number): Text => ({
    ja: `対象は${count}件です。`,
    en: count === 1 ? '1 subject.' : `${count} subjects.`,
  }),
  sectionCount: (count: number): Text => ({
    ja: `対象は${count}課です。`,
    en: count === 1 ? '1 section.' : `${count} sections.`,
  }),
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

  answer: { ja: '答え', en: 'Answer' },
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
  closed: {
    ja: '提出や監査の終了により、ここではもう書き換えられません。今の内容は次の画面にあります。',
    en: 'It was submitted or finished meanwhile and cannot be changed here. See it as it stands:',
  },
  notNow: {
    ja: '手続が先に進んだなどの理由で、今の状態ではここに記録できません。今の内容は次の画面にあります。',
    en: 'Nothing can be recorded here as things stand, perhaps because others went on meanwhile. See it as it stands:',
  },
  savedMeanwhile: {
    ja: 'ほかの人が保存した内容（下の入力のまま送ると、書き換わります）',
    en: 'Saved by somebody else; sending the form as it stands below writes over it',
  },
  saved: { ja: '下書きを保存しました', en: 'The draft is saved' },
  noAnswer: { ja: '未回答', en: 'Not answered' },
  confirmed: { ja: '今も有効な理由', en: 'Still valid because' },
  answeredBy: { ja: '回答した人', en: 'Answered by' },
  goAnswer: { ja: '回答する', en: 'Answer' },
  question: (number: number, count: number): Text => ({
    ja: `質問 ${number}／${count}`,
    en: `Question ${number} of ${count}`,
  }),

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

  outcome: { ja: '結果', en: 'Outcome' },
  return: { ja: '差し戻す', en: 'Send back' },
  returnHint: { ja: '理由と、あらためての期限を書きます。', en: 'Give the reason and a new due date.' },
  note: { ja: '所見・差戻しの理由', en: 'Remarks, or why it is sent back' },
  newDueOn: { ja: 'あらためての期限（差し戻す場合）', en: 'New due date (if sent back)' },
  decide: { ja: '記録する', en: 'Record' },

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

  severity: { ja: '重さ', en: 'Severity' },
  planDueOn: { ja: '是正計画の期限', en: 'Plan due' },
  planDueHint: {
    ja: '課が、この日までに是正の内容と期限を計画します。',
    en: 'By this day the section plans what it will do, and by when.',
  },
  planTitle: { ja: '是正計画', en: 'Plan of corrective action' },
  planLead: {
    ja: '指摘を直すために行うことと、終える日を書きます。終えたら、証跡とともに報告します。',
    en: 'Say what will be done to put it right, and by which day. Once done, it is reported with evidence.',
  },
  planIt: { ja: '計画を出す', en: 'Submit the plan' },
  plannedBy: { ja: '計画した人', en: 'Planned by' },
  correctiveAction: { ja: '是正の内容', en: 'Corrective action' },
  correctiveActionHint: {
    ja: '例：管理簿を作り直し、毎月末に現物と突き合わせる。',
    en: 'For example: write the register anew and compare it with the media at the end of each month.',
  },
  judge: { ja: '判断する', en: 'Judge' },
  judgeTitle: { ja: '監査人の判断', en: 'Verdicts' },
  judgeLead: {
    ja: '課の回答と証跡を見て、質問ごとに判断します。途中で保存できます。満たしていないと判断したものは、指摘に記録します。',
    en: 'Look at the answers and the evidence and judge each question. You can save at any time. Record a finding where something is not fulfilled.',
  },
  verdict: { ja: '判断', en: 'Verdict' },
  remark: { ja: '判断の理由・見たもの', en: 'Why, and what was looked at' },
  verdictsLeft: (count: number): Text => ({
    ja: `判断していない質問があと${count}件あり、まだ終えられません。`,
    en: `${count} questions are still to be judged before this can be finished.`,
  }),
  noVerdict: { ja: '判断はまだありません', en: 'Not judged yet' },
  saveAndFinish: { ja: '保存して監査の終了へ進む', en: 'Save and go on to finish' },
  sectionAnswer: { ja: '課の回答', en: 'Answer of the section' },
  auditors: { ja: '監査人', en: 'Auditors' },
  auditorTitle: { ja: '監査人の追加', en: 'Name another auditor' },
  auditorLead: {
    ja: 'この監査で判断する人を加えます。課に属する人、統括する人、回答に関わった人は選べません。',
    en: 'Adds somebody who judges in this audit. Nobody who belongs to the section, heads it or answered can be chosen.',
  },
  newAuditor: { ja: '加える監査人', en: 'Auditor' },
  notIndependent: {
    ja: 'この課の側の人のため、監査できません',
    en: 'Stands on the side of this section and cannot audit it',
  },
  nameIt: { ja: '監査人に加える', en: 'Name' },
  handOverTitle: { ja: '回答する職の変更', en: 'Hand on to another post' },
  handOverLead: {
    ja: '回答と是正の期限も、選んだ職に移ります。今までの回答はそのまま残ります。',
    en: 'What is due moves to that post as well. The answers so far stay.',
  },
  newOwner: { ja: '新しく回答する職', en: 'Post that answers from now on' },
  chooseOne: { ja: '選んでください', en: 'Choose one' },
  handOver: { ja: '変更する', en: 'Hand on' },
  goHandOver: { ja: '回答する職を変更する', en: 'Hand on to another post' },
  goCancel: { ja: '取り消す', en: 'Cancel this' },
  goAuditor: { ja: '監査人を加える', en: 'Name another auditor' },
  cancelTitle: { ja: '取消し', en: 'Cancel' },
  cancelLead: {
    ja: '契約が終わったときや課がなくなったときなど、行う必要がなくなったものを取り消します。元には戻せません。記録は残ります。',
    en: 'For what is not needed any more, for instance because a contract ended or a section is gone. This cannot be undone; the record stays.',
  },
  cancelIt: { ja: '取り消す', en: 'Cancel it' },
  cancelled: { ja: '取消し', en: 'Cancelled' },
  why: { ja: '理由', en: 'Reason' },
  occasion: { ja: '実施の区分', en: 'Occasion' },
  occasionNote: { ja: '実施する理由（随時の場合）', en: 'Reason (if ad hoc)' },
  departments: { ja: '対象の部・課', en: 'Departments and sections' },
  departmentsHint: {
    ja: '選んだ部の下にある課が、すべて対象になります。一部の課だけを対象にするときは、部は選ばず、下で課を選びます。',
    en: 'Every section of a chosen department is taken in. For some of its sections only, leave it out and choose them below.',
  },
  sectionsBelow: (count: number): Text => ({ ja: `${count}課`, en: count === 1 ? '1 section' : `${count} sections` }),
  chooseSections: { ja: '課を一つずつ選ぶ', en: 'Choose sections one by one' },
  sections: { ja: '対象の課', en: 'Sections' },
  sectionsHint: {
    ja: '上で選んだ部の課に加えて、対象になります。',
    en: 'Taken in besides those of the departments chosen above.',
  },
  busySections: (count: number): Text => ({
    ja: `選んだ課のうち${count}課は、前に始めたものが終わっていないため、重ねて対象にしません`,
    en:
      count === 1
        ? 'One of the chosen sections is left out: an earlier round is still under way there'
        : `${count} of the chosen sections are left out: an earlier round is still under way there`,
  }),
  excludedAuditors: (names: string): Text => ({
    ja: `${names}は、この課に属しているか統括しているため、割り当てません。`,
    en: `Not assigned, being of this section or heading it: ${names}`,
  }),
  auditorsHint: {
    ja: '監査人は、自分が属する課と統括する課を除いて割り当てられます。',
    en: 'Each audits the chosen sections except those that he belongs to or heads.',
  },
  noAuditors: {
    ja: '監査担当の役割を持つ職に、在職者がいません。',
    en: 'Nobody holds a post with the role of auditor.',
  },
  onItsSide: {
    ja: 'この課に属しているか、統括しているため、あなたはこの監査で判断できません。監査を受ける人は、監査する人を兼ねません。ほかの監査人が判断します。',
    en: 'You belong to this section or head it and do not judge in this audit: nobody audits what he answers for. Another auditor does.',
  },
  notNamed: {
    ja: 'あなたは、この監査の監査人に選ばれていません。判断するのは、下の監査人です。',
    en: 'You are not named for this audit. The auditors below judge.',
  },
  backToCheck: { ja: '監査に戻る', en: 'Back to the audit' },
  next: { ja: '次にすること', en: 'What comes next' },
  nobodyToName: {
    ja: '加えられる監査人がいません。監査担当の役割を持つ職に就く人を増やすと、選べるようになります。',
    en: 'There is nobody to add. Once somebody else holds a post with the role of auditor, he can be chosen.',
  },
  noAuditorLeft: { ja: '監査できる人がいません', en: 'Nobody left who may audit it' },
  questions: { ja: '質問', en: 'Questions' },
  questionsHint: {
    ja: '選ばなければ、規程のすべての質問を尋ねます。',
    en: 'None chosen: every question of the policy is asked.',
  },
  chooseQuestions: (count: number): Text => ({
    ja: `質問を絞る（全${count}問）`,
    en: `Ask only some of the ${count} questions`,
  }),
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
  resultsTitle: { ja: '自己点検と監査の結果の推移', en: 'Results over the years' },
  resultsLead: {
    ja: '確認を終えた自己点検の回答と、終えた監査の判断を、年度ごとに数えています。未解決の指摘は今の件数です。',
    en: 'Answers of reviewed self-inspections and verdicts of finished audits, by fiscal year. Open findings are counted as they stand today.',
  },
  resultOf: { ja: '種類', en: 'Kind' },
  viewBy: { ja: '見方', en: 'By' },
  bySection: { ja: '課ごと', en: 'by section' },
  byDepartment: { ja: '部ごと', en: 'by department' },
  byProvision: { ja: '規定ごと', en: 'by provision' },
  department: { ja: '部', en: 'Department' },
  unit: { ja: '部・課', en: 'Department or section' },
  allSections: { ja: 'すべての課', en: 'all sections' },
  fromYear: { ja: '年度（から）', en: 'From fiscal year' },
  toYear: { ja: '年度（まで）', en: 'To fiscal year' },
  lastYears: { ja: '直近5年度', en: 'The last five' },
  newestYear: { ja: '最新の年度', en: 'The newest' },
  anyProvision: { ja: 'すべての規定を見る', en: 'Show every provision' },
  departmentHint: {
    ja: '今の組織の部に、その下の課の結果を合計しています。',
    en: 'Sections are added up under the department that they belong to today.',
  },
  provisionHint: {
    ja: '一つの質問が複数の規定によるときは、それぞれの規定に数えています。',
    en: 'A question that rests on several provisions counts for each of them.',
  },
  show: { ja: '表示する', en: 'Show' },
  sectionName: { ja: '課', en: 'Section' },
  provision: { ja: '規定', en: 'Provision' },
  openFindings: { ja: '未解決の指摘', en: 'Open findings' },
  notDone: { ja: '実施なし', en: 'none' },
  noYears: { ja: 'まだ結果はありません', en: 'No results yet' },
  noYearsHint: {
    ja: '自己点検の確認か監査が終わると、ここに年度ごとの結果が並びます。',
    en: 'Once a self-inspection is reviewed or an audit finished, the results appear here.',
  },
  saveAsCsv: { ja: 'この表をCSVで保存', en: 'Save this table as CSV' },
  saveAsXlsx: {
    ja: 'この条件の結果をExcelで保存（部・課・規定ごとと指摘）',
    en: 'Save these results as an Excel file (by department, section and provision, with the findings)',
  },
  saveAsPdf: { ja: '同じものをPDFで保存（印刷用）', en: 'Save the same as PDF, for printing' },
  items: (count: number): Text => ({ ja: `${count}件`, en: `${count} in all` }),
  theQuestion: { ja: '質問と根拠', en: 'Question and provisions' },
  found: { ja: '内容', en: 'What was found' },
  conditions: { ja: '条件', en: 'What it is of' },
  madeBy: { ja: '作成した人', en: 'Made by' },
  madeAt: { ja: '作成日時', en: 'Made at' },
  findingsCut: (shown: number, count: number): Text => ({
    ja: `${count}件のうち初めの${shown}件`,
    en: `The first ${shown} of ${count}`,
  }),
  waiting: { ja: '確認を待っている点検・監査', en: 'Checks and audits to look at' },
  reportedCount: ({ ja, en }: Text, count: number): Text => ({
    ja: `${ja}の指摘${count}件に、是正の報告が届いています。`,
    en: `${en}: ${count} findings are reported as put right.`,
  }),
} as const;
