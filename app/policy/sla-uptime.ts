/** Uptime over different windows: what 99.9 % a month means beside 99.5 % a year. Pure. */
import type { Text } from '~/platform/text';
import { type Figure, figureText, minutesText, perWindow, type SlaWindow, windowMinutes } from '~/policy/sla-units';
import { windowWords } from '~/policy/words';
import { formatNumber } from '~/ui/format';

type Measured = Exclude<SlaWindow, 'none'>;
const ORDER: readonly Measured[] = ['month', 'quarter', 'year'];

/** Binary fractions: (100 - 99.9) is not 0.1. A hundredth of a minute is finer than anybody measures. */
const hundredths = (value: number): number => Math.round(value * 100) / 100;
const isEnough = (value: number, wanted: number): boolean => value >= wanted - 1e-9;

/** Minutes that a service may be down in one window and still keep `percent`; null without a window or a sane figure. */
export function allowedDowntimeMinutes(percent: number, window: SlaWindow): number | null {
  if (window === 'none' || !(percent >= 0 && percent <= 100)) return null;
  return hundredths(((100 - percent) * windowMinutes(window)) / 100);
}

/** The minutes that a document allows outright, "no more than eight hours a year"; null for a percentage. */
const statedMinutes = ({ value, unit }: Figure): number | null =>
  unit === 'minutes' ? value : unit === 'hours' ? value * 60 : null;

/** Percentage that a promise comes to in its own window. */
function asPercent(figure: Figure, window: Measured): number {
  const down = statedMinutes(figure);
  return down === null ? figure.value : Math.max(0, 100 - (down / windowMinutes(window)) * 100);
}

/**
 * The least uptime that a promise leaves in one required window. A year's promise lets all its downtime fall into one
 * month; a month's promise, kept every month, gives the same percentage over the year.
 */
function worstPercent(percent: number, promised: Measured, required: Measured): number {
  if (ORDER.indexOf(promised) <= ORDER.indexOf(required)) return percent;
  const downtime = ((100 - percent) / 100) * windowMinutes(promised);
  return Math.max(0, 100 - (downtime / windowMinutes(required)) * 100);
}

const rounded = (percent: number): string => formatNumber(percent, 'ja', { maximumFractionDigits: 3 });
const per = (window: Measured): Text => windowWords[window];

export type UptimeOutcome = { outcome: 'met' | 'short' | 'unclear'; reason: Text };

/** Whether a promised uptime, or a promised limit of downtime, keeps `required` percent in `window`. */
export function judgeUptime(
  required: { percent: number; window: SlaWindow },
  promised: Figure & { window: SlaWindow },
): UptimeOutcome {
  const asked = figureText({ value: required.percent, unit: 'percent' });
  const said = figureText(promised);
  const isPercent = promised.unit === 'percent';
  if (promised.window === 'none' || required.window === 'none') {
    if (isPercent && promised.value < required.percent) return shortAnyway(asked, said);
    if (isPercent && (promised.value >= 100 || required.window === 'none')) return meetsAnyway(asked, said);
    if (promised.window === 'none') return { outcome: 'unclear', reason: noWindow(said) };
  }
  const window = promised.window;
  const asking = required.window === 'none' ? window : required.window;
  const percent = asPercent(promised, window);
  const worst = worstPercent(percent, window, asking);
  const outcome = isEnough(worst, required.percent) ? 'met' : 'short';
  const down = hundredths(((100 - percent) / 100) * windowMinutes(window));
  const allowed = hundredths(((100 - required.percent) / 100) * windowMinutes(asking));
  if (window === asking) return { outcome, reason: sameWindow(outcome, asked, said, window, allowed, down) };
  if (ORDER.indexOf(window) < ORDER.indexOf(asking)) {
    return { outcome, reason: shorterWindow(outcome, asked, said, window, asking, rounded(percent)) };
  }
  return { outcome, reason: longerWindow(outcome, asked, said, window, asking, allowed, down, rounded(worst)) };
}

