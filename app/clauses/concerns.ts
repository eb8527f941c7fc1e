import type { ClauseConcern } from './model';
import type { Test, TopicRules } from './rules/model';
import { holds, type View } from './score';

/** What a reviewer should look at before he takes the passage; `found` is all that is proposed for the topic. */
export function concernsOf(view: View, rules: TopicRules, found: string): ClauseConcern[] {
  const out: ClauseConcern[] = [];
  const is = (test: Test) => (test.where === 'found' ? test.pattern.test(found) : holds(view, test));
  for (const { concern, when, unless } of rules.concerns ?? []) {
    if (when && !when.every(is)) continue;
    if (unless?.some(is)) continue;
    if (!out.includes(concern)) out.push(concern);
  }
  return out;
}
