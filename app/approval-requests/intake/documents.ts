/** Documents to have at hand, as far as the answers so far call for them. Pure. */
import type { Text } from '~/platform/text';
import type { Assessment, Facts, RequestFacts, RequestKind } from '~/policy/model';

const words = {
  terms: { ja: '利用規約または契約書の案', en: 'Terms of use, or the draft contract' },
  quotation: { ja: '見積書（年間の費用が分かるもの）', en: 'Quotation showing the yearly cost' },
  security: {
    ja: 'セキュリティ対策の説明書（データの置き場所、暗号化、ログなど）',
    en: 'Description of security measures (place of data, encryption, logs)',
  },
  sla: { ja: 'SLAまたはサービス仕様書', en: 'SLA or service specification' },
  confidentiality: {
    ja: '秘密保持または個人情報の取扱いを定めた文書',
    en: 'Document on confidentiality or personal information',
  },
  certificate: { ja: '登録証や認証書（範囲と期限が分かるもの）', en: 'Certificate showing scope and expiry' },
  contract: { ja: '契約書の案と仕様書', en: 'Draft contract and specification' },
  agreement: { ja: '協定書の案と業務の基準書', en: 'Draft agreement and standards of the work' },
  resolution: { ja: '指定の議決が分かる書類', en: 'Proof that the designation was resolved' },
  special: { ja: '個人情報取扱特記事項', en: 'Special clauses on personal information' },
  profile: { ja: '会社概要（資本関係と役員が分かるもの）', en: 'Company profile showing ownership and officers' },
  staffing: { ja: '体制図と作業場所の届出', en: 'Staffing chart and notice of workplaces' },
  request: { ja: '委託先からの再委託の申請書', en: 'The contractor’s request to subcontract' },
  equalDuty: {
    ja: '委託先と再委託先の間の契約書またはその案',
    en: 'Contract between contractor and subcontractor, or its draft',
  },
  workers: { ja: '作業する人の名簿（所属する会社が分かるもの）', en: 'List of workers showing who employs each' },
  procedure: { ja: 'アカウントの運用手順', en: 'Operating procedure of the account' },
  policy: { ja: '利用者に向けた運用ポリシー', en: 'Operating policy for users' },
  takeover: { ja: '乗っ取られたときの手順', en: 'Plan for a takeover' },
  publishable: { ja: '発信できる情報とできない情報の決まり', en: 'Rules on what may be published' },
  accountContract: { ja: '運用を任せる契約書または仕様書', en: 'Contract or specification for running the account' },
  subcontractors: { ja: '再委託先の一覧', en: 'List of subcontractors' },
  connection: { ja: '接続の構成図', en: 'Diagram of the connection' },
} as const satisfies Record<string, Text>;

const ALWAYS: Record<RequestKind, readonly Text[]> = {
  'cloud-service': [words.terms, words.quotation],
  outsourcing: [words.contract, words.quotation],
  'designated-manager': [words.agreement, words.resolution],
  subcontracting: [words.request, words.equalDuty, words.workers],
  'social-media-account': [],
};

export function documentsAtHand({ kind, facts }: RequestFacts, assessment: Assessment): Text[] {
  const asks = (...keys: string[]) =>
    assessment.requirements.some((requirement) => keys.includes(requirement.kind) || keys.includes(requirement.key));
  return [
    ...ALWAYS[kind],
    ...(asks('cloud') ? [words.security] : []),
    ...(asks('social-procedure') ? [words.procedure, words.policy, words.publishable] : []),
    ...(asks('social-takeover') ? [words.takeover] : []),
    ...(asks('social-contractor') ? [words.accountContract] : []),
    ...(asks('sla') ? [words.sla] : []),
    ...(kind === 'cloud-service' && asks('confidentiality') ? [words.confidentiality] : []),
    ...(facts.nda === 'before' ? [words.confidentiality] : []),
    ...(kind !== 'cloud-service' && asks('personal-special-clauses') ? [words.special] : []),
    ...(asks('contract-responsible-person') ? [words.staffing] : []),
    ...(asks('selection') ? [words.profile] : []),
    ...(isCertified(facts) ? [words.certificate] : []),
    ...(facts.subcontracting === 'approved-tiers' || facts.subcontracting === 'unknown' ? [words.subcontractors] : []),
    ...(facts.externalConnection ? [words.connection] : []),
  ];
}

const isCertified = ({ certification, listing }: Partial<Facts>): boolean =>
  listing === 'listed' || (certification !== undefined && certification !== 'none');
