/** Promised against required. Pure. */
import type { SlaDefinition } from '~/policy/model';

/** Whether a promised figure reaches the required one, in the unit of the definition. */
export function meetsFigure(sla: Pick<SlaDefinition, 'comparator' | 'required'>, promised: number): boolean {
  if (sla.required === null) return true;
  switch (sla.comparator) {
    case 'at-least':
      return promised >= sla.required;
    case 'at-most':
      return promised <= sla.required;
    case 'stated':
      return true;
  }
}

/** Whether the requirement asks for a number at all. */
export const asksForFigure = (sla: SlaDefinition): boolean => sla.comparator !== 'stated' && sla.unit !== 'none';
