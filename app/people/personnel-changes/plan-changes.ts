/**
 * What a file of personnel changes does to the organisation, as one step: everything that ends on a day ends before
 * anything begins on it, so that three people can change places in a circle. Pure; nothing is written from here.
 */
import { addDays, type PlainDate } from '~/platform/dates';
import type { CanonicalRole } from '~/policy/model';
import { type Holding, type HoldingCapacity, planHolding } from '../holdings';
import { contains, dayBefore, firstUncovered, isEmpty, overlaps, type Period, shared } from '../periods';
import { type ChangeKind, type ChangeLine, kindRules } from './change-file';
import { type Directory, directoryOf } from './names';
import type { LineNotice, LineProblem, WholeProblem } from './problems';
import { type ResolvedLine, resolveLines } from './resolve-lines';
import type { Snapshot } from './snapshot';

export type PlannedChange = {
  line: number;
  kind: ChangeKind;
  personId: string;
  /** First day on which it is otherwise, and the day before: the last of what ends. */
  turn: PlainDate;
  eve: PlainDate;
  /** The posts that end, of which `turn` is the first day without the person. */
  ended: { postId: string; capacity: HoldingCapacity }[];
  begun: { postId: string; capacity: HoldingCapacity } | null;
  /** Postings to come that never begin. */
  cancelled: { postId: string; from: PlainDate }[];
  /** Who leaves the new post on the day before. */
  predecessors: string[];
  /** Roles of the new post on its first day. */
  roles: CanonicalRole[];
  /** The account ends with the last day. */
  leaves: boolean;
};

/** The day the change is known by: the first of what begins, or the last of what only ends. */
export const dateOfChange = ({ kind, turn, eve }: Pick<PlannedChange, 'kind' | 'turn' | 'eve'>): PlainDate =>
  kindRules[kind].begins === null ? eve : turn;

/** What is to be written. */
export type NewHolding = { line: number; personId: string; postId: string; capacity: HoldingCapacity; period: Period };
export type EndedHolding = { line: number; holding: Holding; lastDay: PlainDate; cancelled: boolean };
export type Vacancy = { postId: string; from: PlainDate };
/** A post whose holders change: everybody in it, in whatever capacity, on the day before the first change and after the last. */
export type HandedPost = { postId: string; turn: PlainDate; before: string[]; after: string[] };

export type ChangePlan = {
  changes: PlannedChange[];
  begins: NewHolding[];
  ends: EndedHolding[];
  /** People whose accounts end. */
  leaving: { line: number; personId: string; lastDay: PlainDate }[];
  vacancies: Vacancy[];
  handed: HandedPost[];
  problems: LineProblem[];
  whole: WholeProblem[];
  notices: LineNotice[];
};

/** A holding while the changes are tried out; `line` where a row of the file begins it. */
type Trial = Holding & { line: number | null; before: PlainDate | null; endedBy: number | null };

/** Later than this a wrong year is more likely than a plan. */
const FAR_AHEAD_DAYS = 400;

/** `read` is what was found wrong with the rows by themselves; `actorId` is the person who asks. */
export function planChanges(
  lines: readonly ChangeLine[],
  read: readonly LineProblem[],
  snapshot: Snapshot,
  { today, actorId }: { today: PlainDate; actorId: string },
): ChangePlan {
  const problems = [...read];
  const directory = directoryOf(snapshot);
  const ready = resolveLines(lines, directory, today, problems);
  const wrong = new Set(problems.map((problem) => problem.line));
  const troubled = new Set(
    lines.filter(({ line }) => wrong.has(line)).flatMap(({ email }) => directory.person(email)?.id ?? []),
  );
  const trials = new Trials(snapshot, directory, problems, troubled);
  const turns = [...new Set(ready.map(({ turn }) => turn))].sort();
  for (const turn of turns) {
    const now = ready.filter((line) => line.turn === turn);
    const left = now.filter((line) => trials.end(line));
    for (const line of left) trials.begin(line);
  }
  const outcome = trials.outcome();
  const notices = [...trials.notices];
  const far = addDays(today, FAR_AHEAD_DAYS);
  for (const { line, person, date, kind } of ready) {
    const leaves = person.leavesAfter !== null && date > person.leavesAfter && kindRules[kind].begins !== null;
    if (leaves && kind !== 'appointment')
      notices.push({ line, reason: 'leaves-already', lastDay: person.leavesAfter! });
    if (person.id === actorId) notices.push({ line, reason: 'own-line' });
    if (date > far) notices.push({ line, reason: 'far-ahead' });
  }
  return {
    ...outcome,
    problems: inOrder(problems),
    whole: problems.length > 0 ? [] : trials.gapOfAdministrators(today),
    notices: inOrder(notices),
  };
}

