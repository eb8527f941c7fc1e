/** Figures and times of day as they are typed into an SLA item. Pure. */
import type { z } from 'zod';
import { fault, plainForms, textField } from '~/platform/input';
import type { SlaUnit } from '~/policy/sla-units';

/** `unit` is what was typed with the figure, null where none was. */
export type TypedFigure = { value: number; upTo: number | null; unit: SlaUnit | null };

/** More than anything a contract promises: a thousand years of hours is still below. */
const LARGEST = 10_000_000;
const DECIMALS = 4;

const UNIT_NAMES: readonly (readonly [SlaUnit, RegExp])[] = [
  ['percent', /^(%|パーセント|percent)$/i],
  ['seconds', /^(秒|秒間|s|sec|seconds?)$/i],
  ['minutes', /^(分|分間|min|minutes?)$/i],
  ['hours', /^(時間|h|hrs?|hours?)$/i],
  ['days', /^(日|日間|days?)$/i],
  ['months', /^([かヶケカヵ箇]月|[かヶケカヵ箇]月間|months?)$/i],
  ['years', /^(年|年間|years?)$/i],
  ['generations', /^(世代|generations?)$/i],
];

/** なし, 未定 and the like: an answer, but no figure. */
const NO_FIGURE = /^(なし|無し|無|記載なし|記載無し|未定|不明|特になし|n\/?a|none|no|nil|-)$/i;
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,10})?$/;

/** One typed number: its value, the unit behind it, and how many decimals it has. Null where it is none. */
function readPart(part: string): { value: number; decimals: number; unit: SlaUnit | null } | null {
  const [, digits = '', rest = ''] = /^([\d.,]+)(.*)$/.exec(part) ?? [];
  const [whole, , fraction = ''] = NUMBER.exec(digits) ?? [];
  if (whole === undefined) return null;
  const name = rest.replace(/(以上|以下|以内|未満|まで)$/, '');
  const unit = name === '' ? null : (UNIT_NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? undefined);
  if (unit === undefined) return null;
  return { value: Number(whole.replaceAll(',', '')), decimals: Math.max(0, fraction.length - 1), unit };
}

type Read =
  | TypedFigure
  | 'no-figure'
  | 'not-negative'
  | 'not-a-figure'
  | 'too-many-decimals'
  | 'range-order'
  | 'too-large';

function readFigure(text: string): Read {
  if (NO_FIGURE.test(text)) return 'no-figure';
  if (/^-[\d.]/.test(text)) return 'not-negative';
  const parts = text.split(/~|〜|から|-/).map(readPart);
  const [low, high] = parts;
  if (!low || high === null || parts.length > 2) return 'not-a-figure';
  if (low.decimals > DECIMALS || (high?.decimals ?? 0) > DECIMALS) return 'too-many-decimals';
  if (low.unit !== null && high && high.unit !== null && low.unit !== high.unit) return 'not-a-figure';
  if (high && high.value < low.value) return 'range-order';
  if (low.value > LARGEST || (high?.value ?? 0) > LARGEST) return 'too-large';
  const isRange = high !== undefined && high.value > low.value;
  return { value: low.value, upTo: isRange ? high.value : null, unit: high?.unit ?? low.unit };
}

/** '９９．９％', '1,440分', '24～72' as figures; null where nothing was typed. */
export const figureField = () =>
  textField().transform((raw, context): TypedFigure | null => {
    const text = plainForms(raw)
      .replace(/\s/g, '')
      .replace(/[−―‐–—]|ー(?=\d)/g, '-');
    if (text === '') return null;
    const read = text.length > 60 ? 'not-a-figure' : readFigure(text);
    switch (read) {
      case 'too-many-decimals':
        return fault(context, read, DECIMALS);
      case 'too-large':
        return fault(context, 'number-range', 0, LARGEST);
      case 'no-figure':
      case 'not-negative':
      case 'not-a-figure':
      case 'range-order':
        return fault(context, read);
      default:
        return read;
    }
  });

/** '9:00', '９時', '17時30分', '24:00' as 'HH:MM'; null where nothing was typed. */
export const timeField = (): z.ZodType<string | null> =>
  textField().transform((raw, context): string | null => {
    const text = plainForms(raw).replace(/\s/g, '');
    if (text === '') return null;
    const [, hours = '', minutes = '0'] = /^(\d{1,2})(?:[:時](?:(\d{1,2})分?)?)?$/.exec(text) ?? [];
    const isTime = hours !== '' && Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= 24 * 60;
    return isTime ? `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}` : fault(context, 'not-a-time');
  });
