/** The SLA part of an item's form: what is typed ↔ the promise that is kept. Pure. */
import { z } from 'zod';
import { multiLine, optionalChoice } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import type { SlaDefinition } from '~/policy/model';
import { PLANNED_STOPS, type SlaAnswer, typedFigure } from '~/policy/sla';
import { SERVICE_DAYS } from '~/policy/sla-hours';
import { unitsFor } from '~/policy/sla-units';
import { figureField, timeField } from './sla-figure';

export const COMMITMENTS = ['guaranteed', 'objective', 'not-stated'] as const;
export const WINDOWS = ['month', 'quarter', 'year', 'none'] as const;

/** Whether the item asks for a figure: also one that only has to be stated may have one ("RPO in hours"). */
export const hasFigure = ({ unit, measure }: SlaDefinition): boolean => unit !== 'none' && measure !== 'service-hours';
/** Whether it matters over which period the figure is measured. */
export const hasWindow = ({ unit, window }: SlaDefinition): boolean => unit === 'percent' || window !== 'none';

const isServiceHours = ({ measure }: SlaDefinition): boolean => measure === 'service-hours';

/** A field that this item does not show may stay away. */
const unlessShown = <T extends z.ZodType>(shown: boolean, schema: T) =>
  z.preprocess((raw) => (shown || raw !== undefined ? raw : ''), schema);

/** What is typed about a promise. Whether it is enough is never an error of the form. */
export const slaSchema = (definition: SlaDefinition) => {
  const units = unitsFor(definition);
  return z
    .strictObject({
      promised: unlessShown(hasFigure(definition), figureField()),
      unit: optionalChoice(units),
      commitment: optionalChoice(COMMITMENTS),
      window: optionalChoice(WINDOWS),
      days: optionalChoice(SERVICE_DAYS),
      from: unlessShown(isServiceHours(definition), timeField()),
      to: unlessShown(isServiceHours(definition), timeField()),
      plannedStops: optionalChoice(PLANNED_STOPS),
      exclusions: multiLine(2000),
    })
    .check(({ value, issues }) => {
      const { promised } = value;
      if (promised === null) return;
      const unit = value.unit ?? definition.unit;
      const wrong = (message: string) =>
        issues.push({ code: 'custom', message, path: ['promised'], input: value.promised });
      if (promised.unit !== null && promised.unit !== unit) wrong(messageKey('other-unit'));
      else if (unit === 'percent' && (promised.upTo ?? promised.value) > 100) wrong(messageKey('number-range', 0, 100));
    });
};

export type SlaAnswers = z.output<ReturnType<typeof slaSchema>>;

/** The promise as it is kept; null where nothing was said. */
export function slaAnswer(definition: SlaDefinition, typed: SlaAnswers): SlaAnswer | null {
  const { promised, commitment, window, days, from, to, plannedStops, exclusions } = typed;
  const isHours = days !== null || from !== null || to !== null;
  if (promised === null && commitment === null && !isHours && plannedStops === null && exclusions === '') return null;
  return {
    promised: promised?.value ?? null,
    commitment: commitment ?? 'not-stated',
    window: window ?? 'none',
    exclusions,
    // Left out where it says nothing new: what was answered before there were units reads the same.
    ...(promised && typed.unit !== null && typed.unit !== definition.unit ? { unit: typed.unit } : {}),
    ...(promised && promised.upTo !== null ? { upTo: promised.upTo } : {}),
    ...(isHours ? { hours: { days, from, to } } : {}),
    ...(plannedStops === null ? {} : { plannedStops }),
  };
}

/** The form for a promise. */
export function slaValues(definition: SlaDefinition, answer: SlaAnswer | null): Record<string, string> {
  const hours = answer?.hours ?? (answer?.promised === 24 ? ALL_DAY : null);
  return {
    promised: answer && hasFigure(definition) ? typedFigure(answer) : '',
    unit: answer?.unit ?? definition.unit,
    commitment: answer?.commitment ?? '',
    window: answer?.window ?? definition.window,
    ...(isServiceHours(definition) ? { days: hours?.days ?? '', from: hours?.from ?? '', to: hours?.to ?? '' } : {}),
    plannedStops: answer?.plannedStops ?? '',
    exclusions: answer?.exclusions ?? '',
  };
}

/** What "24 hours" meant before days and times were asked. */
const ALL_DAY = { days: 'every-day', from: '00:00', to: '24:00' } as const;
