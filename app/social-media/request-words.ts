/** The words of requests about accounts: owner rules, and what stands in the way. */
import type { Text } from '~/platform/text';
import type { AccountProblem, OwnerRule } from './owner-rule';

/** Why it is not so, and what to do. */
export const accountProblemWords: Record<AccountProblem, Text> = {
  'account-owner-missing': {
    ja: '責任者の職が選ばれていません。責任者のいないアカウントは承認できません。',
    en: 'No post is chosen for the responsible person. An account without one cannot be approved.',
  },
  'account-deputy-missing': {
    ja: '副責任者の職が選ばれていません。副責任者のいないアカウントは承認できません。',
    en: 'No post is chosen for the deputy. An account without one cannot be approved.',
  },
  'account-owner-vacant': {
    ja: '責任者の職に、いま就いている人がいません。別の職を選ぶか、職に就く人が決まってから進めてください。',
    en: 'Nobody holds the post of the responsible person now. Choose another, or wait until it is filled.',
  },
  'account-deputy-vacant': {
    ja: '副責任者の職に、いま就いている人がいません。別の職を選ぶか、職に就く人が決まってから進めてください。',
    en: 'Nobody holds the post of the deputy now. Choose another, or wait until it is filled.',
  },
  'account-owner-is-deputy': {
    ja: '責任者と副責任者が同じ人です。副責任者に、別の人が就いている職を選んでください。',
    en: 'Responsible person and deputy are one and the same. Choose a post held by somebody else as deputy.',
  },
  'account-owner-deputy-elsewhere': {
    ja: '責任者を変えると、同じサービスのほかのアカウントの責任者も変わります。選んだ人は、そのうちのアカウントの副責任者です。別の職を選ぶか、先にそのアカウントの副責任者を変えてください。',
    en: 'The other accounts of the platform get the same owner, and the person chosen is the deputy of one of them. Choose another post, or change that deputy first.',
  },
  'account-owner-not-head': {
    ja: '規程により、責任者は発信する情報の担当課室の長です。担当課の長の職を選んでください。',
    en: 'By the policy, the head of the section in charge of the content is responsible. Choose that post.',
  },
  'account-owner-not-of-platform': {
    ja: '規程により、責任者はサービスごとに一人です。台帳にある責任者の職を選ぶか、責任者の変更を申請してください。',
    en: 'By the policy, each platform has one responsible person. Choose the one in the register, or file for a change of owner.',
  },
  'account-exists': {
    ja: '同じURLの承認済みのアカウントが台帳にあります。そのアカウントの変更として申請してください。',
    en: 'The register already has an approved account at this address. File for a change of that account.',
  },
  'account-closed': {
    ja: '変更または廃止するアカウントが台帳にないか、すでに廃止されています。',
    en: 'The account to change or close is not in the register, or is closed already.',
  },
  'account-address': {
    ja: 'アカウントのURLが、選んだサービスのアカウントとして読み取れません。URLとサービスを見直してください。',
    en: 'The address cannot be read as an account of the chosen platform. Look at both again.',
  },
};

export const ownerRuleWords: Record<OwnerRule, Text> = {
  'per-service': {
    ja: '規程により、利用するサービスごとに一人の責任者を定めます。',
    en: 'By the policy, one person is responsible for each platform that is used.',
  },
  'content-section': {
    ja: '規程により、発信する情報の担当課室の長が責任者になります。',
    en: 'By the policy, the head of the section in charge of the content is responsible.',
  },
  none: {
    ja: 'アカウントごとに、責任者と副責任者を必ず定めます。',
    en: 'Each account has a responsible person and a deputy.',
  },
};

export const accountRequestWords = {
  owner: { ja: '責任者', en: 'Responsible person' },
  deputy: { ja: '副責任者', en: 'Deputy' },
  published: { ja: '発信する情報', en: 'What is published' },
  notPublished: { ja: '発信してはいけない情報', en: 'What must not be published' },
  ownerRule: { ja: '責任者の決まり', en: 'Who is responsible' },
  presentOwner: (names: Text): Text => ({
    ja: `このサービスの責任者は、台帳では次の職です：${names.ja}。別の職にするときは、責任者の変更を申請します。`,
    en: `In the register, this platform is answered for by: ${names.en}. For another post, file for a change of owner.`,
  }),
  newForPlatform: {
    ja: '承認されると、このサービスの全てのアカウントの責任者が変わります。',
    en: 'Once approved, all accounts on this platform change to the new owner.',
  },
  notYet: { ja: 'このままでは承認できません', en: 'It cannot be approved as it stands' },
  findPost: { ja: 'ほかの職を探す', en: 'Find another post' },
  findPostHint: {
    ja: '課、職または人の名前の一部を入れます。見つかった職が、上の選択肢に加わります。',
    en: 'Part of the name of a section, post or person. What is found is added to the choices above.',
  },
} as const;
