/** A judgement with the words of the profile it was made under. Pure. */
import type { Text } from '~/platform/text';
import type { Judgement } from '~/policy/changes';
import { citedIn, requirementOf } from '~/policy/lookup';
import type { ChangeOutcome, PolicyProfile, ScalarFact } from '~/policy/model';
import { factValueText, factWords } from '~/policy/words';
import type { FactChanges } from './model';
import { noteWords } from './words';

export type ShownJudgement = {
  outcome: ChangeOutcome;
  reasons: { text: Text; provisions: { citation: Text; href: string }[] }[];
  checks: { key: string; title: Text; provisions: { citation: Text; href: string }[]; isNew: boolean }[];
  gone: { key: string; title: Text }[];
};

export function shownJudgement(profile: PolicyProfile, judgement: Judgement): ShownJudgement {
  const titled = (key: string) => ({ key, title: requirementOf(profile, key)?.title ?? { ja: key, en: key } });
  return {
    outcome: judgement.outcome,
    reasons: judgement.reasons.map(({ text, provisions }) => ({
      text,
      provisions: citedIn(profile, provisions),
    })),
    checks: judgement.checks.map((key) => ({
      ...titled(key),
      provisions: citedIn(profile, requirementOf(profile, key)?.provisions ?? []),
      isNew: judgement.added.includes(key),
    })),
    gone: judgement.gone.map(titled),
  };
}

export type ShownFact = { fact: string; label: Text; before: Text; after: Text };

export const shownFacts = (facts: FactChanges): ShownFact[] =>
  (Object.entries(facts) as [ScalarFact, [string | boolean | null, string | boolean]][]).map(
    ([fact, [before, after]]) => ({
      fact,
      label: factWords[fact].label,
      before: before === null ? noteWords.unknown : factValueText(fact, before),
      after: factValueText(fact, after),
    }),
  );
