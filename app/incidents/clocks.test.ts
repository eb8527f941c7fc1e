import { describe, expect, test } from 'vitest';
import { businessDayFrom } from '~/platform/business-days';
import { type ClockFacts, clocksOf, type Duty, daysLeft, openDuties } from './clocks';

/** 2026-11-20 is a Friday. */
const LEAK: ClockFacts = {
  knownOn: '2026-11-20',
  personal: 'yes',
  specificPersonal: 'no',
  sensitive: 'yes',
  propertyDamage: 'no',
  malicious: 'no',
  exposed: 'no',
  protected: 'no',
  personsAffected: 3,
};
const facts = (change: Partial<ClockFacts> = {}): ClockFacts => ({ ...LEAK, ...change });
const duty = (given: ClockFacts, key: Duty['key']): Duty | undefined =>
  clocksOf(given).duties.find((one) => one.key === key);

describe('日数', () => {
  test('知った日を1日目と数え、速報は3日目から5日目まで、休日も数えて繰り下げない', () => {
    expect(duty(facts(), 'personal-first-report')).toMatchObject({ from: '2026-11-22', until: '2026-11-24' });
    // 土曜日に知れば、3日目は月曜日、5日目は水曜日.
    expect(duty(facts({ knownOn: '2026-11-21' }), 'personal-first-report')).toMatchObject({
      from: '2026-11-23',
      until: '2026-11-25',
    });
    expect(duty(facts({ knownOn: '2026-11-18' }), 'personal-first-report')?.until).toBe('2026-11-22');
  });

  test('確報は30日目、土曜日に当たれば月曜日', () => {
    // 30日目は 12/19（土）.
    expect(duty(facts(), 'personal-final-report')).toMatchObject({
      until: '2026-12-21',
      reasons: expect.arrayContaining([
        { reason: 'final-days', days: 30, malicious: 'no' },
        { reason: 'rolled', from: '2026-12-19', to: '2026-12-21', because: 'saturday', holiday: null },
      ]),
    });
  });

  test('不正の目的によるものは60日目', () => {
    // 60日目は 2027-01-18（月）.
    expect(duty(facts({ malicious: 'yes' }), 'personal-final-report')?.until).toBe('2027-01-18');
  });

  test('不正の目的か分からないうちは、短い30日で数える', () => {
    expect(duty(facts({ malicious: 'unknown' }), 'personal-final-report')?.until).toBe('2026-12-21');
  });

  test.each([
    ['2026-12-28', '2026-12-28'],
    ['2026-12-29', '2027-01-04'],
    ['2027-01-03', '2027-01-04'],
    // 2028-01-01 から 03 は年始、土日が続いても 4 日は火曜日.
    ['2028-01-01', '2028-01-04'],
    // 12/29（日）で終わらない: 2029-12-29 は土曜日、2030-01-04 は金曜日.
    ['2029-12-29', '2030-01-04'],
    ['2026-12-26', '2026-12-28'],
  ])('%s の次に開庁する日は %s', (last, next) => {
    expect(businessDayFrom(last)).toBe(next);
  });

  test('年末に終わる確報は年始の後になる', () => {
    // 30日目は 2026-12-30（水）.
    expect(duty(facts({ knownOn: '2026-12-01' }), 'personal-final-report')).toMatchObject({
      until: '2027-01-04',
      reasons: expect.arrayContaining([expect.objectContaining({ reason: 'rolled', because: 'new-year' })]),
    });
  });

  test('うるう日をまたいでも暦日で数える', () => {
    expect(duty(facts({ knownOn: '2028-02-01' }), 'personal-final-report')?.until).toBe('2028-03-01');
    expect(duty(facts({ knownOn: '2027-02-01' }), 'personal-final-report')?.until).toBe('2027-03-02');
  });

  test('祝日に終わる確報は次の開庁日に、速報は休日でも5日目のままになる', () => {
    // 2026-11-23 は勤労感謝の日（月）, 30日目.
    const final = duty(facts({ knownOn: '2026-10-25' }), 'personal-final-report');
    expect(final?.until).toBe('2026-11-24');
    expect(final?.reasons).toContainEqual({
      reason: 'rolled',
      from: '2026-11-23',
      to: '2026-11-24',
      because: 'holiday',
      holiday: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' },
    });
    expect(final?.reasons).not.toContainEqual({ reason: 'holidays-not-known' });
    const first = duty(facts({ knownOn: '2026-11-19' }), 'personal-first-report');
    expect(first).toMatchObject({ from: '2026-11-21', until: '2026-11-23' });
    expect(first?.reasons).toContainEqual({ reason: 'first-report-span', from: '2026-11-21', until: '2026-11-23' });
  });

  test('祝日の暦がまだない年は、そう書く', () => {
    const final = duty(facts({ knownOn: '2060-10-25' }), 'personal-final-report');
    expect(final?.reasons).toContainEqual({ reason: 'holidays-not-known' });
  });

  test('残りの日数は最後の日が0', () => {
    const final = duty(facts(), 'personal-final-report')!;
    expect([daysLeft(final, '2026-12-20'), daysLeft(final, '2026-12-21'), daysLeft(final, '2026-12-22')]).toEqual([
      1, 0, -1,
    ]);
    expect(daysLeft(duty(facts(), 'personal-notice')!, '2026-12-20')).toBeNull();
  });
});

