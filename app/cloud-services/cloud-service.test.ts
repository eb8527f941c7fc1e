import { describe, expect, test } from 'vitest';
import { type Approval, applyApproval, canBeJoined, highestUse, type RegisterEntry, standingOf } from './cloud-service';

describe('standingOf', () => {
  const service = { status: 'approved', validUntil: '2027-03-31' } as const;

  test.each([
    ['2026-11-21', { standing: 'approved', days: 130 }],
    ['2026-12-31', { standing: 'ending-soon', days: 90 }],
    ['2027-03-31', { standing: 'ending-soon', days: 0 }],
    ['2027-04-01', { standing: 'expired', daysAgo: 1 }],
  ])('%s の時点', (today, expected) => {
    expect(standingOf(service, today)).toEqual(expected);
  });

  test('停止と終了は期限に関わらない', () => {
    expect(standingOf({ ...service, status: 'suspended' }, '2027-05-01')).toEqual({ standing: 'suspended' });
    expect(standingOf({ ...service, status: 'ended' }, '2026-05-01')).toEqual({ standing: 'ended' });
  });

  test('期限を過ぎたもの、停止中のものには追加利用を申し込めない', () => {
    expect(canBeJoined(service, '2027-03-31')).toBe(true);
    expect(canBeJoined(service, '2027-04-01')).toBe(false);
    expect(canBeJoined({ ...service, status: 'suspended' }, '2026-12-01')).toBe(false);
  });
});

const use = (unitId: string, rank = 2, purpose = '議事録') => ({
  unitId,
  purpose,
  confidentialityLevel: String(4 - rank),
  confidentialityRank: rank,
});
const approval = (changes: Partial<Approval>): Approval => ({
  requestId: 'R1',
  purpose: 'new',
  leadUnitId: 'nursing',
  approvedOn: '2026-11-21',
  validUntil: '2027-11-20',
  uses: [use('nursing')],
  ...changes,
});
const entry = (changes: Partial<RegisterEntry> = {}): RegisterEntry => ({
  requestId: 'R1',
  leadUnitId: 'nursing',
  status: 'approved',
  validUntil: '2027-11-20',
  uses: [{ ...use('nursing'), requestId: 'R1', startedOn: '2026-04-01', endedOn: null }],
  ...changes,
});

describe('applyApproval', () => {
  test('はじめての承認は登録になる', () => {
    expect(applyApproval(null, approval({}))).toEqual({
      change: 'registered',
      uses: [{ ...use('nursing'), requestId: 'R1', startedOn: '2026-11-21', endedOn: null }],
    });
  });

  test('別の課の追加利用は、ほかの課の利用を変えない', () => {
    const joined = applyApproval(entry(), approval({ requestId: 'R2', leadUnitId: 'tax', uses: [use('tax', 3)] }));
    expect(joined.change).toBe('joined');
    expect(joined.uses).toContainEqual(entry().uses[0]);
    expect(joined.uses).toContainEqual({ ...use('tax', 3), requestId: 'R2', startedOn: '2026-11-21', endedOn: null });
  });

  test('追加利用の期限が台帳より短ければ、その課だけ早く終わる', () => {
    const short = approval({ requestId: 'R2', leadUnitId: 'tax', uses: [use('tax')], validUntil: '2027-03-31' });
    expect(applyApproval(entry(), short).uses.map((u) => u.endedOn)).toEqual(['2027-03-31', null]);
  });

  test('期限の切れたものへの追加利用は、改めての承認になる', () => {
    const late = approval({ requestId: 'R2', leadUnitId: 'tax', uses: [use('tax')] });
    const { change, uses } = applyApproval(entry({ validUntil: '2026-11-20' }), late);
    expect(change).toBe('changed');
    expect(uses.find((u) => u.unitId === 'nursing')?.endedOn).toBe('2026-11-21');
  });

  test('更新は利用開始日を保ち、外れた課の利用を終える', () => {
    const shared = entry({
      uses: [
        ...entry().uses,
        { ...use('welfare'), requestId: 'R1', startedOn: '2026-04-01', endedOn: null },
        { ...use('tax'), requestId: 'R2', startedOn: '2026-06-01', endedOn: null },
      ],
    });
    const { change, uses } = applyApproval(shared, approval({ requestId: 'R3', purpose: 'renewal' }));
    expect(change).toBe('renewed');
    expect(uses.map((u) => [u.unitId, u.requestId, u.startedOn, u.endedOn])).toEqual([
      ['nursing', 'R3', '2026-04-01', null],
      ['welfare', 'R1', '2026-04-01', '2026-11-21'],
      ['tax', 'R2', '2026-06-01', null],
    ]);
  });

  describe('利用終了', () => {
    const shared = entry({
      uses: [...entry().uses, { ...use('tax'), requestId: 'R2', startedOn: '2026-06-01', endedOn: null }],
    });
    const all = shared.uses.map(({ unitId }) => use(unitId));
    const ends = (leadUnitId: string, uses: Approval['uses'], lastDay: string | null = null) =>
      applyApproval(shared, approval({ requestId: 'R4', purpose: 'termination', leadUnitId, uses, lastDay }));
    const lead = shared.leadUnitId;

    test('所管課がすべての課を挙げたときだけ、全体の終了になる', () => {
      const whole = ends(lead, all, '2026-12-31');
      expect(whole.change).toBe('ending');
      expect(new Set(whole.uses.map((one) => one.endedOn))).toEqual(new Set(['2026-12-31']));
    });

    test('所管課だけが離れると、いちばん長く使う課が所管を引き継ぐ', () => {
      const left = ends(lead, [use(lead)]);
      const [next] = shared.uses.filter(({ unitId }) => unitId !== lead);
      expect(left).toMatchObject({ change: 'left', leadUnitId: next?.unitId });
      expect(left.uses.filter(({ endedOn }) => endedOn !== null).map(({ unitId }) => unitId)).toEqual([lead]);
    });

    test('ほかの課は、自分の利用だけを終えられる', () => {
      const left = ends('tax', all);
      expect(left).toMatchObject({ change: 'left', leadUnitId: lead });
      expect(left.uses.filter(({ endedOn }) => endedOn !== null).map(({ unitId }) => unitId)).toEqual(['tax']);
    });
  });
});

test('許される格付けは、まだ使っている課のうち最も高いもの', () => {
  const uses = [
    { ...use('a', 1), requestId: 'R', startedOn: '2026-04-01', endedOn: null },
    { ...use('b', 3), requestId: 'R', startedOn: '2026-04-01', endedOn: '2026-11-21' },
    { ...use('c', 2), requestId: 'R', startedOn: '2026-04-01', endedOn: '2027-03-31' },
  ];
  expect(highestUse(uses, '2026-11-21')?.unitId).toBe('c');
  expect(highestUse([], '2026-11-21')).toBeNull();
});
