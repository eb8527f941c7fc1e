/** SLA figures: what a percentage allows, and whether a promise is enough. Pure. */

import { assertNever } from '~/platform/result';
import type { Text } from '~/platform/text';
import type { SlaDefinition } from '~/policy/model';
import { comparatorWords, unitWords, windowWords } from '~/policy/words';

type Window = SlaDefinition['window'];

/** A month counts 30 days and a year 365, as providers do. */
const MINUTES: Record<'month' | 'year', number> = { month: 30 * 24 * 60, year: 365 * 24 * 60 };

/** Minutes that a service may be down in one window and still keep `percent`; null without a window or a sane figure. */
export function allowedDowntimeMinutes(percent: number, window: Window): number | null {
  if (window === 'none' || !(percent >= 0 && percent <= 100)) return null;
  // Binary fractions: (100 - 99.9) is not 0.1. A hundredth of a minute is finer than anybody measures.
  return Math.round((100 - percent) * MINUTES[window]) / 100;
}

/** What the document promises, as the applicant enters it. */
export type SlaPromise = {
  promised: number | null;
  commitment: 'guaranteed' | 'objective' | 'not-stated';
  window: Window;
};

export type SlaVerdict = 'met' | 'objective-only' | 'short' | 'window-unclear' | 'not-stated';

export const slaVerdictWords: Record<SlaVerdict, Text> = {
  met: { ja: '求める水準を満たしています', en: 'Meets what is required' },
  'objective-only': {
    ja: '水準は満たしますが、保証ではなく努力目標です',
    en: 'Meets it, but as an objective and not a guarantee',
  },
  short: { ja: '求める水準に届きません', en: 'Falls short of what is required' },
  'window-unclear': {
    ja: 'どの期間で測るかが分からず、比べられません',
    en: 'Cannot be compared: the measuring period is not stated',
  },
  'not-stated': { ja: '文書に記載がありません', en: 'Not stated in the document' },
};

/**
 * The least uptime that a promise leaves in the required window. A year's promise lets all its downtime fall into one
 * month; a month's promise, kept twelve times, gives the same percentage over the year.
 */
function worstPercent(promised: number, promisedWindow: 'month' | 'year', requiredWindow: 'month' | 'year'): number {
  if (promisedWindow === requiredWindow || promisedWindow === 'month') return promised;
  const downtime = ((100 - promised) / 100) * MINUTES[promisedWindow];
  return Math.max(0, 100 - (downtime / MINUTES[requiredWindow]) * 100);
}

function figure(definition: SlaDefinition, promise: SlaPromise, promised: number): number | null {
  if (definition.unit !== 'percent' || definition.window === 'none') return promised;
  if (promise.window === 'none') return null;
  return worstPercent(promised, promise.window, definition.window);
}

/** Whether a promise is enough. */
export function compareSla(definition: SlaDefinition, promise: SlaPromise): SlaVerdict {
  if (promise.commitment === 'not-stated') return 'not-stated';
  const kept: SlaVerdict = promise.commitment === 'guaranteed' ? 'met' : 'objective-only';
  if (definition.comparator === 'stated' || definition.required === null) return kept;
  if (promise.promised === null) return 'not-stated';
  const value = figure(definition, promise, promise.promised);
  if (value === null) return 'window-unclear';
  switch (definition.comparator) {
    case 'at-least':
      return value >= definition.required ? kept : 'short';
    case 'at-most':
      return value <= definition.required ? kept : 'short';
    default:
      return assertNever(definition.comparator);
  }
}

/** '99.9％以上（1か月ごと）' / 'at least 99.9 % (per month)'. */
export function requiredText(definition: SlaDefinition): Text {
  const { comparator, required, unit, window } = definition;
  if (comparator === 'stated' || required === null) return comparatorWords.stated;
  const period = window === 'none' ? null : windowWords[window];
  return {
    ja: `${required}${unitWords[unit].ja}${comparatorWords[comparator].ja}${period ? `（${period.ja}）` : ''}`,
    en: `${comparatorWords[comparator].en} ${required} ${unitWords[unit].en}${period ? ` (${period.en})` : ''}`.trim(),
  };
}
