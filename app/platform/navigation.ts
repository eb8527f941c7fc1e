/** 主な業務: the entries of the left navigation, by task, and who has a use for each. Pure. */
import type { AppAbility } from '~/authorization/ability';
import type { Text } from './text';

export const NAVIGATION = {
  tasks: { href: '/tasks', label: { ja: '自分の仕事', en: 'My work' } },
  file: { href: '/approval-requests/new', label: { ja: '申請する', en: 'File a request' } },
  requests: { href: '/approval-requests', label: { ja: '申請一覧', en: 'Requests' } },
  registers: { href: '/registers', label: { ja: '台帳', en: 'Registers' } },
  obligations: { href: '/obligations', label: { ja: '期限', en: 'Deadlines' } },
  incidents: { href: '/incidents', label: { ja: 'インシデント', en: 'Incidents' } },
  checks: { href: '/periodic-checks', label: { ja: '監査・点検', en: 'Audits and checks' } },
  policies: { href: '/policy-profiles', label: { ja: '規程', en: 'Policies' } },
  people: { href: '/people', label: { ja: '職員と職', en: 'People and posts' } },
} as const satisfies Record<string, { href: string; label: Text }>;

/** What the entry of checks is called where the body has no audits (香肌奥伊勢). */
export const CHECKS_ALONE: Text = { ja: '点検', en: 'Checks' };

/** Pages that belong to an entry without standing below its address: the record is what an auditor looks at. */
const ALSO: Record<string, keyof typeof NAVIGATION> = {
  '/record': 'checks',
  '/policy-reviews': 'policies',
  '/reassessments': 'policies',
  '/trainings': 'obligations',
};

export type NavigationKey = keyof typeof NAVIGATION;

/** What this person can use, in the order of the page. */
export function navigationFor(ability: AppAbility): NavigationKey[] {
  const usable: Record<NavigationKey, boolean> = {
    tasks: true,
    file: ability.can('create', 'ApprovalRequest'),
    requests: true,
    registers: ability.can('read', 'CloudService'),
    obligations: ability.can('read', 'Obligation'),
    incidents: ability.can('create', 'Incident'),
    // Whoever keeps people and posts answers for his own section from what is due there: eight entries are enough.
    checks:
      ability.can('read', 'CheckCampaign') ||
      (ability.can('read', 'PeriodicCheck') && !ability.can('administer', 'Organisation')),
    policies: ability.can('read', 'PolicyProfile'),
    people: ability.can('administer', 'Organisation'),
  };
  return (Object.keys(NAVIGATION) as NavigationKey[]).filter((key) => usable[key]);
}

/** Pages that stand elsewhere than the entry they are reached from. */
const ELSEWHERE: readonly { path: string; key: NavigationKey }[] = [
  { path: '/calendar', key: 'obligations' },
  { path: '/dashboard', key: 'tasks' },
  { path: '/dashboard/report', key: 'tasks' },
];

/** The entry that `pathname` belongs to: the longest address that is the path or lies above it. */
export function currentEntry(pathname: string): NavigationKey | null {
  const elsewhere = ELSEWHERE.find(({ path }) => pathname === path);
  if (elsewhere) return elsewhere.key;
  let found: NavigationKey | null = null;
  for (const key of Object.keys(NAVIGATION) as NavigationKey[]) {
    const { href } = NAVIGATION[key];
    if (pathname !== href && !pathname.startsWith(`${href}/`)) continue;
    if (found === null || href.length > NAVIGATION[found].href.length) found = key;
  }
  if (found !== null) return found;
  const also = Object.keys(ALSO).find((href) => pathname === href || pathname.startsWith(`${href}/`));
  return also ? (ALSO[also] ?? null) : null;
}
