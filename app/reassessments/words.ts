/** The wording of re-assessments under a new version of the policy. */
import type { Text } from '~/platform/text';
import type { Decision, Item, ItemStatus, SubjectType } from './model';

export const reassessmentWords = {
  title: { ja: '承認済みのものの再評価', en: 'Re-assessment of what is approved' },
  lead: {
    ja: 'この版が施行されたときに承認されていたもののうち、要件、トラック、決裁の経路、分類のどれかが変わるものです。自動では何も変わりません。一つずつ、またはまとめて判断します。',
    en: 'What was approved when this version came into force, and comes to other requirements, track, route or class under it. Nothing changes by itself: each is decided on, alone or with others.',
  },
  link: { ja: '承認済みのものの再評価を見る', en: 'Re-assessment of what is approved' },
  never: { ja: 'この版が施行されたときの再評価はありません', en: 'No re-assessment under this version' },
  neverHint: {
    ja: '版が施行されると、承認済みのものを自動で見直し、変わるものがここに並びます。',
    en: 'Once a version comes into force, what is approved is looked at under it and listed here.',
  },
  running: (looked: number): Text => ({
    ja: `見直している途中です（${looked}件まで済みました）。終わると判断できます。ページを離れても続きます。`,
    en: `Still being looked at (${looked} so far). It goes on when you leave; decisions can be made once it is done.`,
  }),
  done: (looked: number, differing: number): Text => ({
    ja: `承認済みの${looked}件を見直し、${differing}件に違いがありました。`,
    en: `${looked} approved entries were looked at, and ${differing} of them differ.`,
  }),
  withoutRequest: (n: number): Text => ({
    ja: `ほかに、申請の記録がなく比べられないものが${n}件あります。`,
    en: n === 1 ? 'One more has no request to compare with.' : `${n} more have no request to compare with.`,
  }),
  superseded: {
    ja: 'その後に別の版が施行されました。判断していなかったものは、新しい再評価に移っています。',
    en: 'Another version has come into force since. What was not decided on is part of its re-assessment.',
  },
  none: { ja: '当てはまるものはありません', en: 'Nothing here' },
  noneHint: {
    ja: 'ほかの状態を選ぶと、判断したものが見られます。',
    en: 'Choose another status to see what was decided on.',
  },
  filter: { ja: '状態', en: 'Status' },
  subject: { ja: '承認済みのもの', en: 'Approved entry' },
  former: { ja: '承認したときの規程', en: 'Approved under' },
  status: { ja: '状態', en: 'Status' },
  section: { ja: '所管課', en: 'Section' },
  choose: { ja: '選ぶ', en: 'Choose' },
  decide: { ja: '選んだものを判断する', en: 'Decide on those chosen' },
  decideInList: { ja: '一覧で判断する', en: 'Decide on it in the list' },
  decision: { ja: '判断', en: 'Decision' },
  reason: { ja: '理由', en: 'Reason' },
  reasonHint: {
    ja: '選んだものすべてに同じ理由が記録されます。',
    en: 'The same reason is recorded for all that are chosen.',
  },
  dueOn: { ja: '改めて決裁する期限', en: 'New decision by' },
  dueHint: {
    ja: '「改めて決裁が要る」のときに入力します。所管課の期限になります。',
    en: 'Where a new decision is needed. It falls due for the section in charge.',
  },
  save: { ja: '判断を記録する', en: 'Record the decision' },
  nothingChosen: { ja: '判断するものを一つ以上選んでください。', en: 'Choose at least one to decide on.' },
  own: { ja: 'ご自身の申請', en: 'Your own request' },
  decided: { ja: '判断した人', en: 'Decided by' },
  effect: { ja: '新しい版で変わること', en: 'What the new version changes' },
  newVersion: { ja: '新しい版', en: 'New version' },
  approvedWith: { ja: '承認した申請', en: 'Approved with' },
  request: { ja: '再評価による申請', en: 'Request made for it' },
  hidden: { ja: 'あなたには見られない申請です', en: 'A request that you may not see' },
  toDo: { ja: '行うこと', en: 'To be done' },
  open: { ja: '変更の申請を始める', en: 'Begin a request for the change' },
  openHint: {
    ja: '使用中の版で、今の内容を写した変更の申請を作ります。変わった要件に答えて提出してください。',
    en: 'A request is made under the version in force, with what is approved filled in. Answer what is new and submit it.',
  },
  notYours: {
    ja: '所管課が変更の申請を始めます。',
    en: 'The section in charge begins the request.',
  },
  back: { ja: '再評価の一覧へ', en: 'To the list' },
  refused: { ja: '申請を始められませんでした', en: 'The request could not be begun' },
  conflict: {
    ja: 'この画面を開いたあとで、ほかの人が進めました。今の状態を確かめてください。',
    en: 'Somebody else was faster. Look at how it stands now.',
  },
  underWay: {
    ja: 'すでに申請が進んでいるか、判断が変わりました。今の状態を確かめてください。',
    en: 'A request is on its way already, or the decision is another one by now.',
  },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const statusWords: Record<ItemStatus, Text> = {
  open: { ja: '判断待ち', en: 'To be decided' },
  holds: { ja: 'そのままでよい', en: 'Holds' },
  'needs-decision': { ja: '改めて決裁が要る', en: 'Needs a new decision' },
  approved: { ja: '新しい規程で承認', en: 'Approved anew' },
  ended: { ja: '終了', en: 'Ended' },
  superseded: { ja: '後の版で再評価', en: 'Asked again later' },
};

export const decisionWords: Record<Decision, Text> = {
  holds: { ja: 'そのままでよい', en: 'Still holds' },
  'needs-decision': { ja: '改めて決裁が要る', en: 'Needs a new decision' },
};

export const subjectTypeWords: Record<SubjectType, Text> = {
  'cloud-service': { ja: 'クラウドサービス', en: 'Cloud service' },
  contract: { ja: '業務委託の契約', en: 'Outsourcing contract' },
  'designated-manager': { ja: '指定管理者の協定', en: 'Agreement with a designated manager' },
  'social-media-account': { ja: 'ソーシャルメディアのアカウント', en: 'Social-media account' },
};

/** Titles of what falls due. */
export const runTitle = (policy: Text, version: string, n: number): Text => ({
  ja: `${policy.ja} ${version}による、承認済みのもの${n}件の再評価`,
  en: `Re-assess ${n} approved entries under ${policy.en} ${version}`,
});
export const itemTitle = (name: string): Text => ({
  ja: `${name}：新しい規程による変更の申請`,
  en: `${name}: request for a change under the new policy`,
});

/** Notes with which what was due ends. */
export const doneNotes = {
  done: { ja: '再評価が終わりました。', en: 'The re-assessment is done.' },
  cancelled: { ja: '別の版が施行され、改めて再評価します。', en: 'Another version came into force.' },
} as const satisfies Record<string, Text>;

/** 申請の理由: where the request comes from, in the words of whoever decided it. */
export const necessityFor = ({ reason, former }: Pick<Item, 'reason' | 'former'>): Text => ({
  ja: [...`規程の新しい版による再評価のため（承認したときの版：${former.key} ${former.version}）。\n${reason}`]
    .slice(0, 2_000)
    .join(''),
  en: [
    ...`Re-assessment under a new version of the policy (approved under ${former.key} ${former.version}).\n${reason}`,
  ]
    .slice(0, 2_000)
    .join(''),
});
