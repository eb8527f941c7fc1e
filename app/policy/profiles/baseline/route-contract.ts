/** The routes of contracts, agreements and subcontracting, where a body's own text is silent. */
import type { Condition, RouteStage, RouteStep } from '~/policy/model';
import { all, any, holds, is, not, onTrack, systemWork, using } from '~/policy/profiles/compose';

type Own = Record<string, string[]>;
type Part = Pick<RouteStep, 'key' | 'action' | 'role' | 'scope' | 'when' | 'dueDays'> & {
  name: readonly [ja: string, en: string];
  provisions: string[];
};

const always: Condition = { always: true };

/** `own` gives provisions of the body's own text by step, put before those of the baseline. */
const stepsWith =
  (own: Own) =>
  ({ name: [ja, en], provisions, ...rest }: Part): RouteStep => ({
    ...rest,
    name: { ja, en },
    provisions: [...(own[rest.key] ?? []), ...provisions],
  });

const sectionHead: Part = {
  key: 'section-head',
  action: 'endorse',
  name: ['所管課長の確認', 'Endorsement by the section head'],
  role: 'security-manager',
  scope: 'owning-section',
  when: always,
  provisions: ['baseline-organisation', 'baseline-separation-of-duties'],
  dueDays: 5,
};
const contractReview: Part = {
  key: 'contract-review',
  action: 'concur',
  name: ['契約担当の審査', 'Contract review'],
  role: 'contract-reviewer',
  scope: 'body',
  when: always,
  provisions: ['baseline-outsourcing-contract'],
  dueDays: 10,
};
const securityReview = (when: Condition): Part => ({
  key: 'security-review',
  action: 'concur',
  name: ['情報セキュリティの審査', 'Security review'],
  role: 'security-reviewer',
  scope: 'body',
  when,
  provisions: ['baseline-outsourcing-selection'],
  dueDays: 10,
});
const infrastructure: Part = {
  key: 'infrastructure',
  action: 'concur',
  name: ['情報基盤管理者の許可（外部接続）', 'Permission by the infrastructure manager (outside connection)'],
  role: 'infrastructure-manager',
  scope: 'body',
  // At the end it is cut, which needs nobody's permission.
  when: using(is('externalConnection', true)),
  provisions: ['baseline-network'],
  dueDays: 10,
};
const chiefConcurs = (when: Condition): Part => ({
  key: 'chief-security-officer',
  action: 'concur',
  name: ['統括情報セキュリティ責任者の合議', 'Concurrence of the chief security officer'],
  role: 'chief-security-officer',
  scope: 'body',
  when,
  provisions: ['baseline-organisation'],
  dueDays: 5,
});
const ciso = (when: Condition): Part => ({
  key: 'ciso',
  action: 'final',
  name: ['最高情報セキュリティ責任者の決裁', 'Decision by the CISO'],
  role: 'ciso',
  scope: 'body',
  when,
  provisions: ['baseline-organisation'],
  dueDays: 7,
});
const chiefDecides = (when: Condition): Part => ({
  key: 'chief-security-officer-final',
  action: 'final',
  name: ['統括情報セキュリティ責任者の決裁', 'Decision by the chief security officer'],
  role: 'chief-security-officer',
  scope: 'body',
  when,
  provisions: ['baseline-organisation'],
  dueDays: 7,
});
/** 専決: what touches neither careful information nor a system is decided in the department. */
const departmentDecides = (when: Condition): Part => ({
  key: 'department-head-final',
  action: 'final',
  name: ['部局長（情報セキュリティ責任者）の決裁', 'Decision by the department head (security officer)'],
  role: 'security-officer',
  scope: 'owning-department',
  when,
  provisions: ['baseline-organisation'],
  dueDays: 5,
});

/** A system, or a line to one: worth the eye of security on the light track too. */
const technical = any(systemWork, using(is('externalConnection', true)));
const lightAndTechnical = all(onTrack('B'), technical);
const light = all(onTrack('B'), not(technical));

/** Outsourcing. */
export function outsourcingRoute(own: Own = {}): RouteStage[] {
  const step = stepsWith(own);
  return [
    { key: 'section', steps: [sectionHead].map(step) },
    {
      key: 'review',
      steps: [contractReview, securityReview(any(onTrack('A'), technical)), infrastructure].map(step),
    },
    { key: 'chief', steps: [chiefConcurs(onTrack('A'))].map(step) },
    {
      key: 'final',
      steps: [ciso(onTrack('A')), chiefDecides(lightAndTechnical), departmentDecides(light)].map(step),
    },
  ];
}

/** Designated managers: no system of the body is built or connected. */
export function managerRoute(own: Own = {}): RouteStage[] {
  const step = stepsWith(own);
  return [
    { key: 'section', steps: [sectionHead].map(step) },
    { key: 'review', steps: [contractReview, securityReview(onTrack('A'))].map(step) },
    { key: 'chief', steps: [chiefConcurs(onTrack('A'))].map(step) },
    { key: 'final', steps: [ciso(onTrack('A')), departmentDecides(onTrack('B'))].map(step) },
  ];
}

const myNumber = holds('specific-personal');

/** Subcontracting: the contract itself has passed the CISO; what touches My Number goes there again. */
export function subcontractingRoute(own: Own = {}): RouteStage[] {
  const step = stepsWith(own);
  return [
    { key: 'section', steps: [sectionHead].map(step) },
    { key: 'review', steps: [contractReview, securityReview(onTrack('A'))].map(step) },
    { key: 'chief', steps: [chiefConcurs(all(onTrack('A'), myNumber))].map(step) },
    {
      key: 'final',
      steps: [
        ciso(all(onTrack('A'), myNumber)),
        chiefDecides(all(onTrack('A'), not(myNumber))),
        departmentDecides(onTrack('B')),
      ].map(step),
    },
  ];
}
