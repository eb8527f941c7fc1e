/** The passages that stand for each requirement: those of the last round in which somebody chose. Pure. */
import { choicesNow } from '~/workbench/choices';
import type { StoredChoice } from '~/workbench/choices.repository.server';
import type { Choice } from '~/workbench/model';

export function tiedChoices(choices: readonly StoredChoice[]): Map<string, Choice[]> {
  const byRequirement = new Map<string, StoredChoice[]>();
  for (const choice of choices) {
    byRequirement.set(choice.requirementKey, [...(byRequirement.get(choice.requirementKey) ?? []), choice]);
  }
  return new Map(
    [...byRequirement].map(([key, own]) => {
      const last = Math.max(...own.map(({ round }) => round));
      return [key, choicesNow(own.filter(({ round }) => round === last)).tied];
    }),
  );
}
