/** Hours of service: which hours of which days, against what is asked. Pure. */
import type { Text } from '~/platform/text';
import { formatNumber } from '~/ui/format';

/** `every-day`: all 365 days. `other`: some days are left out; the exclusions say which. */
export const SERVICE_DAYS = ['every-day', 'working-days', 'other'] as const;
export type ServiceDays = (typeof SERVICE_DAYS)[number];

/** Times are 'HH:MM', up to '24:00'; an end before the start lies on the next day. */
export type ServiceHours = { days: ServiceDays | null; from: string | null; to: string | null };

export const serviceDaysWords: Record<ServiceDays, Text> = {
  'every-day': { ja: '毎日（土日、祝日、年末年始も）', en: 'Every day, holidays included' },
  'working-days': { ja: '平日だけ', en: 'Working days only' },
  other: { ja: 'そのほか（休みの日がある）', en: 'Other (closed on some days)' },
};

const shortDays: Record<ServiceDays, Text> = {
  'every-day': { ja: '毎日', en: 'every day' },
  'working-days': { ja: '平日', en: 'on working days' },
  other: { ja: '休みの日を除き', en: 'except on closing days' },
};

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Hours of one day; null while a time is missing. 9:00 to 9:00 is the whole day round. */
export function hoursPerDay({ from, to }: ServiceHours): number | null {
  if (from === null || to === null) return null;
  const minutes = minutesOf(to) - minutesOf(from);
  return (minutes > 0 ? minutes : minutes + 24 * 60) / 60;
}

/** '09:00' → '9:00'. */
const shown = (time: string): string => time.replace(/^0(?=\d)/, '');

/** '平日 9:00～17:00' / '9:00 to 17:00 on working days'; null while something is missing. */
export function hoursText({ days, from, to }: ServiceHours): Text | null {
  if (days === null || from === null || to === null) return null;
  if (days === 'every-day' && hoursPerDay({ days, from, to }) === 24) {
    return { ja: '24時間365日', en: '24 hours, 365 days' };
  }
  return {
    ja: `${shortDays[days].ja} ${shown(from)}～${shown(to)}`,
    en: `${shown(from)} to ${shown(to)} ${shortDays[days].en}`,
  };
}

/** `asked` hours of every day, as '毎日24時間' / '24 hours every day'. */
export const askedHoursText = (asked: number): Text =>
  asked === 24
    ? { ja: '24時間365日', en: '24 hours, 365 days' }
    : { ja: `毎日${formatNumber(asked)}時間`, en: `${formatNumber(asked)} hours every day` };

export type HoursOutcome = { outcome: 'met' | 'short' | 'unclear'; reason: Text };

/** Whether the promised hours cover `asked` hours of every day. */
export function judgeHours(asked: number, hours: ServiceHours): HoursOutcome {
  const [perDay, text] = [hoursPerDay(hours), hoursText(hours)];
  if (perDay === null || text === null || hours.days === null) {
    return {
      outcome: 'unclear',
      reason: {
        ja: '何曜日の何時から何時までかがそろっていないため、比べられません。',
        en: 'Cannot be compared: which days, from when and until when must all be given.',
      },
    };
  }
  const wanted = askedHoursText(asked);
  if (perDay < asked || hours.days === 'working-days') {
    const days = hours.days === 'working-days' ? 5 : 7;
    const week = (each: number, count: number) => formatNumber(each * count, 'ja', { maximumFractionDigits: 1 });
    return {
      outcome: 'short',
      reason: {
        ja: `約束は${text.ja}（週におよそ${week(perDay, days)}時間）で、求める${wanted.ja}（週${week(asked, 7)}時間）に届きません。`,
        en: `Promised are ${text.en} (about ${week(perDay, days)} hours a week), short of ${wanted.en} (${week(asked, 7)} hours a week).`,
      },
    };
  }
  if (hours.days === 'other') {
    return {
      outcome: 'unclear',
      reason: {
        ja: '1日の時間は足りますが、休みの日があります。どの日かを「数えないもの」に書き、業務に支障がないかを確かめてください。',
        en: 'The hours of a day suffice, but there are closing days: say which under what is left out, and check that the work can do without.',
      },
    };
  }
  return {
    outcome: 'met',
    reason: {
      ja: `約束は${text.ja}で、求める${wanted.ja}を満たします。`,
      en: `Promised are ${text.en}, which covers ${wanted.en}.`,
    },
  };
}
