import { describe, expect, test } from 'vitest';
import { handOverOn, type LifeFacts, statusOn, wantedFor } from './life';

const PERIODS = { periodicCheckMonths: 6, dormantDays: 180, suspendAfterDays: 30 };
const facts = (change: Partial<LifeFacts> = {}): LifeFacts => ({
  status: 'active',
  statusSince: '2026-04-01',
  lastPostOn: '2026-11-01',
  lastCheckedOn: null,
  beganOn: '2026-04-01',
  standing: 'in-charge',
  handOver: null,
  ...change,
});

describe('休眠', () => {
  test('最後に確認した投稿から日数を過ぎた翌日に休眠となる', () => {
    expect(statusOn(facts({ lastPostOn: '2027-09-02' }), PERIODS, '2028-02-29')).toBeNull();
    expect(statusOn(facts({ lastPostOn: '2027-09-02' }), PERIODS, '2028-03-01')).toBe('dormant');
  });

  test('投稿を一度も確認していないアカウントは、開設の日から数える', () => {
    expect(statusOn(facts({ lastPostOn: null }), PERIODS, '2026-09-28')).toBeNull();
    expect(statusOn(facts({ lastPostOn: null }), PERIODS, '2026-09-29')).toBe('dormant');
  });

  test('休眠となってから猶予を過ぎると停止し、停止や乗っ取り対応中のものは変わらない', () => {
    const dormant = facts({ status: 'dormant', statusSince: '2027-03-02' });
    expect(statusOn(dormant, PERIODS, '2027-04-01')).toBeNull();
    expect(statusOn(dormant, PERIODS, '2027-04-02')).toBe('suspended');
    for (const status of ['suspended', 'taken-over', 'closing', 'closed'] as const) {
      expect(statusOn(facts({ status, lastPostOn: null }), PERIODS, '2030-01-01')).toBeNull();
    }
  });
});

describe('定期確認', () => {
  test('前の確認から規程の月数ごとに、月末はその月の末日に行う', () => {
    const due = (lastCheckedOn: string | null) => wantedFor(facts({ lastCheckedOn }), PERIODS)[0]?.dueOn;
    expect(due(null)).toBe('2026-10-01');
    expect(due('2027-08-31')).toBe('2028-02-29');
    expect(due('2026-09-30')).toBe('2027-03-30');
  });

  test('廃止の手続き中は証明だけが残り、廃止すると何も残らない', () => {
    expect(wantedFor(facts({ status: 'closing', statusSince: '2027-03-31' }), PERIODS)).toEqual([
      { kind: 'account-abolition', occurrence: '2027-03-31', dueOn: '2027-04-30' },
    ]);
    expect(wantedFor(facts({ status: 'closed' }), PERIODS)).toEqual([]);
  });
});

describe('引継ぎ', () => {
  const open = { id: '1', beganOn: '2027-04-01', taken: [] };

  test('責任者がいなくなれば始まり、前の責任者に戻れば要らなくなる', () => {
    expect(handOverOn(facts())).toBeNull();
    for (const standing of ['no-post', 'vacant', 'not-taken-over'] as const) {
      expect(handOverOn(facts({ standing }))).toBe('begin');
      expect(handOverOn(facts({ standing, handOver: open }))).toBeNull();
    }
    expect(handOverOn(facts({ handOver: open }))).toBe('drop');
  });

  test('引き受けた人がまた替われば、はじめからやり直す', () => {
    const accepted = { ...open, taken: ['acceptance'] };
    expect(handOverOn(facts({ handOver: accepted }))).toBeNull();
    expect(handOverOn(facts({ standing: 'not-taken-over', handOver: accepted }))).toBe('again');
  });

  test('引継ぎの期限は始まりから14日', () => {
    expect(wantedFor(facts({ handOver: open }), PERIODS)).toContainEqual({
      kind: 'account-hand-over',
      occurrence: '1',
      dueOn: '2027-04-15',
    });
  });
});
