/** The route, the tracks and who holds which role, where a body's own text is silent. */
import type { Text } from '~/platform/text';
import type { CanonicalRole, PolicyProfile, RouteStage, Source } from '~/policy/model';
import { any, holds, is, not, onTrack, reaches, using } from '~/policy/profiles/compose';

const careful = any(reaches('careful'), holds('personal'));

/** Track A or B; `careful` names the levels that need care in the scheme's own words. */
export function cloudTracks(carefulLevels: Text, own: string[] = []): PolicyProfile['tracks'] {
  return [
    {
      track: 'A',
      when: careful,
      reason: {
        ja: `注意して扱う情報（${carefulLevels.ja}）または個人情報を扱うため、トラックAで審査します。`,
        en: `The service holds information that needs care (${carefulLevels.en}) or personal information: track A.`,
      },
      provisions: [...own, 'baseline-cloud-careful'],
    },
    {
      track: 'B',
      when: not(careful),
      reason: {
        ja: `注意して扱う情報（${carefulLevels.ja}）も個人情報も扱わないため、手続きの軽いトラックBで審査します。`,
        en: `No information that needs care (${carefulLevels.en}) and no personal information: the lighter track B.`,
      },
      provisions: [...own, 'baseline-cloud-light'],
    },
  ];
}

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
          when: is('externalConnection', true),
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
