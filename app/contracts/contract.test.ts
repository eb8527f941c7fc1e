import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '~/platform/dates';
import {
  CONTRACT_STATUSES,
  currentTerm,
  fiscalYearsOf,
  ndaViolation,
  nextTerm,
  noticeDeadline,
  noticeLeft,
  type Renewing,
  spansFiscalYears,
  standingOf,
  statusAfter,
  TRANSITIONS,
  type Transition,
  termsBegun,
} from './contract';

describe('予告期限', () => {
  test.each([
    ['2027-03-31', 30, 'days', '2027-03-01'],
    ['2028-03-31', 30, 'days', '2028-03-01'],
    ['2027-03-31', 90, 'days', '2026-12-31'],
    ['2027-03-31', 1, 'months', '2027-02-28'],
    ['2028-03-31', 1, 'months', '2028-02-29'],
    ['2027-03-31', 3, 'months', '2026-12-31'],
    ['2027-05-31', 3, 'months', '2027-02-28'],
    ['2027-09-30', 6, 'months', '2027-03-30'],
    ['2027-03-31', 0, 'days', '2027-03-31'],
  ] as const)('%s に終わる契約の %i %s 前は %s', (endsOn, amount, unit, expected) => {
    expect(noticeDeadline(endsOn, { amount, unit })).toBe(expected);
  });

  test('予告期間の定めがなければ、期限もない', () => {
    expect(noticeDeadline('2027-03-31', null)).toBeNull();
  });

  test('更新のあとは、今の終わりの日から数える', () => {
    const term = nextTerm('2027-03-31', 12);
    expect(noticeDeadline(term.endsOn, { amount: 3, unit: 'months' })).toBe('2027-12-31');
  });
});

