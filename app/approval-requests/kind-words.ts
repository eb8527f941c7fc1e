/** What things are called in requests of each kind: a contract is no service, an agreement has no provider. */
import type { Text } from '~/platform/text';
import type { RequestKind, ScalarFact } from '~/policy/model';

type KindWords = {
  title: Text;
  vendor: Text;
  vendorSection: Text;
  use: Text;
  necessity: Text;
  period: Text;
};

export const wordsOfKind: Record<RequestKind, KindWords> = {
  'cloud-service': {
    title: { ja: 'サービス', en: 'Service' },
    vendor: { ja: '事業者', en: 'Vendor' },
    vendorSection: { ja: '事業者とサービス', en: 'Vendor and service' },
    use: { ja: '用途', en: 'Use' },
    necessity: { ja: '必要性', en: 'Why it is needed' },
    period: { ja: '利用期間', en: 'Period of use' },
  },
  outsourcing: {
    title: { ja: '委託の件名', en: 'Contract' },
    vendor: { ja: '委託先', en: 'Contractor' },
    vendorSection: { ja: '委託先と契約', en: 'Contractor and contract' },
    use: { ja: '仕事の内容', en: 'The work' },
    necessity: { ja: '任せる理由', en: 'Why it is outsourced' },
    period: { ja: '契約期間', en: 'Contract period' },
  },
  'designated-manager': {
    title: { ja: '施設', en: 'Facility' },
    vendor: { ja: '指定管理者', en: 'Designated manager' },
    vendorSection: { ja: '指定管理者と協定', en: 'Manager and agreement' },
    use: { ja: '任せる管理の内容', en: 'What the manager does' },
    necessity: { ja: '指定管理者とする理由', en: 'Why a designated manager' },
    period: { ja: '指定の期間', en: 'Period of the designation' },
  },
  subcontracting: {
    title: { ja: '再委託', en: 'Subcontract' },
    vendor: { ja: '再委託先', en: 'Subcontractor' },
    vendorSection: { ja: '再委託先と元の契約', en: 'Subcontractor and main contract' },
    use: { ja: '再委託する作業', en: 'The work handed on' },
    necessity: { ja: '再委託する理由', en: 'Why it is handed on' },
    period: { ja: '再委託の期間', en: 'Period' },
  },
  'social-media-account': {
    title: { ja: 'アカウント', en: 'Account' },
    vendor: { ja: '運用を任せる事業者', en: 'Company that runs it' },
    vendorSection: { ja: 'アカウントと責任者', en: 'Account and owner' },
    use: { ja: '使う目的', en: 'Purpose' },
    necessity: { ja: '必要とする理由', en: 'Why it is needed' },
    period: { ja: '使う期間', en: 'Period of use' },
  },
};

/** The answers that the person who decides has to see at a glance. */
export const KEY_FACTS: Record<RequestKind, readonly ScalarFact[]> = {
  'cloud-service': ['dataLocation', 'network'],
  outsourcing: ['workKind', 'workplace', 'vendorAccess', 'subcontracting'],
  'designated-manager': ['vendorAccess', 'subcontracting', 'vendorCloud'],
  subcontracting: ['workKind', 'workplace', 'vendorAccess', 'equalDuty'],
  'social-media-account': ['accountChange', 'residentRequests', 'ownSiteCopy', 'contractorUse', 'mfa'],
};
