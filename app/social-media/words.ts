import type { Text } from '~/platform/text';
import type { AccountStatus, MfaKind, Operator, OwnerStanding, OwnSiteCopy, Platform, Seen } from './account';
import type { AccountMark } from './account-query';
import type { UrlWarning } from './account-url';

export const accountWords = {
  title: { ja: 'ソーシャルメディア台帳', en: 'Register of social-media accounts' },
  lead: {
    ja: '組織の名で発信しているアカウントと、その責任者、運用手順、安全の状況です。',
    en: 'The accounts that speak for the body: who answers for each, under which procedure, and how safe it is.',
  },
  search: { ja: '名称・ID・URL・所管課の一部', en: 'Part of a name, handle, address or section' },
  name: { ja: 'アカウント名', en: 'Account name' },
  platform: { ja: 'サービス', en: 'Platform' },
  platformName: { ja: 'サービスの名称（その他の場合）', en: 'Name of the platform, if another one' },
  handle: { ja: 'アカウントID', en: 'Handle' },
  handleHint: {
    ja: '@ から始まるIDなど。入力しなければ、URLから読み取ります。',
    en: 'Such as @… – read from the address if you leave it empty.',
  },
  url: { ja: 'URL', en: 'Address' },
  urlHint: {
    ja: 'アカウントのページを自分で開き、アドレス欄からコピーしてください。',
    en: 'Open the account’s page yourself and copy the address from there.',
  },
  section: { ja: '所管課', en: 'Section' },
  owner: { ja: '責任者', en: 'Person responsible' },
  ownerShort: { ja: '責任者', en: 'In charge' },
  ownerPost: { ja: '責任者の職', en: 'Post of the person responsible' },
  ownerHint: {
    ja: '人ではなく職を選びます。異動があると、引継ぎが必要なことがわかります。',
    en: 'A post, not a person: a transfer then shows that the account has to be handed over.',
  },
  deputy: { ja: '副責任者', en: 'Deputy' },
  deputyPost: { ja: '副責任者の職', en: 'Post of the deputy' },
  noPost: { ja: '定めなし', en: 'None named' },
  vacant: { ja: '欠員', en: 'vacant' },
  since: { ja: '引き受けた日', en: 'In charge since' },
  purpose: { ja: '目的', en: 'Purpose' },
  audience: { ja: '対象者', en: 'Audience' },
  content: { ja: '発信する内容', en: 'What is published' },
  notPublished: { ja: '発信しない内容', en: 'What is not published' },
  posters: { ja: '投稿する人', en: 'Who posts' },
  hours: { ja: '発信・対応の時間', en: 'Hours' },
  operator: { ja: '運用する者', en: 'Run by' },
  vendor: { ja: '委託先', en: 'Contractor' },
  vendorHint: {
    ja: '事業者台帳の名称。台帳になければ登録されます。',
    en: 'As in the register of vendors; it is entered there if it is new.',
  },
  contract: { ja: '契約', en: 'Contract' },
  contractReference: { ja: '契約の番号・件名', en: 'Contract (number or title)' },
  procedure: { ja: '運用手順', en: 'Operating procedure' },
  policy: { ja: '運用ポリシー', en: 'Operating policy' },
  reference: { ja: '文書の名称・番号', en: 'Title and number' },
  procedureReference: { ja: '運用手順の名称・番号', en: 'Operating procedure (title, number)' },
  procedureApprovedOn: { ja: '運用手順の承認日', en: 'Procedure approved on' },
  policyReference: { ja: '運用ポリシーの名称・番号', en: 'Operating policy (title, number)' },
  policyApprovedOn: { ja: '運用ポリシーの承認日', en: 'Policy approved on' },
  notApproved: { ja: '承認の記録がありません', en: 'No approval on record' },
  summary: { ja: '概要', en: 'Summary' },
  account: { ja: 'アカウント', en: 'The account' },
  publication: { ja: '発信する内容', en: 'What is published' },
  papers: { ja: '手順とポリシー', en: 'Procedure and policy' },
  running: { ja: '運用', en: 'Running it' },
  site: { ja: '公式サイトと公開', en: 'Our own site, and the public list' },
  responsibility: { ja: '責任と運用', en: 'Responsibility and running' },
  recognition: { ja: '本物であることの確認', en: 'How it is known to be genuine' },
  listingUrl: { ja: '公式サイトの掲載ページ', en: 'Page of our own site that lists it' },
  listingSeenOn: { ja: '掲載を確認した日', en: 'Listing seen on' },
  notListed: { ja: '掲載されていません', en: 'Not listed' },
  statesOperator: { ja: 'プロフィールに運営者の明示', en: 'Profile names the operator' },
  linksBack: { ja: 'プロフィールから公式サイトへのリンク', en: 'Profile links back to our site' },
  profileSeenOn: { ja: 'プロフィールを確認した日', en: 'Profile seen on' },
  ownSiteCopy: { ja: '必要な情報の公式サイトへの掲載', en: 'Needed information also on our own site' },
  ownSiteUrl: { ja: '公式サイトのページ', en: 'Page on our own site' },
  safety: { ja: '安全の状況', en: 'Safety' },
  safetyLead: {
    ja: 'パスワードそのものは、ここにもほかの欄にも書かないでください。',
    en: 'Never write the password itself, here or in any other field.',
  },
  mfa: { ja: '多要素認証', en: 'Second factor' },
  custodian: { ja: '認証情報の保管者', en: 'Custodian of the credentials' },
  custodianPost: { ja: '認証情報を保管する職', en: 'Post that keeps the credentials' },
  custodianName: { ja: '保管者（職員以外の場合）', en: 'Custodian, if not of our staff' },
  credentialsChangedOn: { ja: '認証情報を変更した日', en: 'Credentials changed on' },
  leaversRemovedOn: { ja: '異動者・退職者の権限を外した日', en: 'Leavers removed on' },
  lastPostShort: { ja: '最後の投稿', en: 'Last post' },
  credentialsShort: { ja: '認証情報の変更', en: 'Credentials' },
  lastPostOn: { ja: '最後に確認した投稿', en: 'Last confirmed post' },
  neverSeen: { ja: '未確認', en: 'Not confirmed' },
  openedOn: { ja: '開設日', en: 'Opened on' },
  closedOn: { ja: '廃止日', en: 'Closed on' },
  statusSince: { ja: '状態の変わった日', en: 'In this status since' },
  isPublic: { ja: '公開する一覧に載せる', en: 'Show in the public list' },
  isPublicHint: {
    ja: '組織が公開する一覧を使うときだけ、運用中のものが載ります。責任者の名は載りません。',
    en: 'Only where the body publishes a list, and only while active. No persons are named in it.',
  },
  shownPublicly: { ja: '公開する一覧', en: 'Public list' },
  shown: { ja: '載せる', en: 'Shown' },
  notShown: { ja: '載せない', en: 'Not shown' },
  marks: { ja: '気をつける点', en: 'To look after' },
  none: { ja: '条件に合うアカウントはありません', en: 'No account fits' },
  noneHint: {
    ja: '条件をゆるめてください。開設の申請が承認されると、ここに載ります。',
    en: 'Try fewer conditions. Accounts appear here once a request is approved.',
  },
  documents: { ja: '書類', en: 'Documents' },
  fromBefore: { ja: 'この仕組みの導入前からのアカウントです', en: 'In use from before the portal' },
  fromBeforeHint: {
    ja: '承認の記録がここにはありません。目的や責任者を変えるときに、申請してください。',
    en: 'No approval is on record here. File a request when its purpose or the person responsible changes.',
  },
  newTitle: { ja: '導入前からのアカウントの登録', en: 'Account from before the portal' },
  newLead: {
    ja: 'すでに使っているアカウントを台帳に載せます。新しく開設するときは、申請してください。',
    en: 'Enters an account that is in use already. To open a new one, file a request.',
  },
  add: { ja: '導入前からのアカウントを登録', en: 'Enter an existing account' },
  file: { ja: '開設を申請する', en: 'Apply for a new account' },
  apply: { ja: '変更・廃止を申請する', en: 'Apply for a change or the end' },
  register: { ja: '登録する', en: 'Enter it' },
  editTitle: { ja: '運用の記載の変更', en: 'Change of an entry' },
  editLead: {
    ja: '目的、責任者、サービス、URLは申請で変更します。',
    en: 'Purpose, person responsible, platform and address are changed by a request.',
  },
  editBeforeLead: {
    ja: '導入前からのアカウントのため、すべての記載を直せます。',
    en: 'This account is from before the portal, so every entry can be corrected.',
  },
  safetyTitle: { ja: '安全の確認の記録', en: 'Record of a safety check' },
  recordSafety: { ja: '安全の確認を記録', en: 'Record a safety check' },
  warningTitle: { ja: '確かめてから登録してください', en: 'Please make sure before you go on' },
  warningSeen: {
    ja: '本物のアカウントであることを、自分で開いて確かめました',
    en: 'I have opened it myself and made sure that it is the real account',
  },
  sameAccount: { ja: '同じアカウントがすでに台帳にあります', en: 'The register has this account already' },
  seeSame: { ja: 'そのアカウントを見る', en: 'See that account' },
  similar: {
    ja: '見た目のよく似たIDのアカウントがあります',
    en: 'There is an account whose handle looks very much the same',
  },
  ownerMissing: { ja: '責任者不在', en: 'Nobody responsible' },
  publicTitle: { ja: '公式ソーシャルメディアアカウント一覧', en: 'Official social-media accounts' },
  publicLead: {
    ja: 'この一覧にあるものが、公式のアカウントです。名称や画像が似ていても、ここにないものは公式ではありません。',
    en: 'These are our official accounts. Anything that is not on this list is not ours, however alike its name or picture.',
  },
  publicNone: { ja: '公開しているアカウントはありません。', en: 'No account is published here.' },
  publicAsOf: (time: string): Text => ({ ja: `${time} 現在`, en: `As of ${time}` }),
  publicCount: (n: number): Text => ({ ja: `${n}件`, en: `${n} ${n === 1 ? 'account' : 'accounts'}` }),
  machineReadable: { ja: 'データで取得する', en: 'As data' },
  listingPage: { ja: '公式サイトでの紹介', en: 'On our own site' },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const platformWords: Record<Platform, Text> = {
  x: { ja: 'X（旧Twitter）', en: 'X (formerly Twitter)' },
  facebook: { ja: 'Facebook', en: 'Facebook' },
  instagram: { ja: 'Instagram', en: 'Instagram' },
  youtube: { ja: 'YouTube', en: 'YouTube' },
  line: { ja: 'LINE', en: 'LINE' },
  tiktok: { ja: 'TikTok', en: 'TikTok' },
  note: { ja: 'note', en: 'note' },
  other: { ja: 'その他', en: 'Other' },
};

export const accountStatusWords: Record<AccountStatus, Text> = {
  active: { ja: '運用中', en: 'Active' },
  dormant: { ja: '休眠', en: 'Dormant' },
  suspended: { ja: '停止', en: 'Suspended' },
  'taken-over': { ja: '乗っ取り対応中', en: 'Taken over' },
  closing: { ja: '廃止手続き中', en: 'Closing' },
  closed: { ja: '廃止', en: 'Closed' },
};

export const statusFilterWords: Record<AccountStatus | 'open' | 'all', Text> = {
  open: { ja: '廃止していないもの', en: 'Not closed' },
  ...accountStatusWords,
  all: { ja: 'すべて（廃止を含む）', en: 'All, with those that were closed' },
};

/** 責任者: why there is none. */
export const ownerStandingWords: Record<OwnerStanding, Text> = {
  'in-charge': { ja: '責任者あり', en: 'Somebody responsible' },
  'no-post': { ja: '責任者不在（定めなし）', en: 'Nobody responsible (none named)' },
  vacant: { ja: '責任者不在（欠員）', en: 'Nobody responsible (post vacant)' },
  'not-taken-over': { ja: '責任者不在（引継ぎ待ち）', en: 'Nobody responsible (not handed over)' },
};

export const ownerStandingHints: Record<Exclude<OwnerStanding, 'in-charge'>, Text> = {
  'no-post': {
    ja: '責任者の職が定められていません。責任者の変更を申請してください。',
    en: 'No post is named. File a request for a change of the person responsible.',
  },
  vacant: {
    ja: '責任者の職に人がいません。人事の登録を確かめるか、責任者の変更を申請してください。',
    en: 'Nobody holds the post. Check who was appointed, or file a request for another person responsible.',
  },
  'not-taken-over': {
    ja: '責任者の職の人が替わりましたが、引継ぎが済んでいません。',
    en: 'Somebody else holds the post by now, and has not taken the account over.',
  },
};

export const seenWords: Record<Seen, Text> = {
  yes: { ja: 'あり', en: 'Yes' },
  no: { ja: 'なし', en: 'No' },
  unknown: { ja: '未確認', en: 'Not checked' },
};

export const ownSiteCopyWords: Record<OwnSiteCopy, Text> = {
  yes: { ja: '掲載している', en: 'Yes' },
  no: { ja: '掲載していない', en: 'No' },
  'not-needed': { ja: '必要な情報は発信しない', en: 'Nothing of that sort is posted' },
  unknown: { ja: '未確認', en: 'Not checked' },
};

export const mfaWords: Record<MfaKind, Text> = {
  'security-key': { ja: 'セキュリティキー・パスキー', en: 'Security key or passkey' },
  app: { ja: '認証アプリ', en: 'Authenticator app' },
  sms: { ja: 'SMS', en: 'Text message' },
  none: { ja: 'なし', en: 'None' },
  unknown: { ja: '未確認', en: 'Not checked' },
};

export const operatorWords: Record<Operator, Text> = {
  own: { ja: '職員', en: 'Our own staff' },
  contractor: { ja: '委託先', en: 'A contractor' },
};

export const markWords: Record<AccountMark, Text> = {
  'without-owner': { ja: '責任者不在', en: 'Nobody responsible' },
  'without-deputy': { ja: '副責任者がいない', en: 'Without a deputy' },
  'by-contractor': { ja: '委託先が運用', en: 'Run by a contractor' },
  unlisted: { ja: '公式サイトに掲載がない', en: 'Not listed on our own site' },
  'no-profile-statement': { ja: 'プロフィールの明示・リンクが未確認', en: 'Profile statement or link not seen' },
  'no-mfa': { ja: '多要素認証なし・未確認', en: 'No second factor, or not checked' },
  leavers: { ja: '異動者の権限が残っているおそれ', en: 'Leavers may still have access' },
};

export const urlWarningWords: Record<UrlWarning, Text> = {
  'resembles-platform': {
    ja: 'よく知られたサービスの名に似たサイトです。偽のサイトでないことを確かめてください。',
    en: 'This site’s name resembles a well-known platform. Make sure that it is not a forgery.',
  },
  'foreign-letters': {
    ja: '英数字以外の文字を使ったサイトです。公式のものであることを確かめてください。',
    en: 'The site’s name is not in plain Latin letters. Make sure that it is the official one.',
  },
  'imitates-latin': {
    ja: '英字のように見える、別の文字だけで書かれています。まぎらわしいため、確かめてください。',
    en: 'It is written in another script that looks like Latin letters. Make sure that it is meant so.',
  },
  'short-link': {
    ja: '短縮URLのため、どのアカウントかを台帳では確かめられません。できれば元のURLを入力してください。',
    en: 'A short link does not tell which account it leads to. Give the full address if you can.',
  },
};