const inOrder = <T extends { line: number }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => a.line - b.line);

class Trials {
  private readonly ofPerson = new Map<string, Trial[]>();
  private readonly ofPost = new Map<string, Trial[]>();
  private readonly changes = new Map<number, PlannedChange>();
  readonly notices: LineNotice[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly directory: Directory,
    private readonly problems: LineProblem[],
    private readonly troubled: Set<string>,
  ) {
    for (const holding of snapshot.holdings) {
      this.keep({ ...holding, line: null, before: holding.period.to, endedBy: null });
    }
  }

  private keep(trial: Trial): void {
    for (const [map, key] of [
      [this.ofPerson, trial.personId],
      [this.ofPost, trial.postId],
    ] as const) {
      const known = map.get(key);
      if (known) known.push(trial);
      else map.set(key, [trial]);
    }
  }

  private of(personId: string): Trial[] {
    return this.ofPerson.get(personId) ?? [];
  }

  private refuse({ line, person }: ResolvedLine, problem: Pick<LineProblem, 'field'> & { reason: string }): false {
    this.problems.push({ line, ...problem } as LineProblem);
    this.troubled.add(person.id);
    return false;
  }

  /** Ends what the row ends; false where it cannot be. */
  end(line: ResolvedLine): boolean {
    const { person, kind, turn, eve: lastDay, from } = line;
    const rule = kindRules[kind];
    const named = this.of(person.id).filter((held) => from.includes(held.postId) && !isEmpty(held.period));
    const on = (day: PlainDate) => (held: Trial) => contains(held.period, { from: day, to: day });
    // A list of the personnel office names the present post also where nothing happens to it.
    const heldThen = named.some((held) => on(lastDay)(held) || (rule.ends === null && on(turn)(held)));
    if (from.length > 0 && !heldThen && (rule.ends === null || rule.ends === 'all')) {
      return this.refuse(line, { field: 'fromTitle', reason: 'not-held' });
    }
    const change: PlannedChange = {
      line: line.line,
      kind,
      personId: person.id,
      turn,
      eve: lastDay,
      ended: [],
      begun: null,
      cancelled: [],
      predecessors: [],
      roles: [],
      leaves: false,
    };
    if (rule.ends === 'all') this.leave(line, change, lastDay);
    else if (rule.ends !== null) {
      const fitting = named.filter((held) => held.capacity === rule.ends);
      const held = fitting.find(on(lastDay));
      if (!held) {
        const later = fitting.some((one) => one.period.from > lastDay);
        return this.refuse(line, { field: 'fromTitle', reason: later ? 'ends-before-it-began' : 'not-held' });
      }
      this.cut(held, lastDay, line.line);
      change.ended.push({ postId: held.postId, capacity: held.capacity });
    }
    this.changes.set(line.line, change);
    return true;
  }

  /** 退職: everything that goes on after the last day ends with it, and what would begin later never does. */
  private leave({ line, person }: ResolvedLine, change: PlannedChange, lastDay: PlainDate): void {
    for (const held of this.of(person.id)) {
      if (isEmpty(held.period) || (held.period.to !== null && held.period.to <= lastDay)) continue;
      const cancelled = held.period.from > lastDay;
      this.cut(held, cancelled ? dayBefore(held.period.from) : lastDay, line);
      if (cancelled) {
        this.notices.push({ line, reason: 'future-cancelled' });
        change.cancelled.push({ postId: held.postId, from: held.period.from });
      } else change.ended.push({ postId: held.postId, capacity: held.capacity });
    }
  }

