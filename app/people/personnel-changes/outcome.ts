/** What a file does, row by row, so that two checks of it can be compared. Pure. */
import { canonicalJson, sha256 } from '~/record/chain';
import type { ChangePlan, PlannedChange, Vacancy } from './plan-changes';
import type { LineProblem, WholeProblem } from './problems';

export type LineOutcome = { line: number; change: PlannedChange | null; problems: LineProblem[] };
export type Outcome = { lines: LineOutcome[]; vacancies: Vacancy[]; whole: WholeProblem[] };

/** `lines`: the numbers of all rows of the file. */
export function outcomeOf(lines: readonly number[], plan: ChangePlan): Outcome {
  const changes = new Map(plan.changes.map((change) => [change.line, change]));
  const problems = new Map<number, LineProblem[]>();
  for (const problem of plan.problems) {
    const known = problems.get(problem.line);
    if (known) known.push(problem);
    else problems.set(problem.line, [problem]);
  }
  return {
    lines: lines.map((line) => {
      const own = problems.get(line) ?? [];
      return { line, change: own.length > 0 ? null : (changes.get(line) ?? null), problems: own };
    }),
    vacancies: plan.vacancies,
    whole: plan.whole,
  };
}

export type LineDifference = { before: LineOutcome; now: LineOutcome };
export type Differences = { lines: LineDifference[]; filled: Vacancy[]; vacated: Vacancy[]; whole: WholeProblem[] };

/** Both are made by the same code, so that nearly all are equal as they are written; the rest takes longer. */
const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b);

/** What `now` is otherwise than at the check before. Both are of the same file. */
export function differencesOf(before: Outcome, now: Outcome): Differences {
  const after = new Map(now.lines.map((outcome) => [outcome.line, outcome]));
  const without = (some: readonly Vacancy[], others: readonly Vacancy[]): Vacancy[] => {
    const known = new Set(others.map((one) => canonicalJson(one)));
    return some.filter((one) => !known.has(canonicalJson(one)));
  };
  return {
    lines: before.lines.flatMap((earlier) => {
      const later = after.get(earlier.line);
      return later && !same(earlier, later) ? [{ before: earlier, now: later }] : [];
    }),
    filled: without(before.vacancies, now.vacancies),
    vacated: without(now.vacancies, before.vacancies),
    whole: same(now.whole, before.whole) ? [] : now.whole,
  };
}

export const nothingDiffers = ({ lines, filled, vacated, whole }: Differences): boolean =>
  lines.length + filled.length + vacated.length + whole.length === 0;

/**
 * What the administrator agrees to: the bytes of the file, and everything that would be written for them, down to the
 * holdings that end. Another digest means that he has not seen what would happen.
 */
export const planDigest = (fileDigest: string, plan: ChangePlan): string =>
  // Made by the same code each time: the order of keys is the same, and a canonical form would cost half a second.
  sha256(
    JSON.stringify({
      fileDigest,
      changes: plan.changes,
      begins: plan.begins,
      ends: plan.ends.map(({ holding, lastDay }) => [holding.id, lastDay]),
      leaving: plan.leaving,
      vacancies: plan.vacancies,
    }),
  );
