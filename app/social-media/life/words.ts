import type { ObligationKind } from '~/obligations/model';
import type { Text } from '~/platform/text';
import type { OwnerStanding } from '../account';
import type { ProcedureKind, StepKey, StepOutcome } from './procedures';

/** What somebody has to do, naming the account. */
export const lifeTitles: Partial<Record<ObligationKind, (name: string) => Text>> = {
  'account-check': (name) => ({ ja: `「${name}」の定期確認`, en: `Periodic check of “${name}”` }),
  'account-dormant': (name) => ({
    ja: `休眠している「${name}」を続けるか、停止・廃止するかを決める`,
    en: `“${name}” is dormant: keep it, suspend it or close it`,
  }),
  'account-hand-over': (name) => ({ ja: `「${name}」の引継ぎ`, en: `Hand-over of “${name}”` }),
  'account-abolition': (name) => ({ ja: `「${name}」の廃止の証明`, en: `Proof that “${name}” is closed` }),
};

export const procedureWords: Record<ProcedureKind, { title: Text; lead: Text; begun: Text; end: Text }> = {
  'hand-over': {
    title: { ja: '責任者の引継ぎ', en: 'Hand-over' },
    lead: {
      ja: '新しい責任者が引き受け、認証情報を変え、前の担当者の権限を外すまで続きます。引き受けるまでは責任者不在です。',
      en: 'Goes on until the new person responsible has accepted, the credentials are changed and those who left are removed. Until it is accepted nobody is responsible.',
    },
    begun: { ja: '始まった日', en: 'Began on' },
    end: { ja: '終えた日時', en: 'Completed at' },
  },
  takeover: {
    title: { ja: '乗っ取りへの対応', en: 'Takeover by strangers' },
    lead: {
      ja: '上から順に行い、行った日時をその都度記録してください。あとからまとめて書くより、短くてもすぐに書くほうが役に立ちます。',
      en: 'Go from top to bottom and record the time of each step as you take it. A short note now is worth more than a long one later.',
    },
    begun: { ja: '気づいた日時', en: 'Noticed at' },
    end: { ja: '終えた日時', en: 'Ended at' },
  },
  abolition: {
    title: { ja: 'アカウントの廃止', en: 'Closing of the account' },
    lead: {
      ja: '廃止は承認されています。告知、アカウントの削除または名前の保持、公式サイトの記載を記録すると、廃止済みにできます。',
      en: 'Closing has been approved. Record the announcement, what became of the account and its name, and the listing on our own site; then it can be closed.',
    },
    begun: { ja: '始まった日', en: 'Began on' },
    end: { ja: '廃止した日時', en: 'Closed at' },
  },
};

