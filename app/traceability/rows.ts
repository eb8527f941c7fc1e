/** Traceability as rows to show: the same for the page and the papers. Pure. */
import type { Text } from '~/platform/text';
import { roleName } from '~/policy/lookup';
import {
  CHECK_KINDS,
  type CheckKind,
  type EvidencePlace,
  type PolicyProfile,
  type RequestKind,
  type Source,
} from '~/policy/model';
import { partPath, provisionHref, requirementHref } from '~/policy/paths';
import { isCovered, type TracedProvision, traceProvisions } from '~/policy/trace';
import { checkKindWords, requestKindWords, trackWords } from '~/policy/words';
import { REGISTERS, type RegisterKey } from '~/registers/registers';
import type { Counts } from './outcomes.repository.server';
import { placeWords, traceWords as words } from './words';

export const VIEWS = ['all', 'own', 'uncovered'] as const;
export type View = (typeof VIEWS)[number];

export type Named = { text: Text; href: string };
/** A heading, and the things of that sort. */
export type Following = { heading: Text; items: Named[] };

export type TraceRow = {
  key: string;
  citation: Text;
  summary: Text;
  source: Source;
  /** Where it stands in the policy. */
  href: string;
  covered: boolean;
  follows: Following[];
  evidence: Named[];
  /** null: no requirement rests on it, or the reader is not shown figures. */
  counts: Counts | null;
};

export type Traceability = {
  rows: TraceRow[];
  /** [covered, all] */
  own: [number, number];
  baseline: [number, number];
};

const CHECKS: Record<CheckKind, string> = {
  'periodic-check': '/periodic-checks',
  'self-inspection': '/periodic-checks?kind=self-inspection',
  audit: '/periodic-checks?kind=audit',
};

/** Where what was approved stands. */
const REGISTER_OF: Record<RequestKind, RegisterKey> = {
  'cloud-service': 'cloud-services',
  outsourcing: 'contracts',
  'designated-manager': 'designated-managers',
  subcontracting: 'contracts',
  'social-media-account': 'social-media',
};

function registerOf(kind: RequestKind): Named[] {
  const register = REGISTERS.find(({ key }) => key === REGISTER_OF[kind]);
  return register ? [{ text: words.register(register.short), href: register.href }] : [];
}

/** @param outcomes  by requirement; null where the reader is not shown any */
export function traceability(profile: PolicyProfile, outcomes: ReadonlyMap<string, Counts> | null): Traceability {
  const traced = traceProvisions(profile);
  const share = (source: Source): [number, number] => {
    const of = traced.filter(({ provision }) => provision.source === source);
    return [of.filter(isCovered).length, of.length];
  };
  return {
    rows: traced.map((one) => rowOf(profile, one, outcomes)),
    own: share('own-text'),
    baseline: share('baseline'),
  };
}

export const rowsIn = (view: View, rows: readonly TraceRow[]): TraceRow[] =>
  rows.filter(({ source, covered }) => view === 'all' || (view === 'own' ? source === 'own-text' : !covered));

function rowOf(
  profile: PolicyProfile,
  traced: TracedProvision,
  outcomes: ReadonlyMap<string, Counts> | null,
): TraceRow {
  const { provision, requirements } = traced;
  const { key, citation, summary, source } = provision;
  return {
    key,
    citation,
    summary,
    source,
    href: provisionHref(profile, key),
    covered: isCovered(traced),
    follows: followingOf(profile, traced).filter(({ items }) => items.length > 0),
    evidence: evidenceOf(profile, traced),
    counts: outcomes && requirements.length > 0 ? sumOf(requirements.map((one) => outcomes.get(one.key))) : null,
  };
}

