/** One file of personnel changes as its page shows it. */
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { roleName } from '~/policy/lookup';
import type { CanonicalRole, PolicyProfile } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import type { HoldingCapacity } from '../holdings';
import { contains } from '../periods';
import type { ColumnKey } from './change-file';
import { type ChangeKind, type ChangeLine, kindRules } from './change-file';
import { appliedBefore, type ChangeFileRow, findChangeFile, loadOutcome } from './change-files.repository.server';
import { type Check, canBeApplied, checkChanges, readStored } from './check-changes.server';
import { type HandOver, loadHandOver } from './hand-over.query.server';
import { type Directory, directoryOf } from './names';
import { differencesOf, type LineOutcome, nothingDiffers, type Outcome } from './outcome';
import { dateOfChange, type PlannedChange, type Vacancy } from './plan-changes';
import { faultText, noticeText, problemText, wholeText } from './problem-words';
import { loadSnapshot } from './snapshot.repository.server';

/** Rows on one page of a table, and of a list that is only to be looked over. */
const PER_PAGE = 100;
const SHOWN = 200;

export type ShownChange = {
  line: number;
  kind: ChangeKind;
  person: { id: string; name: string };
  /** The first day of what begins, or the last of what only ends. */
  date: PlainDate;
  isLastDay: boolean;
  ended: Text[];
  cancelled: Text[];
  begun: { id: string; name: Text; capacity: HoldingCapacity } | null;
  predecessors: string[];
  roles: Text[];
  leaves: boolean;
  notes: Text[];
};
export type ShownOutcome = { line: number; change: ShownChange | null; problems: Text[] };
export type ShownVacancy = { id: string; name: Text; from: PlainDate; roles: Text[]; deputies: Text[] };
export type RoleChange = { id: string; name: Text; roles: Text[]; from: string[]; to: string[] };

export type ChangePage = {
  file: ChangeFileRow;
  /** Why there is nothing to show, although the file was taken. */
  fault: Text | null;
  /** What the administrator agrees to; null while it cannot be applied. */
  seen: string | null;
  problemCount: number;
  problems: { key: string; line: number; who: string; field: ColumnKey | null; text: Text }[];
  whole: Text[];
  changeCount: number;
  changes: ShownChange[];
  /** The row after which the next page begins. */
  next: number | null;
  days: { first: PlainDate; last: PlainDate } | null;
  leavingCount: number;
  vacancyCount: number;
  vacancies: ShownVacancy[];
  roleChangeCount: number;
  roleChanges: RoleChange[];
  handOver: HandOver[];
  differenceCount: number;
  differences: { before: ShownOutcome; now: ShownOutcome }[];
  otherDifferences: { filled: Text[]; vacated: Text[]; whole: Text[] };
  appliedBefore: { id: string; at: string } | null;
};

type Asked = { id: string; after: number; today: PlainDate; actor: Actor };

export async function loadChangePage(db: DbOrTx, { id, after, today, actor }: Asked): Promise<ChangePage | null> {
  const file = await findChangeFile(db, id);
  if (!file) return null;
  const [profile, seen] = [await activeProfile(db), await loadOutcome(db, id)];
  if (file.status !== 'waiting') {
    const view = new View(directoryOf(await loadSnapshot(db, today)), profile, new Map());
    return { ...emptyPage(file), ...view.ofOutcome(seen, after), leavingCount: file.leavingCount };
  }
  const read = await readStored(file.digest);
  if (!read.ok) return { ...emptyPage(file), fault: faultText(read.refusal) };
  const check = await checkChanges(db, { file: read.value, digest: file.digest }, { today, actorId: actor.personId });
  const directory = directoryOf(check.snapshot);
  const notes = new Map<number, Text[]>();
  for (const notice of check.plan.notices)
    notes.set(notice.line, [...(notes.get(notice.line) ?? []), noticeText(notice)]);
  const view = new View(directory, profile, notes);
  const same = await appliedBefore(db, file.digest, id);
  const page = {
    ...emptyPage(file),
    ...view.ofOutcome(check.outcome, after),
    ...view.ofProblems(check, read.value.lines),
    ...view.ofDifferences(seen, check.outcome),
    appliedBefore: same?.closedAt ? { id: same.id, at: same.closedAt.toISOString() } : null,
  };
  if (!canBeApplied(check)) return page;
  const roleChanges = view.roleChanges(check);
  return {
    ...page,
    seen: check.digest,
    leavingCount: check.plan.leaving.length,
    vacancyCount: check.plan.vacancies.length,
    vacancies: await view.vacancies(db, check.plan.vacancies.slice(0, SHOWN)),
    roleChangeCount: roleChanges.length,
    roleChanges: roleChanges.slice(0, SHOWN),
    handOver: await loadHandOver(db, defineAbilities(actor), check.plan, directory),
  };
}

const emptyPage = (file: ChangeFileRow): ChangePage => ({
  file,
  fault: null,
  seen: null,
  problemCount: 0,
  problems: [],
  whole: [],
  changeCount: 0,
  changes: [],
  next: null,
  days: null,
  leavingCount: 0,
  vacancyCount: 0,
  vacancies: [],
  roleChangeCount: 0,
  roleChanges: [],
  handOver: [],
  differenceCount: 0,
  differences: [],
  otherDifferences: { filled: [], vacated: [], whole: [] },
  appliedBefore: null,
});

