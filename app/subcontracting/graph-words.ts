/** The wording of the pages about who stands behind whom. */
import type { Text } from '~/platform/text';
import type { LinkKind } from './supply-graph';

export const graphWords = {
  title: { ja: '事業者のつながり', en: 'Who stands behind whom' },
  lead: {
    ja: '進行中の契約について、委託先の後ろにいる会社と、一社に頼っている契約の数を示します。あなたが読める契約だけを数えています。',
    en: 'For the contracts that run now: which companies stand behind the contractors, and how many contracts hang on one. Only contracts that you may read are counted.',
  },
  vendors: { ja: '事業者', en: 'Vendors' },
  ofVendor: (name: string): Text => ({ ja: `${name} のつながり`, en: `${name}: who stands behind whom` }),
  ofVendorLead: (n: number): Text => ({
    ja: `この会社が関わる進行中の契約は${n}件です。あなたが読める契約だけを数えています。`,
    en:
      n === 1
        ? 'One running contract involves this company. Only contracts that you may read are counted.'
        : `${n} running contracts involve this company. Only contracts that you may read are counted.`,
  }),
  drawing: { ja: '図', en: 'Drawing' },
  drawingLabel: {
    ja: '委託先から再委託先へのつながりの図。同じ内容が下の一覧にあります。',
    en: 'Drawing of the links from contractors to subcontractors. The list below says the same.',
  },
  legend: {
    ja: '左が委託先、右へ進むほど深い段階です。太い枠は複数の会社の後ろにいる会社、破線は承認のない再委託です。数字は契約の件数です。',
    en: 'Contractors on the left, deeper tiers to the right. A thick frame is a company behind several others, a broken line a subcontract without approval. The figure is the number of contracts.',
  },
  leftOut: (n: number): Text => ({
    ja: `図に入らない会社が${n}社あります。下の一覧にはすべてあります。`,
    en:
      n === 1
        ? '1 company is not drawn; the list below has all.'
        : `${n} companies are not drawn; the list below has all.`,
  }),
  noChains: { ja: '後ろに別の会社がいる委託先はありません。', en: 'No contractor has another company behind it.' },
  contractsOn: (n: number): Text => ({ ja: `契約${n}件`, en: n === 1 ? '1 contract' : `${n} contracts` }),
  list: { ja: '後ろにいる会社', en: 'Companies behind contractors' },
  listLead: {
    ja: '委託先ごとに、その後ろにいる会社を段階に分けて並べます。',
    en: 'For each contractor, the companies behind it, tier by tier.',
  },
  more: (n: number): Text => ({
    ja: `ほかに${n}社の委託先があります。事業者を選ぶと、その会社のつながりを見られます。`,
    en: `${n} more contractors. Choose a vendor to see its links.`,
  }),
  concentration: { ja: '一社に頼る契約', en: 'Contracts that hang on one company' },
  concentrationLead: {
    ja: '2件以上の契約が頼っている会社を、多い順に並べます。',
    en: 'Companies on which two or more contracts hang, most first.',
  },
  concentrationNone: {
    ja: '2件以上の契約が頼っている会社はありません。',
    en: 'No company has more than one contract hanging on it.',
  },
  company: { ja: '会社', en: 'Company' },
  depend: (n: number): Text => ({ ja: `${n}件の契約が頼っています`, en: `${n} contracts depend on it` }),
  dependHeader: { ja: '頼っている契約', en: 'Contracts' },
  direct: { ja: '委託先として', en: 'As contractor' },
  behind: { ja: '再委託先などとして', en: 'Behind one' },
  services: { ja: '承認済みクラウドサービス', en: 'Approved cloud services' },
  count: (n: number): Text => ({ ja: `${n}件`, en: `${n}` }),
  moreContracts: (n: number): Text => ({ ja: `ほか${n}件`, en: `and ${n} more` }),
  unapproved: { ja: '承認なし', en: 'not approved' },
  notInRegister: { ja: '事業者台帳にない会社', en: 'not in the register' },
  cut: {
    ja: '契約が多いため、終わりの日が遅いものから数えています。',
    en: 'There are too many contracts to count: those that end last are shown.',
  },
  contractsOfVendor: { ja: 'この会社が関わる契約', en: 'Contracts that involve it' },
  role: { ja: '立場', en: 'Part' },
  contract: { ja: '契約', en: 'Contract' },
  contractor: { ja: '委託先', en: 'Contractor' },
  asContractor: { ja: '委託先', en: 'Contractor' },
  noContract: { ja: '関わる契約はありません。', en: 'No contract involves it.' },
  all: { ja: 'すべての事業者のつながり', en: 'All vendors' },
} as const;

export const linkWords: Record<LinkKind, Text> = {
  subcontract: { ja: '再委託先', en: 'Subcontractor' },
  cloud: { ja: '使うクラウドの提供者', en: 'Provider of a cloud it uses' },
  'manager-contractor': { ja: '業務を任せる会社', en: 'Contractor of the manager' },
};