export const stepHints: Record<StepKey, Text> = {
  acceptance: {
    ja: '責任者の職に今就いている人が、運用手順を読んだうえで引き受けます。',
    en: 'Whoever holds the responsible post today accepts, having read the operating procedure.',
  },
  credentials: {
    ja: 'パスワードと復旧用の連絡先を変えます。パスワードそのものは書かないでください。',
    en: 'Change the password and the recovery contacts. Never write the password itself.',
  },
  leavers: {
    ja: '前の責任者や異動した職員、期間の終わった委託先の権限を外します。',
    en: 'Take away the access of the former owner, of staff who moved and of contractors whose time is over.',
  },
  sessions: {
    ja: 'サービスの設定から、すべての端末をログアウトさせます。入れないときは、その旨を書いて次へ進みます。',
    en: 'Log out every device in the settings of the platform. If you cannot get in, say so and go on.',
  },
  password: {
    ja: 'ほかで使っていないものに変え、多要素認証と連携アプリ、復旧用の連絡先も確かめます。',
    en: 'Use one that is used nowhere else; look at the second factor, connected apps and recovery contacts too.',
  },
  platform: {
    ja: 'サービスの運営会社に乗っ取りを届け出ます。受付番号があれば、証跡に書きます。',
    en: 'Report the takeover to the company that runs the platform. Put its reference number under evidence.',
  },
  warning: {
    ja: '公式サイトで、このアカウントの投稿を信じないよう知らせます。掲載したページのURLを証跡に書きます。',
    en: 'Say on our own site that posts of this account are not to be trusted. Put the address under evidence.',
  },
  police: {
    ja: '警察のサイバー犯罪の窓口に相談します。要らないと判断したときは、その理由を書きます。',
    en: 'Consult the police’s cybercrime desk. If that is not needed, say why.',
  },
  posts: {
    ja: '乗っ取られていた間の投稿やメッセージを控えたうえで消し、広報で訂正します。',
    en: 'Keep a copy of what was posted or sent meanwhile, delete it, and correct it publicly.',
  },
  announcement: {
    ja: '廃止することと、これからの案内先を知らせた日です。知らせたページや投稿のURLを証跡に書きます。',
    en: 'When it was announced, with where to look from now on. Put the address under evidence.',
  },
  name: {
    ja: 'アカウントを消したか、なりすましを防ぐために名前を持ち続けるか。確かめた画面の控えなどを証跡に書きます。',
    en: 'Whether the account was deleted, or its name kept so that nobody else takes it. Say where the proof is.',
  },
  listing: {
    ja: '公式サイトの一覧から外したか、廃止と書いたか。もともと載っていなければ「不要」とします。',
    en: 'Taken off the list on our own site, or marked as closed there. Not needed if it was never listed.',
  },
};

export const stepOutcomeWords: Record<StepOutcome, Text> = {
  done: { ja: '行った', en: 'Done' },
  'not-needed': { ja: '不要と判断した', en: 'Not needed' },
  deleted: { ja: 'アカウントを削除した', en: 'Account deleted' },
  kept: { ja: '名前を保持する', en: 'Name kept' },
};

