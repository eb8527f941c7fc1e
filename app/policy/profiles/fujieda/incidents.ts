/** 4(2)②: 管理者 and 基盤管理者 → 責任者 → after consultation, where needed, 統括 and CISO. */
import type { IncidentRules } from '~/policy/model';

export const fujiedaIncidents: IncidentRules = {
  escalation: [
    {
      key: 'section',
      name: { ja: '情報セキュリティ管理者と情報基盤管理者', en: 'Security manager and infrastructure manager' },
      tell: [
        { role: 'security-manager', scope: 'owning-section' },
        { role: 'infrastructure-manager', scope: 'body' },
      ],
      whereNeeded: false,
      provisions: ['fujieda-4-2-2'],
    },
    {
      key: 'officer',
      name: { ja: '情報セキュリティ責任者', en: 'Security officer' },
      tell: [{ role: 'security-officer', scope: 'owning-department' }],
      whereNeeded: false,
      provisions: ['fujieda-4-2-2', 'fujieda-4-2-3'],
    },
    {
      key: 'top',
      name: { ja: '統括と最高情報セキュリティ責任者', en: 'Chief and CISO' },
      tell: [
        { role: 'chief-security-officer', scope: 'body' },
        { role: 'ciso', scope: 'body' },
      ],
      whereNeeded: true,
      provisions: ['fujieda-4-2-2', 'fujieda-4-2-3'],
    },
  ],
  // 8(1)⑧: the connection is cut off on 統括's decision; the CISO is above him.
  suspendedBy: ['chief-security-officer', 'ciso'],
};
