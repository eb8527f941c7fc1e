/** SLA: what is required, what a document promises, and whether that is enough. Pure. */

import { assertNever } from '~/platform/result';
import type { Text } from '~/platform/text';
import type { SlaDefinition } from '~/policy/model';
import { askedHoursText, hoursText, judgeHours, type ServiceHours } from '~/policy/sla-hours';
import {
  converted,
  type Figure,
  figureText,
  minutesText,
  onOneScale,
  perWindow,
  type SlaUnit,
  type SlaWindow,
  type Span,
  spanText,
  windowText,
} from '~/policy/sla-units';
import { allowedDowntimeMinutes, judgeUptime } from '~/policy/sla-uptime';
import { comparatorWords } from '~/policy/words';
import { formatNumber } from '~/ui/format';

export { allowedDowntimeMinutes };

/** What the document promises, as the applicant enters it. */
export type SlaPromise = {
  /** The figure, or the lower end of a range; null where the document gives none. */
  promised: number | null;
  /** 保証 / 努力目標 / 記載なし. */
  commitment: 'guaranteed' | 'objective' | 'not-stated';
  window: SlaWindow;
  /** The unit of the document; that of the requirement where it is absent. */
  unit?: SlaUnit;
  /** The upper end of a range ("24 to 72 hours"). */
  upTo?: number;
  /** For items that ask for hours of service. */
  hours?: ServiceHours;
};

/** Whether planned stops are left out when the level is measured. */
export const PLANNED_STOPS = ['excluded', 'counted', 'not-stated'] as const;

/** A promise as it is kept with an answer. */
export type SlaAnswer = SlaPromise & {
  /** What is left out: planned maintenance, force majeure and so on, in the words of the document. */
  exclusions: string;
  plannedStops?: (typeof PLANNED_STOPS)[number];
};

export type SlaVerdict = 'met' | 'objective-only' | 'short' | 'unclear' | 'not-stated';
/** The verdict with the reason in a sentence or two. */
export type SlaJudgement = { verdict: SlaVerdict; reason: Text };

export const slaVerdictWords: Record<SlaVerdict, Text> = {
  met: { ja: '求める水準を満たしています', en: 'Meets what is required' },
  'objective-only': {
    ja: '水準は満たしますが、保証ではなく努力目標です',
    en: 'Meets it, but as an objective and not a guarantee',
  },
  short: { ja: '求める水準に届きません', en: 'Falls short of what is required' },
  unclear: { ja: 'このままでは比べられません', en: 'Cannot be compared as it stands' },
  'not-stated': { ja: '文書に記載がありません', en: 'Not stated in the document' },
};

/** In a word or two, for tables. */
export const slaVerdictTags: Record<SlaVerdict, Text> = {
  met: { ja: '満たす', en: 'Met' },
  'objective-only': { ja: '努力目標のみ', en: 'Objective only' },
  short: { ja: '不足', en: 'Short' },
  unclear: { ja: '要確認', en: 'Unclear' },
  'not-stated': { ja: '記載なし', en: 'Not stated' },
};

/** Whether the requirement compares with a figure, and does not only ask that something is stated. */
export const comparesFigures = ({ comparator, required }: SlaDefinition): boolean =>
  comparator !== 'stated' && required !== null;

/** Whether a promise is enough. */
export const compareSla = (definition: SlaDefinition, promise: SlaPromise): SlaVerdict =>
  judgeSla(definition, promise).verdict;

/** Whether a promise is enough, and why. */
export function judgeSla(definition: SlaDefinition, promise: SlaPromise): SlaJudgement {
  if (promise.commitment === 'not-stated') {
    return promise.promised === null && !promise.hours
      ? notStated('約束の記載が資料にありません。', 'No promise is stated.')
      : notStated(
          '値はありますが、保証か努力目標かが選ばれていないか、資料に書かれていません。',
          'There is a figure, but whether it is guaranteed or an objective is not chosen, or not stated.',
        );
  }
  const judged = judgeFigures(definition, promise);
  if (judged.verdict !== 'met' || promise.commitment === 'guaranteed') return judged;
  return {
    verdict: 'objective-only',
    reason: {
      ja: `${judged.reason.ja}ただし保証ではなく努力目標なので、守られなくても減額などを求められません。`,
      en: `${judged.reason.en} It is an objective and no guarantee, though: nothing follows when it is missed.`,
    },
  };
}

const notStated = (ja: string, en: string): SlaJudgement => ({ verdict: 'not-stated', reason: { ja, en } });

