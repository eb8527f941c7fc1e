/** Who holds which role, where a body's own text is silent. */
import type { CanonicalRole, Source } from '~/policy/model';

const role = (ja: string, en: string, heldByJa: string, heldByEn: string) => ({
  name: { ja, en },
  heldBy: { ja: heldByJa, en: heldByEn },
  source: 'baseline' as Source,
  provision: 'baseline-organisation',
});

export const baselineRoles: Record<CanonicalRole, ReturnType<typeof role>> = {
  ciso: role(
    '最高情報セキュリティ責任者（CISO）',
    'Chief information security officer (CISO)',
    '副市長など',
    'A deputy mayor or similar',
  ),
  'chief-security-officer': role(
    '統括情報セキュリティ責任者',
    'Chief security officer',
    '情報政策を担当する部の長',
    'The head of the department in charge of information policy',
  ),
  'security-officer': role('情報セキュリティ責任者', 'Security officer', '各部局の長', 'The head of each department'),
  'security-manager': role('情報セキュリティ管理者', 'Security manager', '各課室の長', 'The head of each section'),
  'infrastructure-manager': role(
    '情報基盤管理者',
    'Infrastructure manager',
    '情報政策を担当する課の長',
    'The head of the information policy section',
  ),
  'system-manager': role(
    '情報システム管理者',
    'System manager',
    '情報システムを所管する課室の長',
    'The head of the section that owns the system',
  ),
  'security-staff': role(
    '情報セキュリティ担当者',
    'Security staff',
    '情報セキュリティ管理者が指名する職員',
    'Staff named by the security manager',
  ),
  'contact-point': role(
    '情報セキュリティの統一的な窓口',
    'Single contact point',
    '情報政策を担当する課の長',
    'The head of the information policy section',
  ),
  'contract-reviewer': role('契約担当', 'Contract reviewer', '契約を担当する課の職員', 'Staff of the contract section'),
  'security-reviewer': role(
    '情報セキュリティ審査担当',
    'Security reviewer',
    '情報政策を担当する課の職員',
    'Staff of the information policy section',
  ),
  'public-relations': role(
    '広報担当',
    'Public relations',
    '広報を担当する課の職員',
    'Staff of the public relations section',
  ),
  auditor: role('監査担当', 'Auditor', '監査を担当する職員', 'Staff in charge of audits'),
  administrator: role(
    'システム管理担当',
    'Administrator',
    'この仕組みを管理する職員',
    'Staff who administer this portal',
  ),
};