  private cut(held: Trial, lastDay: PlainDate, line: number): void {
    if (held.period.to === lastDay) return;
    held.period = { ...held.period, to: lastDay };
    held.endedBy = line;
  }

  /** Begins what the row begins, in the first of the posts of that name that is free. */
  begin(line: ResolvedLine): void {
    const { person, kind, turn, eve, to } = line;
    const change = this.changes.get(line.line)!;
    const { begins: capacity } = kindRules[kind];
    if (capacity === null) return;
    const posts = to.map((id) => this.directory.post(id)!);
    let refusal: { reason: string } | null = null;
    for (const post of posts) {
      const period = { from: turn, to: post.period.to };
      const planned = { personId: person.id, postId: post.id, capacity, period };
      const ofPost = this.ofPost.get(post.id) ?? [];
      const tried = planHolding(
        planned,
        { ending: [], endPredecessor: false },
        { post: post.period, ofPerson: this.of(person.id), ofPost },
      );
      if ('reason' in tried) {
        // A holder whose own row has to be corrected first would only be told twice.
        const blamed = ofPost.find((held) => held.capacity === 'regular' && overlaps(held.period, period));
        const follows = tried.reason === 'post-is-held' && blamed && this.troubled.has(blamed.personId);
        if (follows) return;
        refusal ??= tried;
        continue;
      }
      const before = ofPost.filter(
        (held) =>
          held.capacity === 'regular' &&
          contains(held.period, { from: eve, to: eve }) &&
          !contains(held.period, { from: turn, to: turn }),
      );
      change.begun = { postId: post.id, capacity };
      change.predecessors = [...new Set(before.map((held) => held.personId))].sort();
      change.roles = post.roles
        .filter(({ period: given }) => contains(given, { from: turn, to: turn }))
        .map(({ role }) => role)
        .sort();
      this.keep({
        ...planned,
        id: `line-${line.line}`,
        personName: person.name,
        personActive: person.active,
        line: line.line,
        before: null,
        endedBy: null,
      });
      return;
    }
    if (refusal) this.refuse(line, { ...refusal, field: fieldOf(refusal.reason) });
  }

  outcome(): Pick<ChangePlan, 'changes' | 'begins' | 'ends' | 'leaving' | 'vacancies' | 'handed'> {
    const all = [...this.ofPerson.values()].flat();
    const leaving: ChangePlan['leaving'] = [];
    for (const change of this.changes.values()) {
      const lastDay = change.eve;
      const later = this.of(change.personId).filter(
        ({ period }) => !isEmpty(period) && (period.to === null || period.to > lastDay),
      );
      if (change.kind === 'retirement' && later.length === 0) {
        change.leaves = true;
        leaving.push({ line: change.line, personId: change.personId, lastDay });
      } else if (change.kind === 'retirement') this.notices.push({ line: change.line, reason: 'reappointed' });
      else this.noteKept(change);
    }
    return {
      changes: inOrder([...this.changes.values()]),
      begins: all.flatMap(({ line, personId, postId, capacity, period }) =>
        line === null ? [] : [{ line, personId, postId, capacity, period }],
      ),
      ends: all.flatMap(({ line, before, endedBy, ...holding }) => {
        const lastDay = holding.period.to;
        if (line !== null || endedBy === null || lastDay === null) return [];
        return [{ line: endedBy, holding, lastDay, cancelled: isEmpty(holding.period) }];
      }),
      leaving,
      vacancies: this.vacancies(),
      handed: this.handed(),
    };
  }

  /** Concurrent posts that somebody takes along to the new post, unless a row ends them. */
  private noteKept({ line, personId, turn, begun, ended }: PlannedChange): void {
    if (begun?.capacity !== 'regular' || ended.length === 0) return;
    const kept = this.of(personId).filter(
      (held) => held.line === null && contains(held.period, { from: turn, to: turn }),
    );
    if (kept.length === 0) return;
    this.notices.push({
      line,
      reason: 'keeps-posts',
      posts: kept.map((held) => this.directory.postName(held.postId).ja),
    });
  }

