/** Which SLA items of an approved request are measured each month, and what it says of credits. Pure. */
import type { RequestContent } from '~/approval-requests/content';
import { answerTo, isQuoted } from '~/checklists/answers';
import type { AssessedRequirement, SlaDefinition } from '~/policy/model';
import { comparesFigures } from '~/policy/sla';
import type { SlaUnit } from '~/policy/sla-units';
import type { LevelItem, Remedy } from './model';

/** What happens in the course of a month. Notice, retention and erasure are looked at when they come up. */
const CATEGORIES: readonly SlaDefinition['category'][] = ['availability', 'reliability', 'performance', 'support'];
const UNITS: readonly SlaUnit[] = ['percent', 'hours', 'minutes', 'seconds'];

const isMeasured = (definition: SlaDefinition): boolean =>
  comparesFigures(definition) && CATEGORIES.includes(definition.category) && UNITS.includes(definition.unit);

type Assessed = readonly AssessedRequirement[];

export const itemsIn = (content: RequestContent, requirements: Assessed): LevelItem[] =>
  requirements.flatMap((requirement): LevelItem[] => {
    const { key, title, sla } = requirement;
    const answer = answerTo(content, requirement);
    if (!sla || !isMeasured(sla) || answer.answer === 'not-applicable') return [];
    // An optional item that nobody answered was not agreed on.
    if (answer.sla === null && !requirement.isMandatory) return [];
    return [{ key, title, definition: sla, promise: answer.sla }];
  });

export const remediesIn = (content: RequestContent, requirements: Assessed): Remedy[] =>
  requirements.flatMap((requirement): Remedy[] => {
    const answer = answerTo(content, requirement);
    if (requirement.sla?.category !== 'remedy' || answer.answer === 'not-met') return [];
    const quotes = answer.quotes.filter(isQuoted);
    const exclusions = answer.sla?.exclusions ?? '';
    if (answer.explanation === '' && exclusions === '' && quotes.length === 0) return [];
    const { key, title } = requirement;
    return [{ key, title, explanation: answer.explanation, exclusions, quotes }];
  });