export const lifeWords = {
  steps: {
    acceptance: { ja: '新しい責任者の引受け', en: 'New owner accepts' },
    credentials: { ja: '認証情報の変更', en: 'Credentials changed' },
    leavers: { ja: '異動者・退職者の権限を外す', en: 'Leavers removed' },
    sessions: { ja: 'すべての端末からログアウト', en: 'Log out all sessions' },
    password: { ja: 'パスワードの変更', en: 'Change the password' },
    platform: { ja: 'サービス運営会社への届出', en: 'Report to the platform' },
    warning: { ja: '公式サイトでの注意喚起', en: 'Warning on our own site' },
    police: { ja: '警察への相談', en: 'Police' },
    posts: { ja: '不正な投稿の確認と訂正', en: 'False posts' },
    announcement: { ja: '廃止の告知', en: 'Announcement' },
    name: { ja: 'アカウントの削除または名前の保持', en: 'Account deleted or name kept' },
    listing: { ja: '公式サイトの記載の変更', en: 'Listing on our own site' },
  } satisfies Record<StepKey, Text>,
  handOverReasons: {
    'in-charge': { ja: '責任者の変更', en: 'Change of the person responsible' },
    'no-post': { ja: '責任者の職が定められていない', en: 'No responsible post is named' },
    vacant: { ja: '責任者の職が欠員になった', en: 'The responsible post fell vacant' },
    'not-taken-over': { ja: '責任者の職の人が替わった', en: 'Somebody else holds the responsible post' },
  } satisfies Record<OwnerStanding, Text>,
  handOverAgain: { ja: '引き受けた人がまた替わった', en: 'Whoever accepted has left again' },
  handOverDropped: { ja: '引継ぎは要らなくなった', en: 'Nothing has to be handed over any more' },
  handedOver: { ja: '引継ぎを終えた', en: 'Handed over' },
  abolitionBegun: { ja: '廃止が承認された', en: 'Closing was approved' },
  dormantBySilence: {
    ja: '確認された投稿が、規程の日数なかった',
    en: 'No post was confirmed for the days of the policy',
  },
  suspendedBySilence: {
    ja: '休眠のまま、規程の猶予が過ぎた',
    en: 'It stayed dormant past the days of grace',
  },
  notNeeded: { ja: 'アカウントの状態が変わり、要らなくなった', en: 'Not needed any more: the account has changed' },
  allInOrder: { ja: 'すべて問題なし', en: 'All in order' },

  title: { ja: '確認と手続き', en: 'Checks and procedures' },
  nextCheck: { ja: '次の定期確認', en: 'Next periodic check' },
  lastCheck: { ja: '前回の定期確認', en: 'Last periodic check' },
  never: { ja: 'まだありません', en: 'None yet' },
  todo: { ja: '行うこと', en: 'To do' },
  check: { ja: '定期確認を記録', en: 'Record a periodic check' },
  confirm: { ja: '投稿を確認', en: 'Confirm a post' },
  suspend: { ja: '停止する', en: 'Suspend' },
  resume: { ja: '再開する', en: 'Use it again' },
  takeover: { ja: '乗っ取りに対応する', en: 'It was taken over' },
  open: { ja: '進行中', en: 'Under way' },
  completed: { ja: '完了', en: 'Completed' },
  dropped: { ja: '取りやめ', en: 'Dropped' },
  procedures: { ja: '手続き', en: 'Procedures' },
  checks: { ja: '定期確認の記録', en: 'Periodic checks' },
  checkedOn: { ja: '確認日', en: 'Checked on' },
  by: { ja: '確認した人', en: 'By' },
  answers: { ja: '気づいたこと', en: 'Findings' },

  checkTitle: { ja: '定期確認', en: 'Periodic check' },
  checkLead: {
    ja: 'アカウントのページを自分で開いて確かめてください。「いいえ」があるときは、どうするかを書いてください。',
    en: 'Open the account’s page yourself. Where an answer is no, say what will be done.',
  },
  listed: { ja: '公式サイトに、今も掲載されていますか', en: 'Is it still listed on our own site?' },
  statesOperator: { ja: 'プロフィールに運営者が明示されていますか', en: 'Does the profile name the operator?' },
  linksBack: {
    ja: 'プロフィールから公式サイトへリンクしていますか',
    en: 'Does the profile link back to our own site?',
  },
  mfa: { ja: '多要素認証は何を使っていますか', en: 'Which second factor is in use?' },
  postersCurrent: {
    ja: '投稿できる人は、今の担当者だけですか',
    en: 'Can only those post who are in charge today?',
  },
  lastPostOn: { ja: '最後の投稿の日（公式のものと確かめた投稿）', en: 'Day of the last post that is certainly ours' },
  lastPostHint: { ja: '投稿がなければ空けておきます。', en: 'Leave it empty if there is none.' },
  note: { ja: '気づいたこと、これから行うこと', en: 'What was found, and what will be done' },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  save: { ja: '記録する', en: 'Record it' },

  confirmTitle: { ja: '投稿の確認', en: 'Confirm a post' },
  confirmLead: {
    ja: '職員が投稿したと確かめた、最も新しい投稿の日を記録します。休眠中のアカウントは運用中に戻ります。',
    en: 'Records the day of the newest post that you know to be ours. A dormant account is active again.',
  },
  postedOn: { ja: '投稿の日', en: 'Posted on' },
  where: { ja: '投稿のURLなど', en: 'Address of the post' },

  suspendTitle: { ja: 'アカウントの停止', en: 'Suspension' },
  suspendLead: {
    ja: '投稿をやめ、公開する一覧から外します。誰が、なぜ停止したかが記録に残ります。',
    en: 'Nothing is posted any more and the public list leaves it out. Who suspended it and why stays on record.',
  },
  resumeTitle: { ja: 'アカウントの再開', en: 'Using it again' },
  resumeLead: {
    ja: '再開した日から、あらためて投稿の有無を数えます。',
    en: 'From this day on the time without posts is counted anew.',
  },
  reason: { ja: '理由', en: 'Reason' },

  beginTitle: { ja: '乗っ取りの対応を始める', en: 'Begin to deal with a takeover' },
  beginLead: {
    ja: '始めると、アカウントは「乗っ取り対応中」となり、行う手順が順に示されます。',
    en: 'The account stands as taken over, and the steps to take are shown one after the other.',
  },
  noticedOn: { ja: '気づいた日', en: 'Noticed on' },
  noticedTime: { ja: '気づいた時刻', en: 'Noticed at (time)' },
  timeHint: { ja: '例：14:05', en: 'For example 14:05' },
  seen: { ja: '何が起きているか', en: 'What is happening' },
  begin: { ja: '対応を始める', en: 'Begin' },
  reportIncident: { ja: 'インシデントとしても報告する', en: 'Report it as an incident as well' },

  step: { ja: '手順', en: 'Step' },
  state: { ja: '状況', en: 'State' },
  notYet: { ja: '未記録', en: 'No record yet' },
  recordStep: { ja: 'この手順を記録', en: 'Record this step' },
  doneOn: { ja: '行った日', en: 'Done on' },
  doneTime: { ja: '行った時刻', en: 'Done at (time)' },
  outcome: { ja: '結果', en: 'Outcome' },
  stepNote: { ja: '行ったこと・理由', en: 'What was done, or why not' },
  evidence: { ja: '証跡のありか', en: 'Where the evidence is' },
  evidenceHint: {
    ja: 'URL、受付番号、文書番号など。パスワードは書かないでください。',
    en: 'Address, reference number, document number. Never a password.',
  },
  recordedBy: { ja: '記録した人', en: 'Recorded by' },
  from: { ja: '前の責任者', en: 'In charge before' },
  why: { ja: 'きっかけ', en: 'Why' },
  acceptHint: {
    ja: '引き受けた日は、記録した今日になります。',
    en: 'The day of acceptance is today, when it is recorded.',
  },
  accept: { ja: '責任者として引き受ける', en: 'Accept responsibility' },
  endTakeover: { ja: '対応を終える', en: 'End the takeover' },
  endTakeoverLead: {
    ja: 'すべての手順を記録したら、アカウントをどうするかを決めて終えます。',
    en: 'Once every step is recorded, say what becomes of the account.',
  },
  endAbolition: { ja: '廃止済みにする', en: 'Close the account' },
  endAbolitionLead: {
    ja: '廃止済みにすると、台帳の記載は変更できなくなります。記録は残ります。',
    en: 'Once closed, its entry cannot be changed any more. Everything on record stays.',
  },
  afterwards: { ja: '対応を終えたあとのアカウント', en: 'The account from now on' },
  backInUse: { ja: '運用中に戻す', en: 'In use again' },
  staysSuspended: { ja: '停止しておく', en: 'Stays suspended' },
  endNote: { ja: 'まとめ', en: 'Summary' },
  stillMissing: (n: number): Text => ({
    ja: `記録のない手順が${n}件あります。すべて記録すると終えられます。`,
    en: n === 1 ? 'One step has no record yet.' : `${n} steps have no record yet.`,
  }),
  noneOpen: { ja: '進行中の手続きはありません。', en: 'Nothing is under way.' },
  withoutOwner: { ja: '責任者不在のアカウント', en: 'Accounts with nobody responsible' },
  withoutOwnerLead: {
    ja: '引き受ける人が決まるまで、所属長・広報・情報セキュリティの担当者に示されます。',
    en: 'Shown to the head of the section, public relations and IT security until somebody accepts.',
  },
  seeAll: { ja: '責任者不在のアカウントをすべて見る', en: 'See all accounts with nobody responsible' },
} as const;

/** What the portal itself writes down. */
export const lifeNotes: readonly Text[] = [
  ...Object.values(lifeWords.handOverReasons),
  lifeWords.handOverAgain,
  lifeWords.handOverDropped,
  lifeWords.handedOver,
  lifeWords.abolitionBegun,
  lifeWords.dormantBySilence,
  lifeWords.suspendedBySilence,
  lifeWords.notNeeded,
  lifeWords.allInOrder,
];