function followingOf(profile: PolicyProfile, traced: TracedProvision): Following[] {
  return [
    {
      heading: words.requirements,
      items: traced.requirements.map((one) => ({ text: one.title, href: requirementHref(profile, one) })),
    },
    { heading: words.steps, items: stepsIn(profile, traced) },
    {
      heading: words.tracks,
      items: traced.tracks.map((one) => ({ text: trackWords[one].name, href: partPath(profile, 'tracks') })),
    },
    {
      heading: words.roles,
      items: traced.roles.map((role) => ({ text: roleName(profile, role), href: partPath(profile, 'roles') })),
    },
    { heading: words.stages, items: traced.stages.map(({ name }) => ({ text: name, href: '/incidents' })) },
    {
      heading: words.changeRules,
      items: traced.changeRules.map(({ reason }) => ({ text: reason, href: partPath(profile, 'changes') })),
    },
    {
      heading: words.movementRules,
      items: traced.movementRules.map(({ key, reason }) => ({
        text: reason,
        href: `${partPath(profile, 'movements')}#movement-${key}`,
      })),
    },
    ...CHECK_KINDS.map((kind) => ({
      heading: words.questionsOf(checkKindWords[kind]),
      items: traced.questions
        .filter((one) => one.kind === kind)
        .map(({ question }) => ({
          text: question.title,
          href: `${partPath(profile, 'checks', kind)}#question-${question.key}`,
        })),
    })),
  ];
}

/** A step that stands in several routes is named once, with the kinds of request behind it. */
function stepsIn(profile: PolicyProfile, { steps }: TracedProvision): Named[] {
  const kindsOf = new Map<string, { name: Text; kinds: RequestKind[] }>();
  for (const { kind, step } of steps) {
    const known = kindsOf.get(step.key);
    kindsOf.set(step.key, { name: step.name, kinds: [...new Set([...(known?.kinds ?? []), kind])] });
  }
  return [...kindsOf.values()].map(({ name, kinds }) => ({
    text: {
      ja: `${name.ja}（${kinds.map((kind) => requestKindWords[kind].name.ja).join('・')}）`,
      en: `${name.en} (${kinds.map((kind) => requestKindWords[kind].name.en).join(', ')})`,
    },
    href: partPath(profile, 'routes', kinds[0]),
  }));
}

const MOVEMENTS = {
  name: { ja: '情報の持出し・提供等の台帳', en: 'Register of information that leaves' },
  href: '/registers/information-movements',
};

function evidenceOf(profile: PolicyProfile, traced: TracedProvision): Named[] {
  const places: Record<EvidencePlace, string> = {
    organisation: '/people',
    'sign-in': '/account',
    classification: partPath(profile, 'classification'),
    exemptions: '/approval-requests',
    incidents: '/incidents',
    trainings: '/obligations?scope=all&kind=training',
    'self-inspections': CHECKS['self-inspection'],
    audits: CHECKS.audit,
    'policy-reviews': '/policy-reviews',
    record: '/record',
  };
  const { kinds, steps, stages, questions, changeRules, movementRules, roles } = traced;
  const found: (Named | false)[] = [
    ...kinds.flatMap(registerOf),
    steps.length > 0 && { text: { ja: '申請と決裁', en: 'Requests and decisions' }, href: '/approval-requests' },
    roles.length > 0 && { text: { ja: '職と役割', en: 'Posts and roles' }, href: '/people/posts' },
    stages.length > 0 && { text: placeWords.incidents, href: places.incidents },
    ...CHECK_KINDS.filter((kind) => questions.some((one) => one.kind === kind)).map((kind) => ({
      text: checkKindWords[kind],
      href: CHECKS[kind],
    })),
    movementRules.length > 0 && { text: MOVEMENTS.name, href: MOVEMENTS.href },
    changeRules.length > 0 && { text: { ja: '変更の知らせ', en: 'Notices of change' }, href: '/registers' },
    ...traced.places.map((place) => ({ text: placeWords[place], href: places[place] })),
  ];
  const named = found.filter((one) => one !== false);
  return named.filter(({ text }, index) => named.findIndex((other) => other.text.ja === text.ja) === index);
}

function sumOf(counts: readonly (Counts | undefined)[]): Counts {
  const sum: Counts = { met: 0, exempted: 0, open: 0, 'not-applicable': 0 };
  for (const one of counts) {
    if (!one) continue;
    sum.met += one.met;
    sum.exempted += one.exempted;
    sum.open += one.open;
    sum['not-applicable'] += one['not-applicable'];
  }
  return sum;
}
