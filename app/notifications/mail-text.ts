/**
 * The wording of mails. A mail leaves the office's control: it says kinds, numbers and dates, a title only where
 * nothing that has to be handled with care is behind it, and never what somebody wrote. The subject says how much.
 */
import { kindName, type ObligationKind } from '~/obligations/model';
import type { PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';
import { type Locale, say, type Text } from '~/platform/text';
import type { RequestKind } from '~/policy/model';
import { requestKindWords } from '~/policy/words';
import { formatDate } from '~/ui/format';

export type OwnOutcome = 'sent-back' | 'approved' | 'rejected';

export type NoticeLine =
  | { type: 'incident'; number: string; path: string }
  | {
      type: 'obligation';
      kind: ObligationKind;
      dueOn: PlainDate;
      isLate: boolean;
      /** 'escalated': of somebody else, told to the head of the section. */
      occasion: string;
      optional: boolean;
      path: string;
    }
  | { type: 'decision'; number: string; kind: RequestKind; title: string | null; dueOn: PlainDate | null; path: string }
  | {
      type: 'own-request';
      outcome: OwnOutcome;
      number: string;
      kind: RequestKind;
      title: string | null;
      path: string;
    };

const HEADINGS = {
  incident: { ja: 'インシデントの連絡（至急）', en: 'Incidents (urgent)' },
  suspended: { ja: '期限が守られず、利用停止になりました', en: 'Suspended, because a deadline was not kept' },
  escalated: {
    ja: '期限を過ぎています（所属長への報告）',
    en: 'Overdue in your section (reported to you as its head)',
  },
  corrective: { ja: '期限が守られず、要是正になりました', en: 'To be corrected, because a deadline was not kept' },
  late: { ja: '期限を過ぎています', en: 'Overdue' },
  decision: { ja: '確認・決裁をお待ちしています', en: 'Waiting for your decision' },
  deadline: { ja: '期限が近づいています', en: 'Falling due' },
  'own-request': { ja: 'あなたの申請', en: 'Your requests' },
} as const satisfies Record<string, Text>;

type Heading = keyof typeof HEADINGS;

/** Where everything under a heading is found together; those without one have a page for each. */
const LISTS: Partial<Record<Heading, `/${string}`>> = {
  incident: '/incidents',
  suspended: '/obligations?scope=all&status=missed',
  escalated: '/obligations?scope=section&status=missed',
  corrective: '/obligations?scope=all&status=missed',
  late: '/obligations?status=missed',
  deadline: '/obligations',
};
const WHOLE_LIST = { ja: '一覧：', en: 'List:' } as const satisfies Text;
const URGENT: readonly Heading[] = ['incident', 'suspended', 'escalated'];

/** The worst comes first. */
function obligationHeading({ occasion, isLate }: { occasion: string; isLate: boolean }): Heading {
  if (occasion === 'suspended' || occasion === 'escalated' || occasion === 'corrective') return occasion;
  return isLate ? 'late' : 'deadline';
}

function headingOf(line: NoticeLine): Heading {
  switch (line.type) {
    case 'incident':
    case 'decision':
    case 'own-request':
      return line.type;
    case 'obligation':
      return obligationHeading(line);
    default:
      return assertNever(line);
  }
}

const OUTCOMES: Record<OwnOutcome, Text> = {
  'sent-back': { ja: '差し戻されました', en: 'was sent back' },
  approved: { ja: '承認されました', en: 'was approved' },
  rejected: { ja: '却下されました', en: 'was rejected' },
};

const due = (dueOn: PlainDate | null): Text =>
  dueOn === null
    ? { ja: '', en: '' }
    : { ja: `（期限 ${formatDate(dueOn, 'ja')}）`, en: ` (due ${formatDate(dueOn, 'en')})` };

function request({ number, kind, title }: { number: string; kind: RequestKind; title: string | null }): Text {
  const name = requestKindWords[kind].name;
  return {
    ja: `${number} ${name.ja}${title === null ? '' : `「${title}」`}`,
    en: `${number} ${name.en}${title === null ? '' : ` “${title}”`}`,
  };
}

function wordingOf(line: NoticeLine): Text {
  switch (line.type) {
    case 'incident':
      return {
        ja: `インシデント ${line.number} の連絡が届いています。すぐに確認してください。`,
        en: `You are told of incident ${line.number}. Please look at it at once.`,
      };
    case 'obligation':
      return {
        ja: `${kindName(line.kind).ja}${due(line.dueOn).ja}`,
        en: `${kindName(line.kind).en}${due(line.dueOn).en}`,
      };
    case 'decision':
      return { ja: `${request(line).ja}${due(line.dueOn).ja}`, en: `${request(line).en}${due(line.dueOn).en}` };
    case 'own-request':
      return {
        ja: `${request(line).ja}：${OUTCOMES[line.outcome].ja}`,
        en: `${request(line).en} ${OUTCOMES[line.outcome].en}`,
      };
    default:
      return assertNever(line);
  }
}

/** Whether the person may stop a mail such as this line's. */
export const isOptionalLine = (line: NoticeLine): boolean =>
  line.type === 'own-request' || (line.type === 'obligation' && line.optional);

/** A mail with hundreds of lines is not read. */
const MOST_LINES = 50;

export type MailText = { subject: string; text: string };

/**
 * @param origin  how people reach the portal: 'https://…' without a path
 * @param unsubscribe  the address that stops what may be stopped; null where nothing in this mail may
 */
export function mailText(
  lines: readonly NoticeLine[],
  { locale, origin, unsubscribe }: { locale: Locale; origin: string; unsubscribe: string | null },
): MailText {
  const groups = (Object.keys(HEADINGS) as Heading[])
    .map((heading) => ({ heading, lines: lines.filter((line) => headingOf(line) === heading) }))
    .filter((group) => group.lines.length > 0);
  let left = MOST_LINES;
  const parts = groups.map(({ heading, lines: of }) => {
    const shown = of.slice(0, left);
    left -= shown.length;
    const title = `■ ${say(HEADINGS[heading], locale)}${locale === 'ja' ? `：${of.length}件` : `: ${of.length}`}`;
    const entries = shown.map((line) => `・${oneLine(say(wordingOf(line), locale))}\n  ${origin}${line.path}`);
    const rest = of.length - shown.length;
    const more = rest > 0 ? [say({ ja: `・ほか${rest}件`, en: `・${rest} more` }, locale)] : [];
    const list = LISTS[heading];
    const all = of.length > 1 && list ? [`${say(WHOLE_LIST, locale)} ${origin}${list}`] : [];
    return [title, ...all, ...entries, ...more].join('\n');
  });
  const count = lines.length;
  const urgent = groups.some(({ heading }) => URGENT.includes(heading));
  const subject = urgent
    ? say({ ja: `【関所】至急の連絡が${count}件あります`, en: `[Sekisho] ${count} urgent ${noun(count)}` }, locale)
    : say({ ja: `【関所】お知らせが${count}件あります`, en: `[Sekisho] ${count} ${noun(count)}` }, locale);
  return {
    subject,
    text: `${[...parts, footer(locale, { origin, unsubscribe })].join('\n\n')}\n`,
  };
}

const noun = (count: number): string => (count === 1 ? 'notice' : 'notices');

/** What people typed stays within its line. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

function footer(locale: Locale, { origin, unsubscribe }: { origin: string; unsubscribe: string | null }): string {
  const all = say({ ja: 'すべては「自分の仕事」で確かめられます。', en: 'Everything stands in “My work”.' }, locale);
  const settings = say(
    { ja: 'メールの設定はアカウントの画面で変えられます。', en: 'Choose your mails on the page of your account.' },
    locale,
  );
  const stop = say(
    {
      ja: '期限前の知らせと、自分の申請の結果のメールを止める（サインインは不要です）',
      en: 'Stop mails about due dates ahead and about your own requests (no sign-in needed)',
    },
    locale,
  );
  const answer = say(
    {
      ja: 'このメールは関所が自動で送りました。返信しても届きません。',
      en: 'Sent automatically. Replies are not read.',
    },
    locale,
  );
  return [
    '--',
    all,
    `${origin}/tasks`,
    settings,
    `${origin}/account`,
    ...(unsubscribe === null ? [] : [stop, unsubscribe]),
    answer,
  ].join('\n');
}
