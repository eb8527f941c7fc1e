/** Documents to have at hand, as far as the answers so far call for them. Pure. */
import type { Text } from '~/platform/text';
import type { Assessment, CloudServiceFacts } from '~/policy/model';

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
  subcontractors: { ja: '再委託先の一覧', en: 'List of subcontractors' },
  connection: { ja: '接続の構成図', en: 'Diagram of the connection' },
} as const satisfies Record<string, Text>;

export function documentsAtHand(facts: Partial<CloudServiceFacts>, assessment: Assessment): Text[] {
  const asks = (kind: string) => assessment.requirements.some((requirement) => requirement.kind === kind);
  const certified = facts.certification !== undefined && facts.certification !== 'none';
  return [
    words.terms,
    words.quotation,
    ...(asks('cloud') ? [words.security] : []),
    ...(asks('sla') ? [words.sla] : []),
    ...(asks('confidentiality') ? [words.confidentiality] : []),
    ...(certified ? [words.certificate] : []),
    ...(facts.subcontracting === 'approved-tiers' || facts.subcontracting === 'unknown' ? [words.subcontractors] : []),
    ...(facts.externalConnection ? [words.connection] : []),
  ];
}