const shortAnyway = (asked: Text, said: Text): UptimeOutcome => ({
  outcome: 'short',
  reason: {
    ja: `約束の${said.ja}は、どの期間で測っても、求める${asked.ja}に届きません。`,
    en: `The promised ${said.en} is short of ${asked.en} over any period.`,
  },
});

const meetsAnyway = (asked: Text, said: Text): UptimeOutcome => ({
  outcome: 'met',
  reason: {
    ja: `約束の${said.ja}は、求める${asked.ja}以上です。`,
    en: `The promised ${said.en} reaches the required ${asked.en}.`,
  },
});

const noWindow = (said: Text): Text => ({
  ja: `約束の${said.ja}をどの期間で測るかが分からず、比べられません。1か月か1年かで、止まってよい時間は12倍違います。`,
  en: `The promised ${said.en} cannot be compared without its measuring period: between a month and a year the allowed downtime differs twelvefold.`,
});

function sameWindow(
  outcome: 'met' | 'short',
  asked: Text,
  said: Text,
  window: Measured,
  allowed: number,
  down: number,
) {
  const [may, wants, each] = [minutesText(down), minutesText(allowed), perWindow[window]];
  const [ja, en] =
    outcome === 'met'
      ? [
          `求める${asked.ja}（${wants.ja}まで）を満たします`,
          `which keeps the required ${asked.en} (${wants.en} at the most)`,
        ]
      : [`求める${asked.ja}（${wants.ja}まで）に届きません`, `more than the required ${asked.en} allows (${wants.en})`];
  return {
    ja: `約束の${said.ja}で止まってよいのは${each.ja}${may.ja}までで、${ja}。`,
    en: `The promised ${said.en} allows ${may.en} of downtime ${each.en}, ${en}.`,
  };
}

function shorterWindow(
  outcome: 'met' | 'short',
  asked: Text,
  said: Text,
  window: Measured,
  asking: Measured,
  percent: string,
): Text {
  const head = {
    ja: `約束（${per(window).ja}に${said.ja}）は、求める期間（${per(asking).ja}）より細かく測ります。毎回守れば、長い期間でも${percent}％以上になるので、`,
    en: `The promise (${said.en} ${per(window).en}) is measured more closely than is asked (${per(asking).en}): kept every time, it comes to at least ${percent} % over the longer period, `,
  };
  return outcome === 'met'
    ? { ja: `${head.ja}求める${asked.ja}を満たします。`, en: `${head.en}which keeps ${asked.en}.` }
    : { ja: `${head.ja}求める${asked.ja}に届きません。`, en: `${head.en}which is short of ${asked.en}.` };
}

/** '1か月' / 'a month': one of them. */
const one: Record<Measured, Text> = {
  month: { ja: '1か月', en: 'one month' },
  quarter: { ja: '一つの四半期', en: 'one quarter' },
  year: { ja: '1年', en: 'one year' },
};

function longerWindow(
  outcome: 'met' | 'short',
  asked: Text,
  said: Text,
  window: Measured,
  asking: Measured,
  allowed: number,
  down: number,
  worst: string,
): Text {
  const [may, wants] = [minutesText(down), minutesText(allowed)];
  const head = {
    ja: `約束（${per(window).ja}に${said.ja}）では${perWindow[window].ja}${may.ja}まで止まってよく、それが${one[asking].ja}に集まると、その期間の稼働率は${worst}％まで下がります。`,
    en: `The promise (${said.en} ${per(window).en}) allows ${may.en} of downtime ${perWindow[window].en}; should all of it fall into ${one[asking].en}, uptime there drops to ${worst} %. `,
  };
  return outcome === 'met'
    ? {
        ja: `${head.ja}それでも求める水準（${per(asking).ja}に${asked.ja}、${wants.ja}まで）を満たします。`,
        en: `${head.en}Even so it keeps what is required (${asked.en} ${per(asking).en}, ${wants.en}).`,
      }
    : {
        ja: `${head.ja}求める水準（${per(asking).ja}に${asked.ja}、${wants.ja}まで）のほうが厳しく、届きません。`,
        en: `${head.en}What is required (${asked.en} ${per(asking).en}, ${wants.en}) is stricter and not reached.`,
      };
}