describe('報告が要るか', () => {
  const standingOf = (given: ClockFacts, key: Duty['key']) => duty(given, key)?.standing ?? 'none';

  test.each([
    ['要配慮個人情報', { sensitive: 'yes' }, 'due'],
    ['財産的被害', { sensitive: 'no', propertyDamage: 'yes' }, 'due'],
    ['不正の目的', { sensitive: 'no', malicious: 'yes' }, 'due'],
    ['101人', { sensitive: 'no', personsAffected: 101 }, 'due'],
    ['100人ちょうど', { sensitive: 'no', personsAffected: 100 }, 'none'],
    ['人数が分からない', { sensitive: 'no', personsAffected: null }, 'to-judge'],
    ['性質が分からない', { sensitive: 'unknown' }, 'to-judge'],
    ['個人情報か分からない', { personal: 'unknown' }, 'to-judge'],
    ['個人情報ではない', { personal: 'no' }, 'none'],
    ['高度な暗号化', { protected: 'yes' }, 'none'],
    ['暗号化されていたか分からない', { protected: 'unknown' }, 'due'],
  ] as const)('%s', (_name, change, standing) => {
    expect(standingOf(facts(change), 'personal-first-report')).toBe(standing);
    expect(standingOf(facts(change), 'personal-notice')).toBe(standing);
  });

  test.each([
    ['誰でも見られた', { exposed: 'yes' }, 'due'],
    ['要配慮だけでは番号法の報告にならない', { sensitive: 'yes' }, 'none'],
    ['不正の目的', { malicious: 'yes' }, 'due'],
    ['101人', { personsAffected: 101 }, 'due'],
    ['閲覧されたか分からない', { exposed: 'unknown' }, 'to-judge'],
  ] as const)('特定個人情報: %s', (_name, change, standing) => {
    expect(
      standingOf(facts({ sensitive: 'no', specificPersonal: 'yes', ...change }), 'specific-personal-final-report'),
    ).toBe(standing);
  });

  test('何も分からない報告の直後から、時計は両方の法律で動く', () => {
    const unknown = facts({
      personal: 'unknown',
      specificPersonal: 'unknown',
      sensitive: 'unknown',
      propertyDamage: 'unknown',
      malicious: 'unknown',
      exposed: 'unknown',
      protected: 'unknown',
      personsAffected: null,
    });
    expect(clocksOf(unknown).duties.map(({ key, standing }) => [key, standing])).toEqual([
      ['personal-first-report', 'to-judge'],
      ['personal-final-report', 'to-judge'],
      ['personal-notice', 'to-judge'],
      ['specific-personal-first-report', 'to-judge'],
      ['specific-personal-final-report', 'to-judge'],
      ['specific-personal-notice', 'to-judge'],
    ]);
  });

  test('要らないときは、なぜ要らないかが法律ごとに分かる', () => {
    expect(clocksOf(facts({ sensitive: 'no' })).none).toEqual([
      { law: 'personal', reasons: [{ reason: 'no-ground', law: 'personal' }] },
      { law: 'specific-personal', reasons: [{ reason: 'not-such-information', law: 'specific-personal' }] },
    ]);
  });
});

test('判断していないものは、報告したと記録しても残る', () => {
  const { duties } = clocksOf(facts({ sensitive: 'unknown' }));
  const all = new Set(duties.map(({ key }) => key));
  expect(openDuties(duties, all)).toHaveLength(3);
  const judged = clocksOf(facts()).duties;
  expect(openDuties(judged, new Set(['personal-first-report', 'personal-notice'])).map(({ key }) => key)).toEqual([
    'personal-final-report',
  ]);
  expect(openDuties(judged, all)).toEqual([]);
});
