/** The words of the pages that open a request. */
import type { Text } from '~/platform/text';
import type { RequestKind } from '~/policy/model';
import type { CreateDraftRefusal } from './create-draft.server';

type Opened = { title: Text; lead: Text; name: Text; nameHint: Text; vendor: Text };

/** The page of a kind that is opened with a name and a company. */
export const openedWords: Record<Exclude<RequestKind, 'cloud-service'>, Opened> = {
  outsourcing: {
    title: { ja: '業務委託の申請を始める', en: 'Start a request for outsourcing' },
    lead: {
      ja: '事業者を決める前から始められます。答えに応じて、契約に入れる条項と審査する人が決まります。',
      en: 'It can begin before the company is chosen. Your answers decide which clauses are needed and who reviews them.',
    },
    name: { ja: '委託の件名', en: 'Title of the contract' },
    nameHint: {
      ja: '契約書に書く名前です。あとから直せます。',
      en: 'As the contract will be called. It can be changed later.',
    },
    vendor: { ja: '委託先の名前（分かれば）', en: 'Contractor (if known)' },
  },
  'designated-manager': {
    title: { ja: '指定管理者の申請を始める', en: 'Start a request for a designated manager' },
    lead: {
      ja: '指定の議決の前から始められます。答えに応じて、協定に入れる条項と審査する人が決まります。',
      en: 'It can begin before the resolution. Your answers decide which clauses are needed and who reviews them.',
    },
    name: { ja: '施設の名前', en: 'Name of the facility' },
    nameHint: { ja: '条例に書かれている名前です。', en: 'As written in the ordinance.' },
    vendor: { ja: '指定管理者の名前（分かれば）', en: 'Designated manager (if known)' },
  },
  subcontracting: {
    title: { ja: '再委託の申請を始める', en: 'Start a request for subcontracting' },
    lead: {
      ja: '再委託は、会社ごとに、作業が始まる前に承認を受けます。',
      en: 'Each subcontractor is approved on its own, before it begins to work.',
    },
    name: { ja: '元の契約', en: 'Main contract' },
    nameHint: { ja: '', en: '' },
    vendor: { ja: '再委託先の名前（分かれば）', en: 'Subcontractor (if known)' },
  },
  'social-media-account': {
    title: { ja: 'ソーシャルメディアのアカウントの申請を始める', en: 'Start a request for a social-media account' },
    lead: {
      ja: '同じ目的のアカウントがすでにないか、先に台帳を探してください。変更と廃止も、ここから申請します。',
      en: 'Look in the register first: there may be an account for the same purpose. Changes and ends start here too.',
    },
    name: { ja: '新しいアカウントの名前', en: 'Name of the new account' },
    nameHint: {
      ja: '画面に表示される名前です。あとから直せます。',
      en: 'As shown on the platform. It can be changed later.',
    },
    vendor: { ja: '', en: '' },
  },
};

export const createRefusals: Record<CreateDraftRefusal, Text> = {
  'not-allowed': { ja: '申請を作る権限がありません。', en: 'You may not file requests.' },
  'not-own-section': {
    ja: 'その課に所属していないため、申請を始められません。課を選び直してください。',
    en: 'You do not belong to that section. Choose one of your own.',
  },
  'unknown-service': {
    ja: 'そのサービスは台帳にありません。もう一度さがしてください。',
    en: 'That service is not in the register. Search again.',
  },
  'unknown-contract': {
    ja: 'その契約は、台帳にないか、見ることができません。もう一度選んでください。',
    en: 'That contract is not in the register, or not one that you may see. Choose again.',
  },
  'unknown-account': {
    ja: 'そのアカウントは、台帳にないか、すでに廃止されています。もう一度探してください。',
    en: 'That account is not in the register, or is closed already. Search again.',
  },
  'nothing-to-end': {
    ja: '終えられるものがありません。台帳で、すでに終了手続中や終了でないか、担当の課かどうかを確かめてください。',
    en: 'There is nothing to end. See in the register whether it is ending or over already, and which section has it.',
  },
  'kind-not-covered': {
    ja: '使用中の規程は、この種類の申請をまだ扱っていません。',
    en: 'The policy in force does not cover this kind of request yet.',
  },
};

export const newWords = {
  kinds: { ja: '何の申請ですか', en: 'What is the request about?' },
  notCovered: {
    ja: '使用中の規程は、この種類の申請をまだ扱っていません。管理者に、新しい版の規程を使うよう頼んでください。',
    en: 'The policy in force does not cover this kind of request yet. Ask the administrator to put a newer version into force.',
  },
  existing: {
    ja: 'すでに契約や協定がある場合の変更と更新は、台帳のその契約のページから申請します。',
    en: 'To change or renew an existing contract or agreement, start from its page in the register.',
  },
  contracts: { ja: '契約の台帳', en: 'Register of contracts' },
  contract: { ja: '再委託する仕事の、元の契約', en: 'The contract whose work is handed on' },
  contractHint: {
    ja: '契約名、委託先、番号で探せます。',
    en: 'Search by title, contractor or number.',
  },
  searchContract: { ja: '元の契約をさがす', en: 'Find the main contract' },
  search: { ja: 'さがす', en: 'Search' },
  noContract: {
    ja: '見られる契約がありません。別の言葉でさがすか、契約担当に登録を確かめてください。',
    en: 'There is no contract that you may see. Try other words, or ask the contract section whether it is registered.',
  },
  until: (date: string): Text => ({ ja: `${date}まで`, en: `until ${date}` }),
  searchAccount: { ja: '台帳のアカウントを探す', en: 'Find an account in the register' },
  accountHint: {
    ja: '名前、ID、サービスの名前で探せます。',
    en: 'Search by name, handle or platform.',
  },
  accountsFound: { ja: '台帳にあるアカウント', en: 'Accounts in the register' },
  noAccount: {
    ja: '当てはまるアカウントは台帳にありません。新しいアカウントとして申請できます。',
    en: 'No account of the register fits. You can file for a new one.',
  },
  changeAccount: { ja: 'このアカウントの変更か廃止を申請する', en: 'File to change or close this account' },
  newAccount: { ja: '新しいアカウント', en: 'A new account' },
  whatChanges: { ja: '何を申請しますか。', en: 'What do you file for?' },
  changes: {
    purpose: {
      label: { ja: '使う目的や内容の変更', en: 'A change of purpose or content' },
      hint: {
        ja: '運用手順とポリシーの承認を受け直します。',
        en: 'Procedure and policy are approved anew.',
      },
    },
    owner: {
      label: { ja: '責任者の変更', en: 'A change of owner' },
      hint: {
        ja: '同じ職に別の人が就いただけのときは、申請は要りません。台帳で引き継ぎます。',
        en: 'Not needed where somebody else has taken the same post: that is a hand-over in the register.',
      },
    },
    end: { label: { ja: '廃止', en: 'The end of the account' }, hint: { ja: '', en: '' } },
  },
  accountNow: { ja: 'アカウント', en: 'Account' },
  platform: { ja: 'サービス', en: 'Platform' },
  address: { ja: 'URL', en: 'Address' },
  inCharge: { ja: '担当課', en: 'Section in charge' },
  otherAccount: { ja: 'ほかのアカウントを探す', en: 'Find another account' },
  refused: { ja: '申請を始められませんでした', en: 'The request was not started' },
} as const;
