/** 通知メール: what people are told of by mail, what of it they cannot turn off, and when it goes. Pure. */
import { addDays, type Instant, officeDate, type PlainDate } from '~/platform/dates';

/**
 * `incident`: told of one. `overdue`: one's own work, or that of one's section, is late. `decision`: a request came for
 * one's decision. `deadline`: something of one's own falls due. `own-request`: how one's own request went on.
 */
export const NOTICE_KINDS = ['incident', 'overdue', 'decision', 'deadline', 'own-request'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Duties: nobody escapes them by a setting. Everything also stands in 自分の仕事, mail or not. */
export const MANDATORY_KINDS = ['incident', 'overdue', 'decision'] as const satisfies NoticeKind[];
export const OPTIONAL_KINDS = ['deadline', 'own-request'] as const satisfies NoticeKind[];
export type OptionalKind = (typeof OPTIONAL_KINDS)[number];

export const isOptional = (kind: NoticeKind): kind is OptionalKind =>
  (OPTIONAL_KINDS as readonly NoticeKind[]).includes(kind);

/** What a notice points at; the words of the mail are looked up there when it goes. */
export type NoticeSubject = { type: 'obligation' | 'approval-request' | 'route-step' | 'incident'; id: string };

export type Notice = {
  kind: NoticeKind;
  /** 'before-30', 'escalated', 'sent-back', …: why just now. */
  occasion: string;
  subject: NoticeSubject;
  /** A post reaches whoever holds it when the mail is made. */
  to: { postId: string } | { personId: string };
  /** The same notice is told once, however often it is given. */
  once: string;
};

/** At once instead of with the digest: what somebody may have to act on within the day. */
export const isUrgent = ({ kind, occasion }: Pick<Notice, 'kind' | 'occasion'>): boolean =>
  kind === 'incident' || (kind === 'overdue' && (occasion === 'escalated' || occasion === 'suspended'));

export const MAIL_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'empty'] as const;
/** `empty`: everything it would have told of was done before it went, or its person has left. */
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** The moment of the digest on `day`. Japan has no summer time. */
export const digestTime = (day: PlainDate, hour: number): Instant =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+09:00`);

/** The day whose digest goes, or went, last at `now`: what is older than its hour belongs into it. */
export function lastDigestDay(now: Instant, hour: number): PlainDate {
  const today = officeDate(now);
  return now >= digestTime(today, hour) ? today : addDays(today, -1);
}

/** Failures of one mail, for its addressee or content; every other one is the server's. They begin what is noted. */
export const ABOUT_ONE_MAIL: readonly string[] = ['EENVELOPE', 'EMESSAGE'];

const MINUTE = 60_000;
/** After the nth failure; a mail server that is away for a night is waited for. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);
/** Then somebody has to look at it. */
export const MOST_ATTEMPTS = PAUSES.length + 1;

/** When to try again after `attempts` failures; null: no more. */
export function nextAttempt(attempts: number, now: Instant): Instant | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined || attempts >= MOST_ATTEMPTS ? null : new Date(now.getTime() + pause);
}
