import { describe, expect, test } from 'vitest';
import { mailText, type NoticeLine } from './mail-text';
import { digestTime, lastDigestDay, MOST_ATTEMPTS, nextAttempt } from './model';

const ja = { locale: 'ja', origin: 'https://sekisho.example.lg.jp', unsubscribe: null } as const;
const request = (title: string | null): NoticeLine => ({
  type: 'decision',
  number: '介-2026-1',
  kind: 'cloud-service',
  title,
  dueOn: null,
  path: '/approval-requests/X',
});

describe('文面', () => {
  test('題名に改行があっても、件名や次の行にはならない', () => {
    const { subject, text } = mailText([request('名簿\r\nBcc: x@example.com\n\nこれは偽の本文')], ja);
    expect(subject).toBe('【関所】お知らせが1件あります');
    expect(text).toContain('・介-2026-1 クラウドサービス「名簿 Bcc: x@example.com これは偽の本文」\n  https://');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test('至急のものから並び、長いときは数だけを伝える', () => {
    const lines: NoticeLine[] = [
      ...Array.from({ length: 60 }, () => request(null)),
      { type: 'incident', number: '2026-3', path: '/incidents/X' },
    ];
    const { subject, text } = mailText(lines, ja);
    expect(subject).toBe('【関所】至急の連絡が61件あります');
    expect(text.indexOf('インシデントの連絡')).toBeLessThan(text.indexOf('確認・決裁'));
    expect(text).toContain('・ほか11件');
  });
});

describe('送る時', () => {
  const at = (time: string) => new Date(`2026-11-21T${time}+09:00`);
  test('一日の区切りは日本の朝', () => {
    expect(lastDigestDay(at('06:59:59'), 7)).toBe('2026-11-20');
    expect(lastDigestDay(at('07:00:00'), 7)).toBe('2026-11-21');
    expect(digestTime('2027-01-01', 0).toISOString()).toBe('2026-12-31T15:00:00.000Z');
  });

  test('間を広げて送り直し、一日ほどであきらめる', () => {
    let now = at('07:00:00');
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) now = nextAttempt(attempt, now)!;
    expect(nextAttempt(MOST_ATTEMPTS, now)).toBeNull();
    const hours = (now.getTime() - at('07:00:00').getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(26);
  });
});
