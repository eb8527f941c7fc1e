/** 台帳: which there are, and where. Pure. */
import type { SubjectName } from '~/authorization/ability';
import type { Text } from '~/platform/text';
import type { RequestKind } from '~/policy/model';

export type RegisterKey =
  | 'cloud-services'
  | 'contracts'
  | 'vendors'
  | 'social-media'
  | 'designated-managers'
  | 'sla-figures'
  | 'endings'
  | 'disposal-records'
  | 'information-movements';

type Register = {
  key: RegisterKey;
  href: string;
  subject: SubjectName;
  /** Whose entries it holds: closed where the body does not take them. */
  of?: RequestKind;
  short: Text;
  lead: Text;
};

export const REGISTERS_PATH = '/registers';

export const REGISTERS: readonly Register[] = [
  {
    key: 'cloud-services',
    href: '/registers/cloud-services',
    subject: 'CloudService',
    short: { ja: 'クラウドサービス', en: 'Cloud services' },
    lead: {
      ja: '承認済みのサービスと、使っている課、扱える分類、期限',
      en: 'Approved services, the sections that use them, classes and end dates',
    },
  },
  {
    key: 'contracts',
    href: '/registers/contracts',
    subject: 'Contract',
    short: { ja: '契約', en: 'Contracts' },
    lead: {
      ja: '業務委託と協定の期間、予告期限、自動更新、秘密保持',
      en: 'Periods, notice deadlines, automatic renewal and confidentiality of outsourcing contracts and agreements',
    },
  },
  {
    key: 'vendors',
    href: '/registers/vendors',
    subject: 'Vendor',
    short: { ja: '事業者', en: 'Vendors' },
    lead: {
      ja: '法人番号、所在国、資本関係、認証とその期限',
      en: 'Corporate numbers, countries, capital ties, certifications and when they lapse',
    },
  },
  {
    key: 'social-media',
    href: '/registers/social-media',
    subject: 'SocialMediaAccount',
    of: 'social-media-account',
    short: { ja: 'ソーシャルメディア', en: 'Social media' },
    lead: {
      ja: '公式アカウントと責任者、運用手順、本物であることの確認',
      en: 'Official accounts, who answers for them, procedures, how they are known to be genuine',
    },
  },
  {
    key: 'designated-managers',
    href: '/registers/designated-managers',
    subject: 'DesignatedManager',
    of: 'designated-manager',
    short: { ja: '指定管理者', en: 'Designated managers' },
    lead: {
      ja: '施設と協定、対策の状況、年次報告、引継ぎ',
      en: 'Facilities and agreements, measures, yearly reports and hand-over',
    },
  },
  {
    key: 'endings',
    href: '/registers/endings',
    subject: 'Ending',
    short: { ja: '終了の手続', en: 'Endings' },
    lead: {
      ja: '利用と契約の終わり、返却・消去の証明、足りないもの',
      en: 'Services and contracts that come to their end, proofs of return and erasure, and what is missing',
    },
  },
  {
    key: 'disposal-records',
    href: '/registers/disposal-records',
    subject: 'Ending',
    short: { ja: '廃棄記録簿', en: 'Disposals' },
    lead: { ja: 'いつ、誰が、何を、どのように廃棄したか', en: 'When, who, what and how something was disposed of' },
  },
  {
    key: 'information-movements',
    href: '/registers/information-movements',
    subject: 'InformationMovement',
    short: { ja: '持出し・提供等', en: 'Information that leaves' },
    lead: {
      ja: '情報の提供、運搬、持出し、送信、廃棄、外部接続の許可と実施の記録',
      en: 'Permissions and records of giving, carrying, taking out, uploading, disposing, and of outside networks',
    },
  },
  {
    key: 'sla-figures',
    href: '/registers/sla-figures',
    subject: 'ServiceLevel',
    short: { ja: 'SLAの実績', en: 'SLA figures' },
    lead: {
      ja: '約束された水準が毎月守られているか、入力待ちと未達',
      en: 'Whether promised levels are kept each month: what is to be entered, what was missed',
    },
  },
];
