/** How a row of the SLA table is written. "Core" is what reaches the critical availability of the scheme. */
import type { Condition, Requirement, SlaDefinition } from '~/policy/model';
import { any, onTrack, reaches, requirement, using } from '~/policy/profiles/compose';

type Row = {
  key: string;
  category: SlaDefinition['category'];
  ja: readonly [title: string, statement: string, guidance: string];
  en: readonly [title: string, statement: string, guidance: string];
  comparator: SlaDefinition['comparator'];
  required?: number;
  unit?: SlaDefinition['unit'];
  window?: SlaDefinition['window'];
  measure?: SlaDefinition['measure'];
  when?: Condition;
  mandatory: Condition;
  also?: string[];
};

export const core = reaches('critical-availability');
export const backedUp = any(reaches('critical-integrity'), core);
export const trackA = onTrack('A');
/** Asked wherever careful information is held, and of anything whose standstill would hurt. */
const asked = using(any(trackA, core));
/** Backups matter for integrity as well. */
export const askedOfBackups = using(any(trackA, backedUp));

export const slaRow = (entry: Row): Requirement =>
  requirement('sla', `sla-${entry.key}`, {
    ja: entry.ja,
    en: entry.en,
    provisions: ['baseline-sla', ...(entry.also ?? [])],
    when: entry.when ?? asked,
    mandatory: entry.mandatory,
    sla: {
      category: entry.category,
      comparator: entry.comparator,
      required: entry.required ?? null,
      unit: entry.unit ?? 'none',
      window: entry.window ?? 'none',
      ...(entry.measure ? { measure: entry.measure } : {}),
    },
  });
