/** Forms about service levels. Strict: unknown fields are refused. */
import { z } from 'zod';
import type { FormAnswer } from '~/people/form-answer';
import type { Typed } from '~/people/forms';
import { multiLine, optionalInteger, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, version } from '~/registers/fields';
import { SETTLEMENTS } from './breach';
import { leavesOutPlanned } from './judge';
import type { LevelItem } from './model';
import type { Month } from './month';
import { readFigure, readPlanned } from './read-figure';
import type { Entry } from './read-rows';

export const valueField = (key: string): string => `value-${key}`;
export const plannedField = (key: string): string => `planned-${key}`;

const short = () => z.string({ error: messageKey('missing-field') }).max(200, messageKey('too-long', 200));

/** The fields of a month: one for each item, and one for announced stops where they are left out. */
export const monthForm = (items: readonly LevelItem[]) =>
  z.strictObject({
    version: version(),
    reason: singleLine(1_000),
    ...Object.fromEntries(
      items.flatMap((item) => [
        [valueField(item.key), short()],
        ...(leavesOutPlanned(item) ? [[plannedField(item.key), short()] as const] : []),
      ]),
    ),
  });

type Read = { ok: true; entries: Entry[] } | { ok: false; errors: FormAnswer['errors'] };

/** The figures of a month's form; what was left empty stays as it is. */
export function entriesOf(items: readonly LevelItem[], month: Month, typed: Typed, reason: string): Read {
  const errors: FormAnswer['errors'] = {};
  const entries: Entry[] = [];
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '');
  for (const item of items) {
    const figure = readFigure(item, text(valueField(item.key)), month);
    const planned = readPlanned(leavesOutPlanned(item) ? text(plannedField(item.key)) : '', month);
    if (!figure.ok) errors[valueField(item.key)] = figure.refusal;
    if (!planned.ok) errors[plannedField(item.key)] = planned.refusal;
    if (!figure.ok || !planned.ok || figure.value === null) continue;
    entries.push({ itemKey: item.key, month, ...figure.value, plannedMinutes: planned.value, reason, line: 0 });
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, entries };
}

const LONGEST_TABLE = 200_000;
/** A table on its way: pasted, or shown in the preview and sent back. Tabs and line breaks belong to it. */
const table = () =>
  z.string({ error: messageKey('missing-field') }).max(LONGEST_TABLE, messageKey('too-long', LONGEST_TABLE));

export const pasteForm = z.strictObject({ table: table() });
export const applyForm = z.strictObject({
  version: version(),
  table: table(),
  source: requiredChoice(['pasted', 'file']),
  fileName: singleLine(255),
});

const MOST_YEN = 100_000_000_000;

export const settlementForm = z
  .strictObject({
    version: version(),
    settlement: requiredChoice(SETTLEMENTS),
    claimed: multiLine(2_000).refine((value) => value !== '', messageKey('required')),
    answer: multiLine(2_000),
    amountYen: optionalInteger(0, MOST_YEN),
    evidence: singleLine(500),
  })
  .check(({ value, issues }) => {
    const wrong = (field: keyof typeof value) =>
      issues.push({ code: 'custom', message: messageKey('required'), path: [field], input: value[field] });
    if (value.settlement !== 'not-claimed' && value.answer === '') wrong('answer');
    if (value.settlement === 'credited' && !value.amountYen) wrong('amountYen');
    if (value.settlement === 'credited' && value.evidence === '') wrong('evidence');
  });

/** Whether an agreed item is measured each month; without, the reason is needed. */
export const markForm = z.strictObject({
  version: version(),
  measured: requiredChoice(['yes', 'no']).transform((value) => value === 'yes'),
  reason: multiLine(1_000).refine((value) => value !== '', messageKey('required')),
});
