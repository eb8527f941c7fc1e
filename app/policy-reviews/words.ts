/** The wording of reviews of the policy. */
import type { Text } from '~/platform/text';
import type { ReviewTrigger } from '~/policy/model';
import type { Lack, ReviewOutcome, ReviewStatus } from './model';

export const reviewWords = {
  title: { ja: '評価・見直し', en: 'Policy reviews' },
  lead: {
    ja: '監査や自己点検の結果、インシデント、法令や状況の変化をきっかけに、規程を見直した記録です。',
    en: 'How the policy was looked at again after audits, self-inspections, incidents, and changes of law or circumstances.',
  },
  policies: { ja: '規程', en: 'Policies' },
  tabs: { ja: '規程と見直し', en: 'Policies and reviews' },
  open: { ja: '見直しを始める', en: 'Begin a review' },
  openTitle: { ja: '見直しの開始', en: 'Begin a review' },
  openLead: {
    ja: 'きっかけを一つ書いて始めます。ほかのきっかけ、リスク分析、評価の結果は、始めた後に書き足せます。',
    en: 'Give one reason to begin with. Further reasons, the risk analysis and the finding are written afterwards.',
  },
  none: { ja: '評価・見直しの記録はありません', en: 'No reviews' },
  noneHint: {
    ja: '情報政策の担当者が見直しを始めると、ここに並びます。',
    en: 'Reviews stand here once IT security begins one.',
  },
  filterOpen: { ja: '進行中', en: 'Under way' },
  filterAll: { ja: 'すべて', en: 'All' },
  filter: { ja: '表示', en: 'Shown' },
  name: { ja: '件名', en: 'Subject' },
  nameHint: { ja: '例：令和8年度の定期の見直し', en: 'For example: yearly review 2026' },
  background: { ja: '背景と見直しの範囲', en: 'Background and scope' },
  backgroundHint: {
    ja: '何が起き、規程のどこを見直すのかを書きます。',
    en: 'What happened, and which parts of the policy are looked at.',
  },
  number: { ja: '番号', en: 'Number' },
  status: { ja: '状態', en: 'Status' },
  opened: { ja: '開始', en: 'Begun' },
  policy: { ja: '見直す規程', en: 'Policy under review' },
  outcome: { ja: '結論', en: 'Outcome' },
  result: { ja: '施行した版', en: 'Version in force' },
  noResult: { ja: 'まだありません', en: 'None yet' },

  triggers: { ja: 'きっかけ', en: 'Reasons' },
  trigger: { ja: 'きっかけの種類', en: 'Kind of reason' },
  triggerNote: { ja: 'きっかけの内容', en: 'What it was' },
  triggerNoteHint: {
    ja: '法令であれば名前と施行日、点検であれば見直しが要ると分かった点を書きます。',
    en: 'For a law its name and date, for an audit what showed that a review is needed.',
  },
  record: { ja: 'もとの記録', en: 'Record' },
  noRecord: { ja: '記録は結び付いていません', en: 'No record is tied to it' },
  hiddenRecord: { ja: 'あなたには見られない記録です', en: 'A record that you may not see' },
  incident: { ja: 'インシデントの記録', en: 'Incident' },
  incidentHint: {
    ja: '種類が「インシデント」のときに選びます。',
    en: 'Choose one where the reason is an incident.',
  },
  campaign: { ja: '監査・自己点検の記録', en: 'Audit or self-inspection' },
  campaignHint: {
    ja: '種類が「監査の結果」か「自己点検の結果」のときに選びます。',
    en: 'Choose one where the reason is an audit or a self-inspection.',
  },
  notChosen: { ja: '結び付けない', en: 'None' },
  addTrigger: { ja: 'きっかけを加える', en: 'Add a reason' },
  noTriggers: { ja: 'きっかけはまだありません。', en: 'No reason yet.' },
  remove: { ja: '取り消す', en: 'Take back' },

  risks: { ja: 'リスク分析', en: 'Risk analysis' },
  risksLead: {
    ja: '脅威ごとに、起こる可能性と損害からリスクのレベルを求めます。',
    en: 'For each threat, likelihood and loss give the level of risk.',
  },
  noRisks: { ja: 'リスクはまだ書かれていません。', en: 'No risk has been written down yet.' },
  risk: { ja: 'リスク', en: 'Risk' },
  addRisk: { ja: 'リスクを加える', en: 'Add a risk' },
  editRisk: { ja: 'リスクの編集', en: 'Edit a risk' },
  removeRisk: { ja: 'このリスクを取り消す', en: 'Take this risk back' },
  threat: { ja: '脅威', en: 'Threat' },
  threatHint: { ja: '例：委託先の職員による無断の持出し', en: 'For example: a contractor’s staff taking data out' },
  scope: { ja: '情報資産と範囲', en: 'Assets and scope' },
  scopeHint: { ja: '例：税の課税情報、委託5件', en: 'For example: tax records, five contracts' },
  likelihood: { ja: '発生の可能性', en: 'Likelihood' },
  loss: { ja: '発生したときの損害', en: 'Loss' },
  level: { ja: 'レベル', en: 'Level' },
  before: { ja: '対策の前', en: 'Before' },
  after: { ja: '対策の後', en: 'After' },
  notJudged: { ja: '未評価', en: 'Not judged' },
  measure: { ja: '対策', en: 'Measure' },
  measureHint: {
    ja: 'レベルがいちばん低いリスクには、なくてもかまいません。',
    en: 'A risk of the lowest level needs none.',
  },
  noMeasure: { ja: '対策なし', en: 'No measure' },
  owner: { ja: '担当', en: 'Who' },
  ownerHint: { ja: '対策を行う職です。', en: 'The post that carries it out.' },
  vacant: { ja: '空席', en: 'vacant' },
  due: { ja: '期限', en: 'By' },
  dueHint: { ja: '決裁されると、担当の期限に入ります。', en: 'It falls due for that post once the review is decided.' },
  likelihoodAfter: { ja: '対策の後の発生の可能性', en: 'Likelihood after the measure' },
  lossAfter: { ja: '対策の後の損害', en: 'Loss after the measure' },
  measureState: { ja: '対策の状況', en: 'Progress' },
  saveRisk: { ja: 'リスクを保存する', en: 'Save the risk' },
  scale: { ja: 'レベルの決め方', en: 'How levels are found' },
  matrix: { ja: '発生の可能性と損害からのレベル', en: 'Level by likelihood and loss' },
  criterion: { ja: '目安', en: 'How to tell' },
  grade: { ja: '段階', en: 'Grade' },

  finding: { ja: '評価の結果と提案', en: 'Finding and proposal' },
  findingText: { ja: '評価の結果', en: 'Finding' },
  findingHint: {
    ja: '規程が守られているか、足りているかについて分かったことを書きます。',
    en: 'Whether the policy is kept to, and whether it is enough.',
  },
  proposed: { ja: '提案する結論', en: 'Proposed outcome' },
  proposal: { ja: '変える内容', en: 'What is to change' },
  proposalHint: {
    ja: '規程や実施手順のどこを、どのように変えるかを書きます。',
    en: 'Which part of the policy or the procedures, and how.',
  },
  writeFinding: { ja: '評価の結果を書く', en: 'Write the finding' },
  saveFinding: { ja: '保存する', en: 'Save' },
  notWritten: { ja: 'まだ書かれていません', en: 'Not written yet' },

  submit: { ja: '決裁に出す', en: 'Send in for decision' },
  submitTitle: { ja: '決裁への提出', en: 'Send in' },
  submitLead: {
    ja: '出した後は、差し戻されるまで書き直せません。出した人と書いた人は、決裁できません。',
    en: 'It cannot be changed until it is given back. Nobody who wrote in it can decide it.',
  },
  lacksTitle: { ja: '決裁に出す前に', en: 'Before it can be sent in' },
  submitted: { ja: '提出', en: 'Sent in' },
  waitsForDecision: { ja: '決裁を待っています。', en: 'It waits for a decision.' },
  waitsForYou: { ja: 'あなたの決裁を待っています。', en: 'It waits for your decision.' },
  wasReturned: { ja: '差し戻されました', en: 'It was given back' },
  noOwner: { ja: '選ばない', en: 'Nobody' },
  whatIsDecided: { ja: '決裁する内容', en: 'What is decided on' },
  readWhole: { ja: '見直しの全体を読む', en: 'Read the whole review' },
  writtenByYou: {
    ja: 'あなたはこの見直しを書いたため、決裁できません。',
    en: 'You wrote in this review and cannot decide it.',
  },

  decide: { ja: '決裁する', en: 'Decide' },
  decisionTitle: { ja: '見直しの決裁', en: 'Decision on a review' },
  decision: { ja: '決裁', en: 'Decision' },
  decisionNote: { ja: '理由', en: 'Reason' },
  decidedBy: { ja: '決裁した人', en: 'Decided by' },
  committee: { ja: '諮った委員会', en: 'Committee' },
  committeeOn: { ja: '委員会の開催日', en: 'Day of the meeting' },
  committeeReference: { ja: '委員会の番号・議題', en: 'Number or item of the meeting' },
  committeeHint: {
    ja: '規程は、決める前にこの委員会に諮ると定めています。',
    en: 'The policy says that this committee is asked first.',
  },
  committeeOptional: {
    ja: '規程に委員会の定めはありません。諮ったときだけ書きます。',
    en: 'The policy names no committee. Fill this in where one was asked.',
  },
  versionDueOn: { ja: '新しい版を施行する期限', en: 'New version in force by' },
  versionDueHint: {
    ja: '結論が「規程の新しい版を作る」のときに入力します。',
    en: 'Where the outcome is a new version of the policy.',
  },
  giveBack: { ja: '差し戻す', en: 'Give back' },
  returnTitle: { ja: '見直しの差戻し', en: 'Give a review back' },
  returnNote: { ja: '差し戻す理由', en: 'Why it is given back' },
  toDo: { ja: 'これから行うこと', en: 'To be done' },
  versionToCome: {
    ja: '規程の新しい版の施行を待っています。施行の画面でこの見直しを選ぶと、その版が結び付きます。',
    en: 'A new version is to come. Choosing this review when a version is put into force ties the two.',
  },
  paper: { ja: '印刷用（PDF）', en: 'To print (PDF)' },
  sheet: { ja: '表（XLSX）', en: 'Spreadsheet (XLSX)' },
  printed: (body: string, when: string): Text => ({
    ja: `${body}　${when} 印刷`,
    en: `${body}, printed ${when}`,
  }),
  summary: { ja: '概要', en: 'Summary' },
  ofReview: { ja: 'この版のもとになった見直し', en: 'Review behind this version' },
  ofReviewHint: {
    ja: '新しい版を作ると決めた見直しがあれば選びます。施行した日に結び付きます。',
    en: 'Where a review decided that there is to be a new version. They are tied on the day it comes into force.',
  },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const triggerWords: Record<ReviewTrigger, Text> = {
  audit: { ja: '監査の結果', en: 'Result of an audit' },
  'self-inspection': { ja: '自己点検の結果', en: 'Result of a self-inspection' },
  incident: { ja: 'インシデント', en: 'Incident' },
  law: { ja: '法令や基準の改正', en: 'Change of law or standards' },
  circumstances: { ja: '状況の変化', en: 'Change of circumstances' },
  'specific-personal': { ja: '特定個人情報の取扱いの変化', en: 'Change in the handling of My Number information' },
  periodic: { ja: '定期の見直し', en: 'Time for the periodic review' },
};

export const statusWords: Record<ReviewStatus, Text> = {
  writing: { ja: '作成中', en: 'Being written' },
  submitted: { ja: '決裁待ち', en: 'Waiting for decision' },
  decided: { ja: '新しい版を作成中', en: 'New version to come' },
  closed: { ja: '完了', en: 'Closed' },
};

export const outcomeWords: Record<ReviewOutcome, Text> = {
  'no-change': { ja: '変更しない', en: 'No change' },
  procedure: { ja: '実施手順を変更する', en: 'Change the procedures' },
  'new-version': { ja: '規程の新しい版を作る', en: 'Make a new version of the policy' },
};

export const lackWords: Record<Lack, Text> = {
  triggers: { ja: 'きっかけを一つ以上書いてください。', en: 'Give at least one reason.' },
  risks: { ja: 'リスクを一つ以上書いてください。', en: 'Write down at least one risk.' },
  measures: {
    ja: 'レベルが低くないリスクのすべてに、対策と担当、期限を書いてください。',
    en: 'Every risk above the lowest level needs a measure, a post and a day.',
  },
  finding: { ja: '評価の結果を書いてください。', en: 'Write the finding.' },
  proposed: { ja: '提案する結論を選んでください。', en: 'Choose the outcome that is proposed.' },
};

/** Titles of what falls due. */
export const stepTitles = {
  decision: (title: string): Text => ({ ja: `見直し「${title}」の決裁`, en: `Decide the policy review “${title}”` }),
  rewriting: (title: string): Text => ({
    ja: `差し戻された見直し「${title}」の書き直し`,
    en: `Rework the policy review “${title}”`,
  }),
  version: (title: string): Text => ({
    ja: `見直し「${title}」による規程の新しい版の施行`,
    en: `Put a new version of the policy into force after the review “${title}”`,
  }),
};
export const measureTitle = (measure: string, threat: string): Text => ({
  ja: `対策「${measure}」（脅威：${threat}）`,
  en: `Measure “${measure}” (threat: ${threat})`,
});
export const yearlyTitle = (document: Text): Text => ({
  ja: `${document.ja}の定期の見直し`,
  en: `Periodic review: ${document.en}`,
});

/** Notes with which what was due ends. */
export const stepsDone = {
  submitted: { ja: '見直しを決裁に出しました。', en: 'The review was sent in.' },
  returned: { ja: '見直しを差し戻しました。', en: 'The review was given back.' },
  decided: { ja: '見直しを決裁しました。', en: 'The review was decided.' },
  inForce: { ja: '新しい版を施行しました。', en: 'The new version came into force.' },
} as const satisfies Record<string, Text>;
