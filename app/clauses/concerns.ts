import type { ClauseConcern } from './model';
import type { TopicRules } from './rules/model';
import { holds, type View } from './score';

/** What a reviewer should look at before he takes the passage. */
export function concernsOf(view: View, rules: TopicRules): ClauseConcern[] {
  const out: ClauseConcern[] = [];
  for (const { concern, when, unless } of rules.concerns ?? []) {
    if (when && !when.every((test) => holds(view, test))) continue;
    if (unless?.some((test) => holds(view, test))) continue;
    if (!out.includes(concern)) out.push(concern);
  }
  return out;
}
