/** Which request is what: decided by its place in time alone, so that every table is made from the same plan. */
import { fiscalYear } from '~/platform/dates';
import type { Ending } from '../../db/seeds/demo/requests';
import type { BenchCity, SectionCast } from './city';
import { type Copy, copyId, DAY_MS, type Pattern, type PatternPair } from './pattern';
import { mix, RARE_REQUESTS, rareServiceName, serviceName, vendorName } from './vocabulary';

const YEARS = 6;
/** The same at every size: what a person has on the desk does not grow with the archive. */
const OPEN: [Ending, number][] = [
  ['draft', 10],
  ['waiting-head', 14],
  ['waiting-reviewers', 12],
  ['waiting-one-reviewer', 6],
  ['waiting-chief', 8],
  ['waiting-final', 10],
  ['sent-back', 4],
  ['on-hold', 2],
  ['resubmitted', 4],
];
const OPEN_COUNT = OPEN.reduce((sum, [, count]) => sum + count, 0);
/** Where there are far more requests, every section has something on its head's desk too. */
const MORE_FOR_HEADS = 400;
const CLOSED: [Ending, number][] = [
  ['approved', 86],
  ['approved-with-conditions', 6],
  ['rejected', 4],
  ['withdrawn', 4],
];
/** What 鈴木 亜紀 has filed and is closed: the same at every size too, so that pages can be compared. */
const OWN_CLOSED = 114;
const NURSING_AT_LEAST = 120;
/** The newest ones and a sample over all years are whole. */
const NEWEST_WHOLE = 10_000;
export const SAMPLE = 400;

export type Plan = {
  count: number;
  /** Whether this one has its whole content; the others have a shortened checklist. */
  isWhole: (index: number) => boolean;
  /** Every so many requests one belongs to the sample. */
  sampleEvery: number;
  copy: (index: number) => Copy;
  pattern: (index: number) => Pattern;
  requestId: (index: number) => string;
  serviceId: (index: number) => string | null;
  vendors: { id: string; name: string }[];
  /** Next number by section and fiscal year. */
  sequences: Map<string, number>;
  open: number;
  closed: number;
};

export type PlanInput = {
  city: BenchCity;
  patterns: PatternPair[];
  /** Midnight UTC of the day of the load. */
  today: number;
  count: number;
};

type Entry = { ending: Ending; section: number; clerk: number; day: number; laterMs: number; rare: boolean };

/** `count` requests of the last six years. */
export function planAll({ city, patterns, today, count }: PlanInput): Plan {
  const open = Math.min(OPEN_COUNT, Math.floor(count * 0.07));
  const moreForHeads = count >= 50_000 ? MORE_FOR_HEADS : 0;
  const closed = count - open - moreForHeads;
  const entries: Entry[] = [];
  const nursingShare = Math.max(NURSING_AT_LEAST / closed, 1 / city.sections.length);
  const ownEvery = Math.floor(closed / OWN_CLOSED);
  const rareEvery = Math.floor(closed / RARE_REQUESTS);
  for (let i = 0; i < closed; i++) {
    const own = i % ownEvery === 0 && i / ownEvery < OWN_CLOSED;
    const section = own || mix(i, 11) / 2 ** 32 < nursingShare ? 0 : 1 + (mix(i, 12) % (city.sections.length - 1));
    entries.push({
      ending: weighted(CLOSED, mix(i, 13)),
      section,
      // The demo's clerk is the first one of the first section, and files no others.
      clerk: own ? 0 : section === 0 ? 1 + (mix(i, 14) % 3) : mix(i, 14) % 3,
      day: today - YEARS * 365 * DAY_MS + Math.floor((i / closed) * (YEARS * 365 - 4)) * DAY_MS,
      laterMs: mix(i, 15) % 3_600_000,
      rare: i % rareEvery === 1 && i / rareEvery < RARE_REQUESTS,
    });
  }
  let n = 0;
  for (const [ending, share] of OPEN) {
    const some = Math.round((share * open) / OPEN_COUNT);
    for (let i = 0; i < some; i++, n++) entries.push(onTheWay(ending, n, city, today));
  }
  for (let i = 0; i < moreForHeads; i++, n++) {
    entries.push({ ...onTheWay('waiting-head', n, city, today), section: 1 + (i % (city.sections.length - 1)) });
  }
  return planOf(entries, { city, patterns, today }, 0, new Map());
}

/** So many heads decide; each has a few of them. */
const HEADS = 40;

