/** One figure as it is typed, pasted or found in a cell. Pure. */
import { figureField } from '~/checklists/sla-figure';
import { plainForms } from '~/platform/input';
import { messageKey, messageText } from '~/platform/input-words';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import { converted, unitsFor } from '~/policy/sla-units';
import { uptimeFromDowntime } from './judge';
import type { FigureState, LevelItem } from './model';
import { type Month, minutesIn } from './month';
import { figureWords as words } from './words';

export type ReadFigure = { state: FigureState; value: number | null; typed: string };

const NOTHING = /^(該当なし|該当無し|なし|無し|無|実績なし|対象なし|n\/?a|none|no cases?|-|－|—)$/i;
const typing = figureField();

/** The figure of `item` in `month`, in the unit of the item; null where nothing was typed. */
export function readFigure(item: LevelItem, raw: string, month: Month): Result<ReadFigure | null, Text> {
  const text = plainForms(raw);
  if (text === '') return ok(null);
  if (text.length > 60) return refuse(messageText(messageKey('not-a-figure')));
  if (NOTHING.test(text)) return ok({ state: 'none', value: null, typed: text });
  const read = typing.safeParse(raw);
  if (!read.success) return refuse(messageText(read.error.issues[0]?.message ?? messageKey('not-a-figure')));
  const figure = read.data;
  if (figure === null) return ok(null);
  if (figure.upTo !== null) return refuse(words.oneFigure);
  const { definition } = item;
  const unit = figure.unit ?? definition.unit;
  const kept = (value: number): Result<ReadFigure, Text> => ok({ state: 'measured', value, typed: text });
  if (!unitsFor(definition).includes(unit)) return refuse(words.otherUnit(definition.unit));
  if (definition.unit === 'percent' && unit !== 'percent') {
    // Of an uptime a time is what the service stood still.
    const minutes = converted({ value: figure.value, unit }, 'minutes')?.most ?? null;
    if (minutes === null || minutes > minutesIn(month)) return refuse(words.longerThanMonth);
    return kept(uptimeFromDowntime(minutes, month));
  }
  if (definition.unit === 'percent' && figure.value > 100) return refuse(words.above100);
  const value = converted({ value: figure.value, unit }, definition.unit);
  if (!value || value.least !== value.most) return refuse(words.otherUnit(definition.unit));
  if (definition.measure === 'service-hours' && value.most > 24) return refuse(words.above24);
  return kept(value.most);
}

/** Minutes of announced stops in a month; null where nothing was typed. */
export function readPlanned(raw: string, month: Month): Result<number | null, Text> {
  const text = plainForms(raw)
    .replace(/分間?$/, '')
    .replaceAll(',', '')
    .trim();
  if (text === '') return ok(null);
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return refuse(words.plannedNotMinutes);
  const minutes = Number(text);
  return minutes > minutesIn(month) ? refuse(words.longerThanMonth) : ok(minutes);
}