describe('自動更新', () => {
  test.each([
    ['2027-03-31', 12, '2027-04-01', '2028-03-31'],
    ['2027-03-31', 1, '2027-04-01', '2027-04-30'],
    ['2027-04-30', 1, '2027-05-01', '2027-05-31'],
    ['2027-02-28', 12, '2027-03-01', '2028-02-29'],
    ['2028-02-29', 12, '2028-03-01', '2029-02-28'],
    // No 30 February: the term ends with the month.
    ['2027-01-29', 1, '2027-01-30', '2027-02-28'],
    ['2026-12-30', 2, '2026-12-31', '2027-02-28'],
    ['2027-06-14', 60, '2027-06-15', '2032-06-14'],
  ] as const)('%s から %i か月は %s から %s まで', (endsOn, months, startsOn, expected) => {
    expect(nextTerm(endsOn, months)).toEqual({ startsOn, endsOn: expected });
  });

  const renewing: Renewing = {
    status: 'concluded',
    endsOn: '2025-03-31',
    autoRenews: true,
    renewalMonths: 12,
    noticeGivenOn: null,
  };

  test('終わりの日までは更新されず、翌日に更新される', () => {
    expect(termsBegun(renewing, '2025-03-31')).toEqual([]);
    expect(termsBegun(renewing, '2025-04-01')).toEqual([{ startsOn: '2025-04-01', endsOn: '2026-03-31' }]);
  });

  test('しばらく見ていなかった契約は、今日の期間まで続けて更新される', () => {
    const terms = termsBegun(renewing, '2027-11-21');
    expect(terms.map((term) => term.endsOn)).toEqual(['2026-03-31', '2027-03-31', '2028-03-31']);
  });

  test.each<[string, Partial<Renewing>]>([
    ['自動更新でない', { autoRenews: false }],
    ['更新の期間が分からない', { renewalMonths: null }],
    ['更新しないと通知した', { noticeGivenOn: '2024-12-01' }],
    ['まだ締結していない', { status: 'approved' }],
    ['終了した', { status: 'ended' }],
  ])('%s契約は更新されない', (_, more) => {
    expect(termsBegun({ ...renewing, ...more }, '2027-11-21')).toEqual([]);
  });

  test('期間はすきまも重なりもなく続き、最後の期間に今日が入る', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000, max: 300 }), fc.integer({ min: 1, max: 60 }), (offset, months) => {
        const today = '2026-11-21';
        const endsOn = addDays(today, offset);
        let end = endsOn;
        for (const term of termsBegun({ ...renewing, endsOn, renewalMonths: months }, today)) {
          expect(daysBetween(end, term.startsOn)).toBe(1);
          expect(term.endsOn >= term.startsOn).toBe(true);
          end = term.endsOn;
        }
        expect(end >= today).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('自動更新の契約で今の期間は、更新の一回分', () => {
  const contract = { startsOn: '2022-04-01', endsOn: '2027-03-31', renewalMonths: 12 };
  expect(currentTerm({ ...contract, autoRenews: true })).toEqual({ startsOn: '2026-04-01', endsOn: '2027-03-31' });
  expect(currentTerm({ ...contract, autoRenews: false }).startsOn).toBe('2022-04-01');
  expect(currentTerm({ ...contract, startsOn: '2026-10-01', autoRenews: true }).startsOn).toBe('2026-10-01');
});

describe('年度', () => {
  test.each([
    ['2026-04-01', '2027-03-31', false, [2026]],
    ['2026-04-01', '2027-04-01', true, [2026, 2027]],
    ['2027-03-31', '2027-04-01', true, [2026, 2027]],
    ['2026-10-01', '2031-09-30', true, [2026, 2027, 2028, 2029, 2030, 2031]],
  ] as const)('%s から %s まで', (startsOn, endsOn, spans, years) => {
    expect(spansFiscalYears({ startsOn, endsOn })).toBe(spans);
    expect(fiscalYearsOf({ startsOn, endsOn })).toEqual(years);
  });
});

describe('秘密保持', () => {
  test.each([
    [null, null, null],
    ['2026-04-01', null, null],
    ['2026-04-01', '2026-04-01', null],
    ['2026-04-01', '2026-04-02', null],
    ['2026-04-02', '2026-04-01', 'before-nda'],
    [null, '2026-04-01', 'without-nda'],
  ] as const)('締結 %s、最初の提供 %s は %s', (ndaSignedOn, firstDisclosureOn, expected) => {
    expect(ndaViolation({ ndaSignedOn, firstDisclosureOn })).toBe(expected);
  });
});

describe('状態', () => {
  test('終了した契約からは、どこへも移れない', () => {
    for (const transition of Object.keys(TRANSITIONS) as Transition[]) {
      expect(statusAfter(transition, 'ended')).toBeNull();
    }
  });

  test('締結できるのは、承認済みで未締結の契約だけ', () => {
    expect(CONTRACT_STATUSES.filter((status) => statusAfter('conclude', status) !== null)).toEqual(['approved']);
  });

  const term = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
  test.each([
    ['approved', '2026-03-31', { standing: 'not-concluded', late: false }],
    ['approved', '2026-04-01', { standing: 'not-concluded', late: true }],
    ['concluded', '2026-03-30', { standing: 'to-come', days: 2 }],
    ['concluded', '2026-12-01', { standing: 'ending-soon', days: 120 }],
    ['concluded', '2026-11-30', { standing: 'running', days: 121 }],
    ['concluded', '2027-03-31', { standing: 'ending-soon', days: 0 }],
    ['concluded', '2027-04-01', { standing: 'run-out', daysAgo: 1 }],
    ['suspended', '2027-04-01', { standing: 'suspended' }],
  ] as const)('%s の契約は %s に %o', (status, today, expected) => {
    expect(standingOf({ ...term, status }, today)).toEqual(expected);
  });

  test('通知を済ませた契約と終了した契約には、予告の期限は残っていない', () => {
    const contract = { status: 'concluded', noticeDeadline: '2026-12-31', noticeGivenOn: null } as const;
    expect(noticeLeft(contract, '2026-12-01')).toEqual({ days: 30 });
    expect(noticeLeft(contract, '2027-01-02')).toEqual({ days: -2 });
    expect(noticeLeft({ ...contract, noticeGivenOn: '2026-12-01' }, '2026-12-01')).toBeNull();
    expect(noticeLeft({ ...contract, status: 'ended' }, '2026-12-01')).toBeNull();
  });
});
