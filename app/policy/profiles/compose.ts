/** Short ways to write a profile's data. What they return is plain JSON. */
import { type ClauseTopic, isClauseTopic } from '~/clauses/topics';
import {
  type Axis,
  type CanonicalRole,
  type CheckQuestion,
  type Condition,
  type Provision,
  REQUIREMENT_KINDS,
  type RequestKind,
  type Requirement,
  type RequirementKind,
  type ScalarFact,
  type SlaDefinition,
  type Source,
  type Track,
} from '~/policy/model';

const always: Condition = { always: true };
export const never: Condition = { not: { always: true } };
export const is = (fact: ScalarFact, value: string | boolean): Condition => ({ fact, is: value });
export const among = (fact: ScalarFact, ...values: string[]): Condition => ({ fact, in: values });
export const reaches = (threshold: string): Condition => ({ reaches: threshold });
export const isLevel = (axis: Axis, level: string): Condition => ({ axis, isLevel: level });
export const holds = (information: 'any' | 'personal' | 'specific-personal'): Condition => ({ information });
export const ofKind = (...kinds: RequestKind[]): Condition => ({ kinds });
export const onTrack = (track: Track): Condition => ({ track });
export const all = (...parts: Condition[]): Condition => ({ all: parts });
export const any = (...parts: Condition[]): Condition => ({ any: parts });
export const not = (part: Condition): Condition => ({ not: part });

/** The service is to be used, or used on: everything but the end of use. */
const inUse = not(is('purpose', 'termination'));
export const ending = is('purpose', 'termination');
/** In use, and all of `parts`. */
export const using = (...parts: Condition[]): Condition => all(inUse, ...parts);

const BUILD = ['system-build', 'system-build-operation'];
const OPERATION = ['system-operation', 'system-build-operation'];
const outsourced = (...work: string[]): Condition => all(ofKind('outsourcing'), among('workKind', ...work));
/** A system is built, run or maintained for the body: outsourced, or along with a cloud service (藤枝市 6(2)). */
export const systemWork = any(is('systemWork', true), outsourced(...new Set([...BUILD, ...OPERATION])));
export const systemBuild = any(is('systemWork', true), outsourced(...BUILD));
export const systemOperation = any(is('systemWork', true), outsourced(...OPERATION));
/** What runs, so that its service level can be measured. */
export const operated = any(ofKind('cloud-service'), outsourced(...OPERATION));

/** The same requirements, where `condition` holds as well. */
export const where = (condition: Condition, requirements: readonly Requirement[]): Requirement[] =>
  requirements.map((entry) => {
    const parts = 'all' in entry.when ? entry.when.all : [entry.when];
    return { ...entry, when: all(condition, ...parts) };
  });

/** The same requirements, for requests of these kinds only. */
export const only = (kinds: RequestKind[], requirements: readonly Requirement[]): Requirement[] =>
  where(ofKind(...kinds), requirements);

type Wording = readonly [title: string, statement: string, guidance: string];
type Entry = {
  ja: Wording;
  en: Wording;
  provisions: string[];
  when: Condition;
  /** Always, unless said otherwise. */
  mandatory?: Condition;
  /** True unless said otherwise. */
  exemptable?: boolean;
  /** The reviewers of the kind, unless said otherwise. */
  reviewers?: CanonicalRole[];
  sla?: SlaDefinition;
  /** Its own key where that is a topic, unless said otherwise. */
  clause?: ClauseTopic;
};

const REVIEWERS: Record<RequirementKind, CanonicalRole[]> = {
  contract: ['contract-reviewer'],
  confidentiality: ['contract-reviewer'],
  selection: ['contract-reviewer', 'security-reviewer'],
  cloud: ['security-reviewer'],
  account: ['public-relations', 'security-reviewer'],
  management: ['contract-reviewer', 'security-reviewer'],
  // Two pairs of eyes: what the paper promises, and whether it is enough. Track B may have no contract reviewer.
  sla: ['contract-reviewer', 'security-reviewer'],
  prohibition: ['security-reviewer'],
};

export function requirement(kind: RequirementKind, key: string, entry: Entry): Requirement {
  const clause = entry.clause ?? (isClauseTopic(key) ? key : undefined);
  return {
    key,
    kind,
    title: { ja: entry.ja[0], en: entry.en[0] },
    statement: { ja: entry.ja[1], en: entry.en[1] },
    guidance: { ja: entry.ja[2], en: entry.en[2] },
    provisions: entry.provisions,
    when: entry.when,
    mandatory: entry.mandatory ?? always,
    exemptable: entry.exemptable ?? true,
    reviewers: entry.reviewers ?? REVIEWERS[kind],
    ...(entry.sla ? { sla: entry.sla } : {}),
    ...(clause ? { clause } : {}),
  };
}

/** A question of a check, with its words as [title, question, guidance]. */
export const checkQuestion = (
  key: string,
  { ja, en, provisions: keys, when = always }: Pick<Entry, 'ja' | 'en' | 'provisions'> & { when?: Condition },
): CheckQuestion => ({
  key,
  title: { ja: ja[0], en: en[0] },
  question: { ja: ja[1], en: en[1] },
  guidance: { ja: ja[2], en: en[2] },
  provisions: keys,
  when,
});

/** [key, citation ja, citation en, summary ja, summary en] */
export type ProvisionRow = readonly [key: string, citationJa: string, citationEn: string, ja: string, en: string];

export const provisions = (source: Source, rows: readonly ProvisionRow[]): Provision[] =>
  rows.map(([key, citationJa, citationEn, ja, en]) => ({
    key,
    citation: { ja: citationJa, en: citationEn },
    summary: { ja, en },
    source,
  }));

type Change = Partial<Omit<Requirement, 'key' | 'provisions'>> & { also?: string[] };

/**
 * The requirements of another profile with changes by key; `also` puts provisions of the body's own before those
 * already there. Throws for a key that is not there, so that a renamed one cannot be missed.
 */
export function withChanges(base: readonly Requirement[], changes: Record<string, Change>): Requirement[] {
  for (const key of Object.keys(changes)) {
    if (!base.some((entry) => entry.key === key)) throw new Error(`No requirement '${key}' to change`);
  }
  return base.map((entry) => {
    const change = changes[entry.key];
    if (!change) return entry;
    const { also = [], ...rest } = change;
    return { ...entry, ...rest, provisions: [...also, ...entry.provisions] };
  });
}

/**
 * The same requirements or questions, where the body's own text says what a provision of the baseline says: `says` names, by the key
 * of that provision, those of the body, which then stand before it wherever something rests on it. Throws for a
 * provision that nothing rests on.
 */
export function restingOn<Entry extends { provisions: string[] }>(
  base: readonly Entry[],
  says: Record<string, string[]>,
): Entry[] {
  for (const key of Object.keys(says)) {
    if (!base.some((entry) => entry.provisions.includes(key))) throw new Error(`Nothing rests on '${key}'`);
  }
  return base.map((entry) => {
    const own = entry.provisions.flatMap((key) => says[key] ?? []);
    return { ...entry, provisions: [...new Set([...own, ...entry.provisions])] };
  });
}

/** Kind by kind, and within each kind the body's own requirements before those of the baseline. */
export const ownFirst = (own: readonly Requirement[], rest: readonly Requirement[]): Requirement[] =>
  REQUIREMENT_KINDS.flatMap((kind) => [...own, ...rest].filter((entry) => entry.kind === kind));
