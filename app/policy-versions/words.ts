/** The words around versions of a policy: adding one, what it changes, and when it comes into force. */
import type { Text } from '~/platform/text';
import type { LocatedProblem } from '~/policy/located-json';

export type FileProblem = LocatedProblem;

export const fileProblemWords = {
  shippedKey: {
    ja: 'このキーは製品に付いている規程のものです。団体独自のキー（例：own-policy）にしてください。',
    en: 'This key belongs to a policy that comes with the product. Use one of your own, for example own-policy.',
  },
  versionNotNewer: {
    ja: '同じか、より新しい版がすでに記録されています。版を上げてください。',
    en: 'The same version, or a newer one, is recorded already. Use a higher version.',
  },
} as const satisfies Record<string, Text>;

export const versionWords = {
  addTitle: { ja: '規程の版を加える', en: 'Add a version of a policy' },
  addLead: {
    ja: '規程のページから保存したファイル（JSON）を直し、ファイルを選ぶか、その中身を貼り付けます。誤りがないことを確かめてから記録します。記録しただけでは使われません。',
    en: 'Edit a file (JSON) saved from the page of a policy, then choose the file or paste its content. It is checked before it is recorded; recording alone does not put it into force.',
  },
  schema: { ja: 'ファイルの書き方（JSON Schema）', en: 'Form of the file (JSON Schema)' },
  upload: { ja: 'ファイルを選ぶ', en: 'Choose the file' },
  file: { ja: '規程のファイル（.json、.jsonc）', en: 'File of the policy (.json, .jsonc)' },
  fileHint: {
    ja: '文字コードはUTF-8、大きさは2MBまでです。注釈（//、/* */）は読み飛ばし、記録しません。',
    en: 'In UTF-8, at most 2 MB. Comments (//, /* */) are passed over and not recorded.',
  },
  noFile: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  paste: { ja: '中身を貼り付ける', en: 'Paste the content' },
  content: { ja: 'ファイルの中身', en: 'Content of the file' },
  add: { ja: '確かめて記録する', en: 'Check and record' },
  back: { ja: 'やめて一覧に戻る', en: 'Cancel and go back to the list' },
  problems: (n: number): Text => ({
    ja: `直すところが${n}件あります`,
    en: n === 1 ? '1 thing to correct' : `${n} things to correct`,
  }),
  line: { ja: '行', en: 'Line' },
  place: { ja: '場所', en: 'Place' },
  reason: { ja: '理由', en: 'Why' },
  forceTitle: { ja: '規程の施行', en: 'Put a policy into force' },
  forceLead: {
    ja: 'ここで施行を伺い出ると、最高情報セキュリティ責任者（または統括情報セキュリティ責任者）が決裁します。決裁されると、施行日からは新しい申請がこの版で作られます。すでにある申請は作られたときの版のまま進み、下書きは申請者が選べば新しい版に移せます。',
    en: 'What you propose here is decided by the CISO, or by the chief information security officer for him. Once decided, new requests are made under this version from its day on. Those that exist keep theirs; a draft moves to it when its applicant chooses so.',
  },
  from: { ja: '施行日', en: 'In force from' },
  fromHint: { ja: '本日か、それより後の日です。', en: 'Today or a later day.' },
  reference: { ja: '議決・決裁の番号', en: 'Number of the decision' },
  referenceHint: {
    ja: 'だれがいつ決めたかが分かる番号や名前です。例：令和8年度情報セキュリティ委員会第3号',
    en: 'By which it can be found who decided it and when.',
  },
  put: { ja: '施行を伺い出る', en: 'Propose the entry into force' },
  nobodyDecides: { ja: '決裁できる職に就いている人がいません', en: 'Nobody could decide on it' },
  nobodyDecidesHint: {
    ja: '最高情報セキュリティ責任者か統括情報セキュリティ責任者の職に人を就けてください。それまで、伺い出ても施行されません。',
    en: 'Appoint a CISO or a chief information security officer first: until then nothing that is proposed comes into force.',
  },
  decisionTitle: { ja: '規程の施行の決裁', en: 'Decide on the entry into force' },
  decisionLead: {
    ja: '認めると、施行日（過ぎていれば本日）から新しい申請がこの版で作られ、承認済みのものの再評価が始まります。下の違いと影響を確かめてください。',
    en: 'If you confirm, new requests are made under this version from its day (from today where that has passed), and what is approved is looked at again. Read below what changes, and for whom.',
  },
  outcome: { ja: '結果', en: 'Outcome' },
  confirm: { ja: '施行を認める', en: 'Confirm' },
  confirmHint: {
    ja: '議決・決裁の番号と、版の中身を確かめた。',
    en: 'The number of the decision and the content were checked.',
  },
  decline: { ja: '認めない', en: 'Decline' },
  declineHint: {
    ja: '理由を書いてください。この版は施行されません。',
    en: 'Say why. The version does not come into force.',
  },
  note: { ja: '確かめたこと・理由', en: 'What was checked, or why not' },
  decide: { ja: 'この内容で記録する', en: 'Record the decision' },
  ownProposal: {
    ja: 'あなたが伺い出たので、あなたは決裁できません。ほかの決裁者が決裁します。',
    en: 'You proposed this yourself, so somebody else decides on it.',
  },
  proposal: { ja: '伺いの内容', en: 'What is proposed' },
  proposedAt: { ja: '伺い出た日時', en: 'Proposed at' },
  review: { ja: 'もとになった評価・見直し', en: 'Review that it comes of' },
  history: { ja: '施行の経過', en: 'Proposals and decisions' },
  noHistory: { ja: 'ここで伺い出られた施行はまだありません。', en: 'Nothing has been proposed here yet.' },
  proposedBy: { ja: '伺い出た人', en: 'Proposed by' },
  decidedBy: { ja: '決裁した人', en: 'Decided by' },
  proposed: { ja: '決裁を待っています', en: 'Waiting for the decision' },
  declined: { ja: '認められませんでした', en: 'Declined' },
  waiting: { ja: '施行日を待っています', en: 'Waiting for its day' },
  applied: { ja: '施行しました', en: 'Came into force' },
  differences: { ja: '使用中の版との違い', en: 'What differs from the version in force' },
  noEffectHere: {
    ja: '今の回答では、この申請に求められる要件、分類、決裁の経路は変わりません。',
    en: 'With the present answers, requirements, class and route of this request stay the same.',
  },
  differencesThen: {
    ja: 'そのとき使用中だった版との違い',
    en: 'What differed from the version then in force',
  },
  nothingBefore: {
    ja: 'これより前に施行された版の記録はありません。',
    en: 'No version is on record as in force before this one.',
  },
  noDifference: { ja: '違いはありません。', en: 'Nothing differs.' },
  provisions: { ja: '規定', en: 'Provisions' },
  requirements: { ja: '要件', en: 'Requirements' },
  steps: { ja: '決裁の手順', en: 'Steps of routes' },
  roles: { ja: '役割', en: 'Roles' },
  others: { ja: 'ほかの定め', en: 'Everything else' },
  field: { ja: '項目', en: 'Field' },
  before: { ja: '使用中の版', en: 'In force' },
  after: { ja: 'この版', en: 'This version' },
  added: { ja: '加わる', en: 'Added' },
  removed: { ja: 'なくなる', en: 'Removed' },
  changed: { ja: '変わる', en: 'Changed' },
  vacant: { ja: 'だれも担っていない役割があります', en: 'Nobody holds these roles' },
  vacantHint: {
    ja: '決裁の経路に出てくるのに、本日担う人がいません。施行の前に職を整えてください。',
    en: 'They stand in the routes and nobody holds them today: see to the posts before it comes into force.',
  },
  effects: { ja: '進行中の申請と、承認されたものへの影響', en: 'What it means for open requests and what is approved' },
  effectsLead: (looked: number): Text => ({
    ja: `新しいものから${looked}件を、同じ回答のままこの版で見直した結果です。どれも自動では変わりません。`,
    en: `The newest ${looked}, looked at under this version with the same answers. None of them changes by itself.`,
  }),
  hidden: (n: number): Text => ({
    ja: `ほかに、あなたには見られない${n}件が変わります。`,
    en: n === 1 ? 'One more that you may not see would change.' : `${n} more that you may not see would change.`,
  }),
  noEffects: { ja: '変わる申請はありません。', en: 'No request is affected.' },
  request: { ja: '申請', en: 'Request' },
  status: { ja: '状態', en: 'Status' },
  track: { ja: 'トラック', en: 'Track' },
  newlyRequired: { ja: '新しく求める要件', en: 'Newly required' },
  gone: { ja: '求めなくなる要件', en: 'No longer required' },
  route: { ja: '決裁の経路', en: 'Route' },
  classes: { ja: '情報の分類', en: 'Class' },
  routeChanges: { ja: '変わります', en: 'Changes' },
  same: { ja: '同じ', en: 'Same' },
  adoptTitle: { ja: '新しい版の規程に移す', en: 'Move to the policy in force' },
  adoptLead: {
    ja: 'この下書きは前の版の規程で作られています。移すと、回答はそのままで、求められる要件と決裁の経路が変わります。元の版には戻せません。',
    en: 'This draft was begun under another version. Moving keeps every answer; requirements and route change. It cannot go back.',
  },
  adopt: { ja: '使用中の版に移す', en: 'Move to the version in force' },
  adoptLink: { ja: '使用中の版との違いを見て、移す', en: 'See what differs, and move' },
  outdated: {
    ja: '規程の新しい版が使用中です。この申請は作られたときの版のままです。',
    en: 'A newer policy is in force; this request keeps the one it was begun under.',
  },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const putRefusalWords: Record<
  'in-the-past' | 'in-force-already' | 'waiting-already' | 'no-such-review',
  { field: string; text: Text }
> = {
  'in-the-past': {
    field: 'inForceFrom',
    text: { ja: '本日か、それより後の日を選んでください。', en: 'Choose today or a later day.' },
  },
  'no-such-review': {
    field: 'policyReviewId',
    text: {
      ja: 'この見直しは、新しい版を待っていません。選び直してください。',
      en: 'This review waits for no new version. Choose again.',
    },
  },
  'waiting-already': {
    field: '',
    text: {
      ja: 'この版の施行は、すでに伺い出られています。下の経過を見てください。',
      en: 'This version has been proposed already: see below.',
    },
  },
  'in-force-already': {
    field: '',
    text: { ja: 'この版はすでに使用中です。', en: 'This version is in force already.' },
  },
};

/** What the decider is asked for, in lists and mails. */
export const decisionTitle = (name: Text, version: string): Text => ({
  ja: `「${name.ja}」${version}版の施行を決裁する`,
  en: `Decide on the entry into force of “${name.en}” ${version}`,
});
