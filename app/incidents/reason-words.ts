/** The reasoning behind a statutory deadline, in sentences. Pure. */

import type { DayOff } from '~/platform/business-days';
import type { Text } from '~/platform/text';
import { formatDate } from '~/ui/format';
import type { Law, Reason } from './clocks';
import { groundWords } from './words';

const DAYS_OFF: Record<DayOff, Text> = {
  holiday: { ja: '国民の祝日・休日', en: 'a national holiday' },
  saturday: { ja: '土曜日', en: 'a Saturday' },
  sunday: { ja: '日曜日', en: 'a Sunday' },
  'new-year': { ja: '年末年始（12月29日〜1月3日）', en: 'in the New Year days off (29 December to 3 January)' },
};

const LAWS: Record<Law, Text> = {
  personal: { ja: '個人情報保護法', en: 'the personal information act' },
  'specific-personal': { ja: '番号法', en: 'the My Number act' },
};

const MISSING = {
  information: { ja: 'その情報が含まれるか', en: 'whether such information is involved' },
  grounds: { ja: '情報の性質と経緯', en: 'its nature and how it happened' },
  number: { ja: '本人の数', en: 'how many people are concerned' },
} as const;

const day = (date: string): Text => ({ ja: formatDate(date, 'ja'), en: formatDate(date, 'en') });

export function reasonText(reason: Reason): Text {
  switch (reason.reason) {
    case 'not-such-information': {
      const law = LAWS[reason.law];
      return { ja: `${law.ja}の対象となる情報は含まれません。`, en: `No information under ${law.en} is involved.` };
    }
    case 'unreadable':
      return {
        ja: '高度な暗号化などで読めない状態だったため、報告の対象から外れます。',
        en: 'It was strongly protected and unreadable, which takes it out of the duty to report.',
      };
    case 'no-ground': {
      const law = LAWS[reason.law];
      return {
        ja: `${law.ja}が報告を求める場合のどれにも当たりません。`,
        en: `It is none of the cases in which ${law.en} asks for a report.`,
      };
    }
    case 'ground': {
      const ground = groundWords[reason.ground];
      return { ja: `報告を要する理由：${ground.ja}。`, en: `Due because: ${ground.en}.` };
    }
    case 'maybe': {
      const missing = reason.missing.map((one) => MISSING[one]);
      return {
        ja: `要否はまだ決まりません。分かっていないこと：${missing.map(({ ja }) => ja).join('、')}。おそれの段階から数えるため、時計は動いています。`,
        en: `Not settled yet; not known: ${missing.map(({ en }) => en).join(', ')}. A suspicion is enough for the clock to run.`,
      };
    }
    case 'day-one': {
      const known = day(reason.knownOn);
      return {
        ja: `どこかの課が最初に知った${known.ja}を1日目として、暦日で数えます。`,
        en: `${known.en}, when any section first knew, is day 1; calendar days are counted.`,
      };
    }
    case 'first-report-span': {
      const [from, until] = [day(reason.from), day(reason.until)];
      return {
        ja: `法は「速やかに」とし、概ね3〜5日以内（3日目の${from.ja}から5日目の${until.ja}まで）が目安です。休日に当たっても繰り下げません。`,
        en: `The law says “promptly”: within about 3 to 5 days, from day 3 (${from.en}) to day 5 (${until.en}). Days off do not put it off.`,
      };
    }
    case 'final-days':
      return finalDays(reason);
    case 'rolled': {
      const [from, to] = [day(reason.from), day(reason.to)];
      const because = reason.holiday ?? DAYS_OFF[reason.because];
      return {
        ja: `最後の日の${from.ja}は${because.ja}のため、次の開庁日の${to.ja}になります。`,
        en: `The last day, ${from.en}, is ${because.en}: it moves to ${to.en}, the next working day.`,
      };
    }
    case 'holidays-not-known':
      return {
        ja: 'この年の祝日の暦はまだありません。最後の日が祝日のときは、法が認める日より早い日を示します。',
        en: 'The holidays of that year are not known yet: where the last day is one, the day shown is earlier than the law asks.',
      };
    case 'notice-promptly':
      return {
        ja: '法は日数を定めず、状況に応じて速やかに本人に知らせるよう求めています。',
        en: 'The law names no number of days: the people concerned are told promptly, as the case allows.',
      };
  }
}

function finalDays({ days, malicious }: Extract<Reason, { reason: 'final-days' }>): Text {
  if (days === 60) {
    return { ja: '不正の目的によるおそれがあるため、60日目までです。', en: 'Malice is possible: up to day 60.' };
  }
  return malicious === 'unknown'
    ? {
        ja: '30日目までです（不正の目的によるものと分かれば60日目になります）。',
        en: 'Up to day 30 (day 60 once malice is established).',
      }
    : { ja: '30日目までです。', en: 'Up to day 30.' };
}
