/**
 * Statutory reports and notices after a leak of personal information: which are due, by when, and why.
 * 個人情報保護法 68条 and 施行規則 43条, 44条; for 特定個人情報 番号法 29条の4 and the rules of the 個人情報保護委員会.
 * Pure. Counted in calendar days, the day of knowledge being day 1.
 */
import { businessDayFrom, type DayOff, dayOff, HOLIDAYS_KNOWN_UNTIL, holidayName } from '~/platform/business-days';
import { addDays, daysBetween, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { Answer } from './model';

export type ClockFacts = {
  /** The day any section of the body knew. */
  knownOn: PlainDate;
  personal: Answer;
  specificPersonal: Answer;
  /** 要配慮個人情報, also what an ordinance adds. */
  sensitive: Answer;
  /** Its misuse may cost people money: card numbers, passwords of paid services. */
  propertyDamage: Answer;
  /** 不正の目的: unauthorised access, theft, taken along by an insider. */
  malicious: Answer;
  /** Anybody could read it, as on a public page. */
  exposed: Answer;
  /** 高度な暗号化等: unreadable for whoever has it. */
  protected: Answer;
  personsAffected: number | null;
};

export const LAWS = ['personal', 'specific-personal'] as const;
export type Law = (typeof LAWS)[number];
export const DUTY_KINDS = ['first-report', 'final-report', 'notice'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];
export type DutyKey = `${Law}-${DutyKind}`;

/** Why a report is due. */
export type Ground = 'sensitive' | 'property-damage' | 'malicious' | 'many-people' | 'exposed';

/** Sentences of the reasoning, in the order they are told. */
export type Reason =
  | { reason: 'not-such-information'; law: Law }
  | { reason: 'unreadable' }
  | { reason: 'no-ground'; law: Law }
  | { reason: 'ground'; ground: Ground }
  | { reason: 'maybe'; missing: ('information' | 'grounds' | 'number')[] }
  | { reason: 'day-one'; knownOn: PlainDate }
  | { reason: 'first-report-span'; from: PlainDate; until: PlainDate }
  | { reason: 'final-days'; days: 30 | 60; malicious: Answer }
  | { reason: 'rolled'; from: PlainDate; to: PlainDate; because: DayOff; holiday: Text | null }
  | { reason: 'holidays-not-known' }
  | { reason: 'notice-promptly' };

export type Duty = {
  key: DutyKey;
  law: Law;
  kind: DutyKind;
  /** `to-judge`: it may be due, and the clock runs meanwhile. */
  standing: 'due' | 'to-judge';
  /** The day to aim at, where the law names a span. */
  from: PlainDate | null;
  /** The last day; null where the law says "promptly". */
  until: PlainDate | null;
  reasons: Reason[];
};

export type Clocks = { duties: Duty[] /** Per law: why nothing is due. */; none: { law: Law; reasons: Reason[] }[] };

/** More people than this make a leak of a public body one to be reported (施行規則 43条 4号). */
const MANY_PEOPLE = 100;
const FIRST_REPORT = { from: 3, until: 5 } as const;

/** Day `n` of a count in which `knownOn` is day 1. */
const dayOf = (knownOn: PlainDate, n: number): PlainDate => addDays(knownOn, n - 1);

const GROUNDS: Record<Law, readonly Exclude<Ground, 'many-people'>[]> = {
  personal: ['sensitive', 'property-damage', 'malicious'],
  'specific-personal': ['malicious', 'exposed'],
};

const answerTo = (facts: ClockFacts, ground: Exclude<Ground, 'many-people'>): Answer =>
  ground === 'property-damage' ? facts.propertyDamage : facts[ground];

/** Whether a law asks for a report, with the grounds; 'to-judge' while an answer is missing that could make it so. */
function judge(facts: ClockFacts, law: Law): { standing: 'due' | 'to-judge' | 'none'; reasons: Reason[] } {
  const about = law === 'personal' ? facts.personal : facts.specificPersonal;
  if (about === 'no') return { standing: 'none', reasons: [{ reason: 'not-such-information', law }] };
  if (facts.protected === 'yes') return { standing: 'none', reasons: [{ reason: 'unreadable' }] };
  const grounds: Ground[] = GROUNDS[law].filter((ground) => answerTo(facts, ground) === 'yes');
  if ((facts.personsAffected ?? 0) > MANY_PEOPLE) grounds.push('many-people');
  const open = GROUNDS[law].some((ground) => answerTo(facts, ground) === 'unknown');
  if (grounds.length === 0 && !open && facts.personsAffected !== null) {
    return { standing: 'none', reasons: [{ reason: 'no-ground', law }] };
  }
  const given = grounds.map((ground): Reason => ({ reason: 'ground', ground }));
  if (about === 'yes' && grounds.length > 0) return { standing: 'due', reasons: given };
  const missing: Extract<Reason, { reason: 'maybe' }>['missing'] = [];
  if (about === 'unknown') missing.push('information');
  if (grounds.length === 0 && open) missing.push('grounds');
  if (grounds.length === 0 && facts.personsAffected === null) missing.push('number');
  return { standing: 'to-judge', reasons: [...given, { reason: 'maybe', missing }] };
}

function firstReport(knownOn: PlainDate): Pick<Duty, 'from' | 'until' | 'reasons'> {
  const span = { from: dayOf(knownOn, FIRST_REPORT.from), until: dayOf(knownOn, FIRST_REPORT.until) };
  return {
    ...span,
    reasons: [
      { reason: 'day-one', knownOn },
      { reason: 'first-report-span', ...span },
    ],
  };
}

/** 60 days only where it is known that somebody meant harm; while nobody knows, the shorter period counts. */
function finalReport({ knownOn, malicious }: ClockFacts): Pick<Duty, 'from' | 'until' | 'reasons'> {
  const days = malicious === 'yes' ? 60 : 30;
  const last = dayOf(knownOn, days);
  const until = businessDayFrom(last);
  const because = dayOff(last);
  return {
    from: null,
    until,
    reasons: [
      { reason: 'day-one', knownOn },
      { reason: 'final-days', days, malicious },
      ...(because === null
        ? []
        : [{ reason: 'rolled' as const, from: last, to: until, because, holiday: holidayName(last) }]),
      ...(last > HOLIDAYS_KNOWN_UNTIL ? [{ reason: 'holidays-not-known' as const }] : []),
    ],
  };
}

/** Everything that is due or may be, first what comes first. */
export function clocksOf(facts: ClockFacts): Clocks {
  const clocks: Clocks = { duties: [], none: [] };
  for (const law of LAWS) {
    const { standing, reasons } = judge(facts, law);
    if (standing === 'none') {
      clocks.none.push({ law, reasons });
      continue;
    }
    const duty = (kind: DutyKind, when: Pick<Duty, 'from' | 'until' | 'reasons'>): Duty => ({
      key: `${law}-${kind}`,
      law,
      kind,
      standing,
      ...when,
      reasons: [...reasons, ...when.reasons],
    });
    clocks.duties.push(
      duty('first-report', firstReport(facts.knownOn)),
      duty('final-report', finalReport(facts)),
      duty('notice', { from: null, until: null, reasons: [{ reason: 'notice-promptly' }] }),
    );
  }
  return clocks;
}

export const DUTY_KEYS: readonly DutyKey[] = LAWS.flatMap((law) => DUTY_KINDS.map((kind) => `${law}-${kind}` as const));

/** Days left until the last day; 0 on the day itself, negative behind it. Null where no day is named. */
export const daysLeft = ({ until }: Pick<Duty, 'until'>, today: PlainDate): number | null =>
  until === null ? null : daysBetween(today, until);

/** The duties that keep an incident from being closed: due without a record that it was done, or not judged yet. */
export const openDuties = (duties: readonly Duty[], done: ReadonlySet<string>): Duty[] =>
  duties.filter(({ key, standing }) => standing === 'to-judge' || !done.has(key));
