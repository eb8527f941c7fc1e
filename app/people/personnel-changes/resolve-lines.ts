/** Rows of a file against the organisation: who and which posts are meant, and rows that contradict each other. Pure. */
import { addDays, type PlainDate } from '~/platform/dates';
import { type ChangeKind, type ChangeLine, foldName, kindRules, type PostName } from './change-file';
import type { Directory } from './names';
import type { LineProblem } from './problems';
import type { KnownPerson } from './snapshot';

/** A row of which everything is known. `from` and `to` are the posts that the names may mean. */
export type ResolvedLine = {
  line: number;
  kind: ChangeKind;
  person: KnownPerson;
  date: PlainDate;
  from: readonly string[];
  to: readonly string[];
  /** First day on which it is otherwise than before, and the last of what was. */
  turn: PlainDate;
  eve: PlainDate;
};

type Days = (date: PlainDate, days: 1 | -1) => PlainDate;

/** Thousands of rows share a day or two, and the calendar takes its time. */
function rememberedDays(): Days {
  const known = new Map<string, PlainDate>();
  return (date, days) => {
    const key = `${date} ${days}`;
    const day = known.get(key) ?? addDays(date, days);
    known.set(key, day);
    return day;
  };
}

/** 退職 and the end of a concurrent post are dated by their last day, everything else by its first. */
const turnOf = (kind: ChangeKind, date: PlainDate, days: Days): PlainDate =>
  kindRules[kind].begins === null ? days(date, 1) : date;

/** What is wrong with a row although everything it means is clear: the rest of it can be looked at too. */
const CLEAR_ALL_THE_SAME: ReadonlySet<LineProblem['reason']> = new Set(['other-name'] as const);

/** The rows that can be tried out; what is wrong with them and with the others is added to `problems`. */
export function resolveLines(
  lines: readonly ChangeLine[],
  directory: Directory,
  today: PlainDate,
  problems: LineProblem[],
): ResolvedLine[] {
  const days = rememberedDays();
  const resolved = lines.flatMap((line) => resolveLine(line, directory, { today, days }, problems) ?? []);
  findContradictions(resolved, problems);
  const wrong = new Set(problems.flatMap(({ line, reason }) => (CLEAR_ALL_THE_SAME.has(reason) ? [] : [line])));
  return resolved.filter(({ line }) => !wrong.has(line));
}

function resolveLine(
  read: ChangeLine,
  directory: Directory,
  { today, days }: { today: PlainDate; days: Days },
  problems: LineProblem[],
): ResolvedLine | null {
  const { line, kind, date } = read;
  const person = read.email === '' ? null : directory.person(read.email);
  if (read.email !== '' && !person) problems.push({ line, field: 'email', reason: 'unknown-person' });
  if (person && !person.active) problems.push({ line, field: 'email', reason: 'person-inactive' });
  if (person && read.name !== '' && foldName(read.name) !== foldName(person.name)) {
    problems.push({ line, field: 'name', reason: 'other-name', name: person.name });
  }
  if (date !== null && date < today) problems.push({ line, field: 'date', reason: 'past' });

  const turn = kind === null || date === null ? today : turnOf(kind, date, days);
  const eve = days(turn, -1);
  const from = read.from ? postsNamed(read, 'from', read.from, eve, directory, problems) : [];
  const to = read.to ? postsNamed(read, 'to', read.to, turn, directory, problems) : [];
  if (from.length > 0 && to.length > 0 && from.every((id) => to.includes(id))) {
    problems.push({ line, field: 'toTitle', reason: 'same-post' });
  }
  return kind === null || date === null || !person ? null : { line, kind, person, date, from, to, turn, eve };
}

function postsNamed(
  { line }: ChangeLine,
  side: 'from' | 'to',
  name: PostName,
  on: PlainDate,
  directory: Directory,
  problems: LineProblem[],
): string[] {
  const units = directory.units(name.unit, on);
  if (units.length === 0) {
    problems.push({ line, field: `${side}Unit`, reason: 'unknown-unit' });
    return [];
  }
  const withPost = units.filter((unit) => directory.posts(unit.id, name.title).length > 0);
  if (withPost.length === 0) problems.push({ line, field: `${side}Title`, reason: 'unknown-post' });
  // What the person holds tells which one he leaves; where he goes, nobody can tell.
  if (side === 'to' && withPost.length > 1) {
    const paths = withPost.map((unit) => directory.unitName(unit.id).ja);
    problems.push({ line, field: 'toUnit', reason: 'ambiguous-unit', units: paths });
  }
  return withPost.flatMap((unit) => directory.posts(unit.id, name.title).map((post) => post.id));
}

const isRegular = ({ kind }: ResolvedLine): boolean => kindRules[kind].begins === 'regular';

/** Rows about one person that cannot both be meant. */
function findContradictions(lines: readonly ResolvedLine[], problems: LineProblem[]): void {
  const byPerson = new Map<string, ResolvedLine[]>();
  for (const line of lines) {
    const own = byPerson.get(line.person.id);
    if (own) own.push(line);
    else byPerson.set(line.person.id, [line]);
  }
  for (const own of byPerson.values()) {
    for (const [at, line] of own.entries()) {
      const earlier = own.slice(0, at);
      const twin = earlier.find((other) => contentOf(other) === contentOf(line));
      const rival = earlier.find((other) => contradict(other, line));
      const left = own.find((other) => hasLeft(other, line, own));
      if (twin) problems.push({ line: line.line, field: 'email', reason: 'repeated', other: twin.line });
      else if (rival) problems.push({ line: line.line, field: 'kind', reason: 'contradicts', other: rival.line });
      else if (left) problems.push({ line: line.line, field: 'date', reason: 'after-retirement', other: left.line });
    }
  }
}

const contentOf = ({ kind, date, from, to }: ResolvedLine): string => JSON.stringify([kind, date, from, to]);

/** Two regular posts from one day, or two last days. */
const contradict = (a: ResolvedLine, b: ResolvedLine): boolean =>
  (isRegular(a) && isRegular(b) && a.date === b.date) || (a.kind === 'retirement' && b.kind === 'retirement');

/** Whether the person has left by `other` before `line`, without having been appointed anew (再任用) in between. */
const hasLeft = (other: ResolvedLine, line: ResolvedLine, own: readonly ResolvedLine[]): boolean =>
  other.kind === 'retirement' &&
  line !== other &&
  line.kind !== 'appointment' &&
  (line.turn > other.turn || (line.turn === other.turn && kindRules[line.kind].begins !== null)) &&
  !own.some((one) => one.kind === 'appointment' && one.turn >= other.turn && one.turn <= line.turn);