/** As if it were guaranteed. */
function judgeFigures(definition: SlaDefinition, promise: SlaPromise): SlaJudgement {
  const { required, measure, unit } = definition;
  if (!comparesFigures(definition) || required === null) return judgeStated(definition, promise);
  if (measure === 'service-hours' && promise.hours) {
    const { outcome, reason } = judgeHours(required, promise.hours);
    return { verdict: outcome, reason };
  }
  if (promise.promised === null) return notStated('約束の数値が資料にありません。', 'No figure is stated.');
  if (unit === 'percent') return judgePercent(definition, required, promise, promise.promised);
  return judgeFigure(definition, required, promise, promise.promised);
}

function judgeStated(definition: SlaDefinition, promise: SlaPromise): SlaJudgement {
  const said = promisedText(definition, promise);
  const isGiven = promise.promised !== null || hoursOf(promise) !== null;
  return {
    verdict: 'met',
    reason: isGiven
      ? { ja: `資料に書かれています：${said.ja}。`, en: `Stated in the document: ${said.en}.` }
      : { ja: '資料に書かれています。', en: 'Stated in the document.' },
  };
}

function judgePercent(
  definition: SlaDefinition,
  required: number,
  promise: SlaPromise,
  promised: number,
): SlaJudgement {
  if (definition.category !== 'availability' || definition.comparator !== 'at-least') {
    return judgeFigure(definition, required, promise, promised);
  }
  const unit = promise.unit ?? definition.unit;
  // Of a range only the worse end is sure: less uptime, or more downtime.
  const value = unit === 'percent' ? promised : (promise.upTo ?? promised);
  const { outcome, reason } = judgeUptime(
    { percent: required, window: definition.window },
    { value, unit, window: promise.window },
  );
  return { verdict: outcome, reason };
}

type Bound = { end: Figure; limit: Figure; need: 'at-least' | 'at-most' };

/** Which end of the promise has to stay on which side of what. */
function boundsOf({ comparator, upTo }: SlaDefinition, limit: Figure, low: Figure, high: Figure): Bound[] {
  switch (comparator) {
    case 'at-least':
      return [{ end: low, limit, need: 'at-least' }];
    case 'at-most':
      return [{ end: high, limit, need: 'at-most' }];
    case 'between':
      return [
        { end: low, limit, need: 'at-least' },
        { end: high, limit: { ...limit, value: upTo ?? limit.value }, need: 'at-most' },
      ];
    case 'stated':
      return [];
    default:
      return assertNever(comparator);
  }
}

/** Whether a bound is kept; 'depends' where it differs from month to month, null where the units have nothing in common. */
function isKept({ end, limit, need }: Bound): boolean | 'depends' | null {
  const scale = onOneScale(end, limit);
  if (!scale) return null;
  const [promised, wanted]: [Span, Span] = need === 'at-least' ? scale : [scale[1], scale[0]];
  const slack = 1e-9 * Math.max(1, Math.abs(wanted.most));
  if (promised.least >= wanted.most - slack) return true;
  return promised.most < wanted.least - slack ? false : 'depends';
}

function judgeFigure(definition: SlaDefinition, required: number, promise: SlaPromise, promised: number): SlaJudgement {
  const unit = promise.unit ?? definition.unit;
  const limit: Figure = { value: required, unit: definition.unit };
  const low: Figure = { value: promised, unit };
  const high: Figure = { value: promise.upTo ?? promised, unit };
  const bounds = boundsOf(definition, limit, low, high).map((bound) => ({ bound, met: isKept(bound) }));
  const wanted = requiredText(definition);
  const failing = bounds.find(({ met }) => met === false);
  const open = bounds.find(({ met }) => met === null || met === 'depends');
  const said = withConversion(promise, low, high, definition.unit);
  if (failing) return { verdict: 'short', reason: shortReason(said, wanted, failing.bound, promise) };
  if (open) return { verdict: 'unclear', reason: unclearReason(said, wanted, open.bound) };
  return {
    verdict: 'met',
    reason: {
      ja: `約束の${said.ja}は、求める水準（${wanted.ja}）を満たします。`,
      en: `The promised ${said.en} meets what is required (${wanted.en}).`,
    },
  };
}

/** '2日（48時間）': the promise, and what it is in the unit of the requirement. */
function withConversion(promise: SlaPromise, low: Figure, high: Figure, to: SlaUnit): Text {
  const said = rangeText(low, promise.upTo);
  if (low.unit === to) return said;
  const [from, until] = [converted(low, to), converted(high, to)];
  if (!from || !until) return said;
  const same = spanText({ least: tidy(from.least), most: tidy(until.most) }, to);
  return { ja: `${said.ja}（${same.ja}）`, en: `${said.en} (${same.en})` };
}

const tidy = (value: number): number => Math.round(value * 1000) / 1000;

