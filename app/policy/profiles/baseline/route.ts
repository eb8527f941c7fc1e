/** The route of a cloud service, where a body's own text is silent. */
import type { RouteStage } from '~/policy/model';
import { any, is, onTrack, using } from '~/policy/profiles/compose';

/** A clause has to be read by somebody who knows contracts; at the end of use there is none left to read. */
const contractAtHand = using(any(onTrack('A'), is('terms', 'negotiated'), is('systemWork', true)));

/** The steps; `own` gives provisions of the body's own text by step, put before those of the baseline. */
export function cloudRoute(own: Record<string, string[]> = {}): RouteStage[] {
  const cites = (key: string, ...provisions: string[]) => [...(own[key] ?? []), ...provisions];
  return [
    {
      key: 'section',
      steps: [
        {
          key: 'section-head',
          action: 'endorse',
          name: { ja: '所管課長の確認', en: 'Endorsement by the section head' },
          role: 'security-manager',
          scope: 'owning-section',
          when: { always: true },
          provisions: cites('section-head', 'baseline-organisation', 'baseline-separation-of-duties'),
          dueDays: 5,
        },
      ],
    },
    {
      key: 'review',
      steps: [
        {
          key: 'contract-review',
          action: 'concur',
          name: { ja: '契約担当の審査', en: 'Contract review' },
          role: 'contract-reviewer',
          scope: 'body',
          when: contractAtHand,
          provisions: cites('contract-review', 'baseline-outsourcing-contract'),
          dueDays: 10,
        },
        {
          key: 'security-review',
          action: 'concur',
          name: { ja: '情報セキュリティの審査', en: 'Security review' },
          role: 'security-reviewer',
          scope: 'body',
          when: { always: true },
          provisions: cites('security-review', 'baseline-cloud-selection'),
          dueDays: 10,
        },
        {
          key: 'infrastructure',
          action: 'concur',
          name: {
            ja: '情報基盤管理者の許可（外部接続）',
            en: 'Permission by the infrastructure manager (outside connection)',
          },
          role: 'infrastructure-manager',
          scope: 'body',
          // At the end it is cut, which needs nobody's permission.
          when: using(is('externalConnection', true)),
          provisions: cites('infrastructure', 'baseline-network'),
          dueDays: 10,
        },
      ],
    },
    {
      key: 'chief',
      steps: [
        {
          key: 'chief-security-officer',
          action: 'concur',
          name: { ja: '統括情報セキュリティ責任者の合議', en: 'Concurrence of the chief security officer' },
          role: 'chief-security-officer',
          scope: 'body',
          when: onTrack('A'),
          provisions: cites('chief-security-officer', 'baseline-organisation'),
          dueDays: 5,
        },
      ],
    },
    {
      key: 'final',
      steps: [
        {
          key: 'ciso',
          action: 'final',
          name: { ja: '最高情報セキュリティ責任者の決裁', en: 'Decision by the CISO' },
          role: 'ciso',
          scope: 'body',
          when: onTrack('A'),
          provisions: cites('ciso', 'baseline-organisation', 'baseline-cloud-manager'),
          dueDays: 7,
        },
        {
          key: 'chief-security-officer-final',
          action: 'final',
          name: { ja: '統括情報セキュリティ責任者の決裁', en: 'Decision by the chief security officer' },
          role: 'chief-security-officer',
          scope: 'body',
          when: onTrack('B'),
          provisions: cites('chief-security-officer-final', 'baseline-cloud-light', 'baseline-cloud-manager'),
          dueDays: 7,
        },
      ],
    },
  ];
}
