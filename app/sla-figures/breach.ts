/** 未達: a month that was short of what was promised, and what came of it. Pure. */
export const SETTLEMENTS = ['credited', 'improvement', 'refused', 'not-claimed'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** `withdrawn`: the figure was corrected, and nothing was missed. */
export type BreachStatus = 'open' | 'settled' | 'withdrawn';
export type BreachKind = 'breach' | 'objective-missed';

export const breachStream = (id: string): string => `sla-breach:${id}`;