function shortReason(said: Text, wanted: Text, { end }: Bound, { upTo }: SlaPromise): Text {
  if (upTo === undefined) {
    return {
      ja: `約束の${said.ja}は、求める水準（${wanted.ja}）に届きません。`,
      en: `The promised ${said.en} is short of what is required (${wanted.en}).`,
    };
  }
  const worst = figureText(end);
  return {
    ja: `約束は${said.ja}の幅があり、悪いほうの${worst.ja}では、求める水準（${wanted.ja}）に届きません。`,
    en: `The promise is a range, ${said.en}; at its worse end, ${worst.en}, it is short of what is required (${wanted.en}).`,
  };
}

function unclearReason(said: Text, wanted: Text, { end, limit }: Bound): Text {
  const calendar = [limit, end].find(({ unit }) => unit === 'months' || unit === 'years');
  const days = calendar ? converted(calendar, 'days') : null;
  if (!calendar || !days) {
    return {
      ja: `約束の${said.ja}と、求める水準（${wanted.ja}）は単位が違い、比べられません。`,
      en: `The promised ${said.en} and what is required (${wanted.en}) have units that cannot be compared.`,
    };
  }
  const [length, span] = [figureText(calendar), spanText({ least: tidy(days.least), most: tidy(days.most) }, 'days')];
  return {
    ja: `約束の${said.ja}は、求める水準（${wanted.ja}）に足りる月と足りない月があります。${length.ja}は、暦では${span.ja}です。`,
    en: `The promised ${said.en} meets what is required (${wanted.en}) in some months and not in others: by the calendar ${length.en} is ${span.en}.`,
  };
}

const hoursOf = ({ hours }: SlaPromise): Text | null => (hours ? hoursText(hours) : null);

/** '24～72時間' / '24 to 72 hours'. */
function rangeText(low: Figure, upTo: number | undefined): Text {
  return upTo === undefined ? figureText(low) : spanText({ least: low.value, most: upTo }, low.unit);
}

/** '99.9％以上（1か月ごと）' / 'at least 99.9 % (per month)'. */
export function requiredText(definition: SlaDefinition): Text {
  const { comparator, required, unit, window, upTo, measure } = definition;
  if (comparator === 'stated' || required === null) return comparatorWords.stated;
  if (measure === 'service-hours' && comparator === 'at-least') return askedHoursText(required);
  const period = windowText(window);
  if (comparator === 'between') {
    const span = spanText({ least: required, most: upTo ?? required }, unit);
    return {
      ja: `${span.ja}${period.ja}`,
      en: `${comparatorWords.between.en} ${span.en.replace(' to ', ' and ')}${period.en}`,
    };
  }
  const figure = figureText({ value: required, unit });
  return {
    ja: `${figure.ja}${comparatorWords[comparator].ja}${period.ja}`,
    en: `${comparatorWords[comparator].en} ${figure.en}${period.en}`,
  };
}

/** '99.5％（1年ごと）', '24～72時間', '平日 9:00～17:00'; '—' where nothing is given. */
export function promisedText(definition: SlaDefinition, promise: SlaPromise): Text {
  const hours = hoursOf(promise);
  if (hours) return hours;
  if (promise.promised === null) return { ja: '—', en: '—' };
  const figure = rangeText({ value: promise.promised, unit: promise.unit ?? definition.unit }, promise.upTo);
  const period = windowText(definition.unit === 'percent' || definition.window !== 'none' ? promise.window : 'none');
  return { ja: figure.ja + period.ja, en: figure.en + period.en };
}

/** '1か月に43分12秒まで' / '43 min 12 s a month'; null where a percentage of time is not what is measured. */
export function requiredDowntime({ category, unit, required, window }: SlaDefinition): Text | null {
  if (category !== 'availability' || unit !== 'percent' || required === null) return null;
  return downtimeText(allowedDowntimeMinutes(required, window), window);
}

/** What the promise allows, in the same words. */
export function promisedDowntime(definition: SlaDefinition, promise: SlaPromise): Text | null {
  const { promised, window, upTo, unit = definition.unit } = promise;
  if (definition.category !== 'availability' || definition.unit !== 'percent' || promised === null) return null;
  if (unit === 'percent') return downtimeText(allowedDowntimeMinutes(promised, window), window);
  const minutes = converted({ value: upTo ?? promised, unit }, 'minutes');
  return minutes ? downtimeText(minutes.most, window) : null;
}

function downtimeText(minutes: number | null, window: SlaWindow): Text | null {
  if (minutes === null || window === 'none') return null;
  const [time, each] = [minutesText(minutes), perWindow[window]];
  return { ja: `${each.ja}${time.ja}まで`, en: `${time.en} ${each.en}` };
}

/** A figure as it is typed and shown again: '24～72', '99.9', ''. */
export const typedFigure = ({ promised, upTo }: Pick<SlaPromise, 'promised' | 'upTo'>): string =>
  promised === null ? '' : upTo === undefined ? String(promised) : `${formatNumber(promised)}～${formatNumber(upTo)}`;