class View {
  constructor(
    private readonly directory: Directory,
    private readonly profile: PolicyProfile,
    private readonly notes: ReadonlyMap<number, Text[]>,
  ) {}

  private roles = (roles: readonly CanonicalRole[]): Text[] => roles.map((role) => roleName(this.profile, role));
  private name = (personId: string): string => this.directory.personById(personId)?.name ?? '';

  private change(change: PlannedChange): ShownChange {
    const isLastDay = kindRules[change.kind].begins === null;
    return {
      line: change.line,
      kind: change.kind,
      person: { id: change.personId, name: this.name(change.personId) },
      date: dateOfChange(change),
      isLastDay,
      ended: change.ended.map(({ postId }) => this.directory.postName(postId)),
      cancelled: change.cancelled.map(({ postId }) => this.directory.postName(postId)),
      begun: change.begun && {
        id: change.begun.postId,
        name: this.directory.postName(change.begun.postId),
        capacity: change.begun.capacity,
      },
      predecessors: change.predecessors.map(this.name),
      roles: this.roles(change.roles),
      leaves: change.leaves,
      notes: this.notes.get(change.line) ?? [],
    };
  }

  ofOutcome({ lines }: Outcome, after: number): Pick<ChangePage, 'changeCount' | 'changes' | 'next' | 'days'> {
    const changes = lines.flatMap(({ change }) => change ?? []);
    const rest = changes.filter(({ line }) => line > after);
    const shown = rest.slice(0, PER_PAGE);
    const dates = changes.map(dateOfChange).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    return {
      changeCount: changes.length,
      changes: shown.map((change) => this.change(change)),
      next: rest.length > PER_PAGE ? (shown.at(-1)?.line ?? null) : null,
      days: first && last ? { first, last } : null,
    };
  }

  ofProblems({ plan }: Check, lines: readonly ChangeLine[]): Pick<ChangePage, 'problemCount' | 'problems' | 'whole'> {
    const byLine = new Map(lines.map((line) => [line.line, line]));
    return {
      problemCount: plan.problems.length + plan.whole.length,
      problems: plan.problems.slice(0, SHOWN).map((problem, at) => ({
        key: String(at),
        line: problem.line,
        who: byLine.get(problem.line)?.name || byLine.get(problem.line)?.email || '',
        field: problem.field,
        text: problemText(problem),
      })),
      whole: plan.whole.map(wholeText),
    };
  }

  ofDifferences(seen: Outcome, now: Outcome): Pick<ChangePage, 'differenceCount' | 'differences' | 'otherDifferences'> {
    const differences = differencesOf(seen, now);
    const post = ({ postId }: Vacancy): Text => this.directory.postName(postId);
    const shown = (outcome: LineOutcome): ShownOutcome => ({
      line: outcome.line,
      change: outcome.change && this.change(outcome.change),
      problems: outcome.problems.map(problemText),
    });
    return {
      differenceCount: nothingDiffers(differences) ? 0 : Math.max(1, differences.lines.length),
      differences: differences.lines
        .slice(0, SHOWN)
        .map(({ before, now: later }) => ({ before: shown(before), now: shown(later) })),
      otherDifferences: {
        filled: differences.filled.slice(0, SHOWN).map(post),
        vacated: differences.vacated.slice(0, SHOWN).map(post),
        whole: differences.whole.map(wholeText),
      },
    };
  }

  /** Posts with roles whose holder changes: who can decide what from then on. */
  roleChanges({ plan }: Check): RoleChange[] {
    return plan.handed.flatMap(({ postId: id, turn, before, after }) => {
      const roles = this.rolesOn(id, turn);
      const [from, to] = [before.map(this.name), after.map(this.name)];
      return roles.length === 0 ? [] : [{ id, name: this.directory.postName(id), roles, from, to }];
    });
  }

  private rolesOn(postId: string, day: PlainDate): Text[] {
    const given = this.directory.post(postId)?.roles ?? [];
    return this.roles(given.filter(({ period }) => contains(period, { from: day, to: day })).map(({ role }) => role));
  }

  async vacancies(db: DbOrTx, vacancies: readonly Vacancy[]): Promise<ShownVacancy[]> {
    if (vacancies.length === 0) return [];
    const rows = await db
      .selectFrom('deputies')
      .select(['principal_post_id', 'deputy_post_id', 'valid_from', 'valid_to'])
      .where(
        'principal_post_id',
        'in',
        vacancies.map(({ postId }) => postId),
      )
      .orderBy('priority')
      .orderBy('id')
      .execute();
    return vacancies.map(({ postId, from }) => ({
      id: postId,
      name: this.directory.postName(postId),
      from,
      roles: this.rolesOn(postId, from),
      deputies: rows
        .filter((row) => row.principal_post_id === postId)
        .filter((row) => contains({ from: row.valid_from, to: row.valid_to }, { from, to: from }))
        .map((row) => this.directory.postName(row.deputy_post_id)),
    }));
  }
}