/** More requests that wait for the heads of their sections, numbered behind those that are there. */
export function planForHeads(
  { city, patterns, today }: Omit<PlanInput, 'count'>,
  count: number,
  from: number,
  sequences: Map<string, number>,
): Plan {
  const entries = Array.from({ length: count }, (_, i) => ({
    ...onTheWay('waiting-head', i, city, today),
    section: 1 + (i % HEADS),
  }));
  return planOf(entries, { city, patterns, today }, from, sequences);
}

/** A seventh of what is under way comes from the demo's clerk. */
const onTheWay = (ending: Ending, n: number, city: BenchCity, today: number): Entry => ({
  ending,
  section: n % 7 === 0 ? 0 : 1 + (mix(n, 21) % (city.sections.length - 1)),
  clerk: 0,
  day: today - (5 + (n % 9)) * DAY_MS,
  laterMs: mix(n, 22) % 3_600_000,
  rare: false,
});

function planOf(
  entries: Entry[],
  { city, patterns }: Omit<PlanInput, 'count'>,
  from: number,
  sequences: Map<string, number>,
): Plan {
  const byEnding = new Map<Ending, number[]>();
  for (const [i, { whole }] of patterns.entries()) {
    byEnding.set(whole.ending, [...(byEnding.get(whole.ending) ?? []), i]);
  }
  const sampleEvery = Math.max(1, Math.floor(entries.length / SAMPLE));
  const isWhole = (i: number) => i >= entries.length - NEWEST_WHOLE || i % sampleEvery === 0;
  entries.sort((a, b) => a.day + a.laterMs - (b.day + b.laterMs));
  const numbers = entries.map((entry) => takeNumber(section(city, entry), entry.day, sequences));
  const vendors = vendorsFor(entries.length + from);
  const pattern = (i: number): Pattern => {
    const choice = byEnding.get((entries[i] as Entry).ending) ?? [];
    const pair = patterns[choice[mix(from + i, 31) % choice.length] as number] as PatternPair;
    return isWhole(i) ? pair.whole : pair.short;
  };
  const times = (i: number) => {
    const { day, laterMs } = entries[i] as Entry;
    return { index: from + i, day, laterMs };
  };
  const copy = (i: number): Copy => {
    const entry = entries[i] as Entry;
    const cast = section(city, entry);
    const named = mix(from + i, 32);
    return {
      ...times(i),
      number: numbers[i] as string,
      serviceName: entry.rare ? rareServiceName(named) : serviceName(named),
      vendor: vendors[mix(from + i, 33) % vendors.length] as Plan['vendors'][number],
      section: cast,
      clerk: cast.clerks[entry.clerk % cast.clerks.length] as Copy['clerk'],
      digests: [],
    };
  };
  const isOpen = ({ ending }: Entry) => !CLOSED.some(([name]) => name === ending);
  const open = entries.filter(isOpen).length;
  return {
    count: entries.length,
    isWhole,
    sampleEvery,
    copy,
    pattern,
    requestId: (i) => pattern(i).requestId(times(i) as Copy),
    serviceId: (i) => pattern(i).serviceId?.(times(i) as Copy) ?? null,
    vendors,
    sequences,
    open,
    closed: entries.length - open,
  };
}

const section = (city: BenchCity, entry: Entry): SectionCast => city.sections[entry.section] as SectionCast;

function weighted(shares: [Ending, number][], random: number): Ending {
  let rest = random % shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [ending, share] of shares) {
    if (rest < share) return ending;
    rest -= share;
  }
  return 'approved';
}

function vendorsFor(count: number): Plan['vendors'] {
  const many = Math.min(10_000, Math.max(60, Math.round(count / 100)));
  return Array.from({ length: many }, (_, i) => ({
    id: copyId({ index: i, day: Date.UTC(2019, 3, 1), laterMs: 0 }, 0, 63),
    name: vendorName(i),
  }));
}

/** 令和 of a fiscal year, as in approval-requests/numbering.server.ts. */
function takeNumber({ unitId, code }: SectionCast, day: number, sequences: Map<string, number>): string {
  const year = fiscalYearOf(day);
  const key = `${unitId} ${year}`;
  const next = (sequences.get(key) ?? 0) + 1;
  sequences.set(key, next);
  return `${code}-R${year - 2018}-${String(next).padStart(4, '0')}`;
}

const years = new Map<number, number>();
function fiscalYearOf(day: number): number {
  let year = years.get(day);
  if (year === undefined) {
    year = fiscalYear(new Date(day).toISOString().slice(0, 10));
    years.set(day, year);
  }
  return year;
}
