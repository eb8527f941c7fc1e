/** One SLA item as tables show it: required beside promised, and how they compare. Pure. */
import type { Text } from '~/platform/text';
import type { SlaDefinition } from '~/policy/model';
import {
  judgeSla,
  promisedDowntime,
  promisedText,
  requiredDowntime,
  requiredText,
  type SlaAnswer,
  type SlaJudgement,
} from '~/policy/sla';

export type SlaComparison = {
  required: Text;
  /** What the required figure allows; null where it is no uptime. */
  requiredDowntime: Text | null;
  promised: Text | null;
  promisedDowntime: Text | null;
  commitment: SlaAnswer['commitment'] | null;
  plannedStops: NonNullable<SlaAnswer['plannedStops']> | null;
  exclusions: string;
  /** Null while nothing was answered. */
  judgement: SlaJudgement | null;
  /** Whether figures are compared, or only a statement is asked. */
  compares: boolean;
};

/** The comparison of one item; `answer` null means that nobody entered a promise. */
export const slaComparison = (definition: SlaDefinition, answer: SlaAnswer | null): SlaComparison => ({
  required: requiredText(definition),
  requiredDowntime: requiredDowntime(definition),
  promised: answer && promisedText(definition, answer),
  promisedDowntime: answer && promisedDowntime(definition, answer),
  commitment: answer?.commitment ?? null,
  plannedStops: answer?.plannedStops ?? null,
  exclusions: answer?.exclusions ?? '',
  judgement: answer && judgeSla(definition, answer),
  compares: definition.comparator !== 'stated' && definition.required !== null,
});