  /** Posts that somebody held until the day before a change, and nobody from then on. */
  private vacancies(): Vacancy[] {
    const vacancies = new Map<string, Vacancy>();
    for (const { turn, ended, cancelled } of this.changes.values()) {
      const left = [...ended.map(({ postId }) => ({ postId, from: turn })), ...cancelled];
      for (const { postId, from } of left) {
        const post = this.directory.post(postId);
        const day = { from, to: from };
        const held = (this.ofPost.get(postId) ?? []).some((one) => one.personActive && contains(one.period, day));
        if (held || !post || !contains(post.period, day)) continue;
        const known = vacancies.get(postId);
        if (!known || from < known.from) vacancies.set(postId, { postId, from });
      }
    }
    const order = new Map(this.snapshot.posts.map((post, at) => [post.id, at]));
    return [...vacancies.values()].sort((a, b) => (order.get(a.postId) ?? 0) - (order.get(b.postId) ?? 0));
  }

  private handed(): HandedPost[] {
    /** The last day as it was to be, the first day and the last on which it is otherwise. */
    const turns = new Map<string, { eve: PlainDate; first: PlainDate; last: PlainDate }>();
    const note = (postId: string, eve: PlainDate, turn: PlainDate) => {
      const known = turns.get(postId) ?? { eve, first: turn, last: turn };
      if (turn < known.first) Object.assign(known, { eve, first: turn });
      if (turn > known.last) known.last = turn;
      turns.set(postId, known);
    };
    for (const { turn, eve, ended, begun, cancelled } of this.changes.values()) {
      for (const { postId } of [...ended, ...(begun ? [begun] : [])]) note(postId, eve, turn);
      // On the day before, whoever never comes is not there yet.
      for (const { postId, from } of cancelled) note(postId, from, from);
    }
    const order = new Map(this.snapshot.posts.map((post, at) => [post.id, at]));
    return [...turns]
      .map(([postId, { eve, first, last }]) => ({
        postId,
        turn: first,
        before: this.holdersOn(postId, eve, (held) => (held.line === null ? held.before : dayBefore(held.period.from))),
        after: this.holdersOn(postId, last, (held) => held.period.to),
      }))
      .sort((a, b) => (order.get(a.postId) ?? 0) - (order.get(b.postId) ?? 0));
  }

  private holdersOn(postId: string, day: PlainDate, ending: (held: Trial) => PlainDate | null): string[] {
    const held = (this.ofPost.get(postId) ?? []).filter(
      (one) => one.personActive && contains({ from: one.period.from, to: ending(one) }, { from: day, to: day }),
    );
    return [...new Set(held.map(({ personId }) => personId))];
  }

  /** Whether a day without an administrator comes nearer. */
  gapOfAdministrators(today: PlainDate): WholeProblem[] {
    const maySignIn = new Set(this.snapshot.people.filter((one) => one.active && one.canSignIn).map(({ id }) => id));
    const periods = (ending: (held: Trial) => PlainDate | null): Period[] =>
      this.snapshot.posts.flatMap((post) =>
        post.roles
          .filter(({ role }) => role === 'administrator')
          .flatMap((given) => {
            const there = shared(given.period, post.period);
            const held = (this.ofPost.get(post.id) ?? []).filter(({ personId }) => maySignIn.has(personId));
            return held.flatMap((one) => {
              const own = there && shared(there, { from: one.period.from, to: ending(one) });
              return own ? [own] : [];
            });
          }),
      );
    const known = (held: Trial): PlainDate | null => (held.line === null ? held.before : addDays(held.period.from, -1));
    const before = firstUncovered(periods(known), today);
    const after = firstUncovered(
      periods((held) => held.period.to),
      today,
    );
    return after !== null && (before === null || after < before) ? [{ reason: 'last-administrator', from: after }] : [];
  }
}

const fieldOf = (reason: string): LineProblem['field'] => (reason === 'second-regular-post' ? 'kind' : 'toTitle');
