/** The route of a social-media account, where a body's own text is silent: 広報 ∥ 情報セキュリティ, then 統括 or CISO. */
import type { RouteStage, RouteStep } from '~/policy/model';
import { is, onTrack } from '~/policy/profiles/compose';

/** The steps; `own` gives provisions of the body's own text by step, put before those of the baseline. */
export function socialMediaRoute(own: Record<string, string[]> = {}): RouteStage[] {
  const step = (part: RouteStep): RouteStep => ({
    ...part,
    provisions: [...(own[part.key] ?? []), ...part.provisions],
  });
  return [
    {
      key: 'section',
      steps: [
        step({
          key: 'section-head',
          action: 'endorse',
          name: { ja: '所管課長の確認', en: 'Endorsement by the section head' },
          role: 'security-manager',
          scope: 'owning-section',
          when: { always: true },
          provisions: ['baseline-organisation', 'baseline-separation-of-duties'],
          dueDays: 5,
        }),
      ],
    },
    {
      key: 'review',
      steps: [
        step({
          key: 'public-relations-review',
          action: 'concur',
          name: { ja: '広報担当の審査', en: 'Review by public relations' },
          role: 'public-relations',
          scope: 'body',
          when: { always: true },
          provisions: ['baseline-social-media'],
          dueDays: 7,
        }),
        step({
          key: 'security-review',
          action: 'concur',
          name: { ja: '情報セキュリティの審査', en: 'Security review' },
          role: 'security-reviewer',
          scope: 'body',
          when: { always: true },
          provisions: ['baseline-social-media-safety'],
          dueDays: 7,
        }),
        step({
          key: 'contract-review',
          action: 'concur',
          name: { ja: '契約担当の審査', en: 'Contract review' },
          role: 'contract-reviewer',
          scope: 'body',
          when: is('contractorUse', true),
          provisions: ['baseline-outsourcing-contract'],
          dueDays: 7,
        }),
      ],
    },
    {
      key: 'chief',
      steps: [
        step({
          key: 'chief-security-officer',
          action: 'concur',
          name: { ja: '統括情報セキュリティ責任者の合議', en: 'Concurrence of the chief security officer' },
          role: 'chief-security-officer',
          scope: 'body',
          when: onTrack('A'),
          provisions: ['baseline-organisation'],
          dueDays: 5,
        }),
      ],
    },
    {
      key: 'final',
      steps: [
        step({
          key: 'ciso',
          action: 'final',
          name: { ja: '最高情報セキュリティ責任者の決裁', en: 'Decision by the CISO' },
          role: 'ciso',
          scope: 'body',
          when: onTrack('A'),
          provisions: ['baseline-organisation'],
          dueDays: 7,
        }),
        step({
          key: 'chief-security-officer-final',
          action: 'final',
          name: { ja: '統括情報セキュリティ責任者の決裁', en: 'Decision by the chief security officer' },
          role: 'chief-security-officer',
          scope: 'body',
          when: onTrack('B'),
          provisions: ['baseline-organisation'],
          dueDays: 7,
        }),
      ],
    },
  ];
}
