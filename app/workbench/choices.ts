/** What stands after all choices of reviewers on one requirement. Pure. */
import { type Choice, passageKey } from './model';

export type ChoicesNow = {
  /** Number of the last choice: whoever writes says which one he has seen. */
  version: number;
  /** Passages tied to the requirement, in the order they were. */
  tied: Choice[];
  /** Proposals that were rejected. */
  rejected: Choice[];
  /** Keys of proposals that somebody has answered, in whatever way. */
  answered: ReadonlySet<string>;
};

/** @param choices of one requirement in one round, in the order of their numbers */
export function choicesNow(choices: readonly Choice[]): ChoicesNow {
  const tied = new Map<string, Choice>();
  const rejected = new Map<string, Choice>();
  for (const choice of choices) {
    const key = passageKey(choice);
    tied.delete(key);
    rejected.delete(key);
    if (choice.action === 'rejected') rejected.set(key, choice);
    else if (choice.action !== 'withdrawn') tied.set(key, choice);
  }
  const answered = new Set([...tied.keys(), ...rejected.keys()]);
  for (const { answers } of tied.values()) if (answers !== null) answered.add(answers);
  return { version: choices.at(-1)?.number ?? 0, tied: [...tied.values()], rejected: [...rejected.values()], answered };
}
