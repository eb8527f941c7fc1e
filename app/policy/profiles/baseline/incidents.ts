/** インシデントの連絡 as commonly organised: section, contact point, then upwards. */
import type { IncidentRules } from '~/policy/model';

export const baselineIncidents: IncidentRules = {
  escalation: [
    {
      key: 'section',
      name: { ja: '情報セキュリティ管理者と統一的な窓口', en: 'Security manager and contact point' },
      tell: [
        { role: 'security-manager', scope: 'owning-section' },
        { role: 'contact-point', scope: 'body' },
      ],
      whereNeeded: false,
      provisions: ['baseline-incident'],
    },
    {
      key: 'officer',
      name: { ja: '情報セキュリティ責任者と統括', en: 'Security officer and chief' },
      tell: [
        { role: 'security-officer', scope: 'owning-department' },
        { role: 'chief-security-officer', scope: 'body' },
      ],
      whereNeeded: false,
      provisions: ['baseline-incident'],
    },
    {
      key: 'ciso',
      name: { ja: '最高情報セキュリティ責任者', en: 'CISO' },
      tell: [{ role: 'ciso', scope: 'body' }],
      whereNeeded: true,
      provisions: ['baseline-incident'],
    },
  ],
  suspendedBy: ['infrastructure-manager', 'security-reviewer', 'chief-security-officer', 'ciso'],
};
