import { describe, expect, test } from 'vitest';
import { keptUntil, missingOf, type Needs, proofsDueOn, proofsNeeded } from './ending';

const contract: Needs = {
  subjectType: 'contract',
  whole: true,
  handlesInformation: true,
  careful: true,
  parties: [],
};
const kinds = (needs: Partial<Needs>) => proofsNeeded({ ...contract, ...needs }).map(({ kind }) => kind);

describe('何を証明するか', () => {
  test('注意して扱う情報では、移行から証明書まですべて', () => {
    expect(kinds({})).toEqual([
      'migration',
      'return',
      'erasure',
      'backup-erasure',
      'accounts',
      'disposal-record',
      'certificate',
    ]);
  });

  test('それより低い分類では消去とアカウント、情報を扱わなければアカウントだけ', () => {
    expect(kinds({ careful: false })).toEqual(['erasure', 'accounts']);
    expect(kinds({ handlesInformation: false, careful: false })).toEqual(['accounts']);
  });

  test('一つの課が共用のサービスを離れるときは、返却と証明書は要らない', () => {
    const left = kinds({ subjectType: 'cloud-service', whole: false });
    expect(left).not.toContain('certificate');
    expect(left).not.toContain('return');
    expect(left).toContain('disposal-record');
  });

  test('再委託先と、指定管理者の使うクラウドからも証明書をとる。情報を扱わない契約では求めない', () => {
    const parties: Needs['parties'] = [
      { type: 'subcontractor', id: 'S', name: '再委託先' },
      { type: 'dependency', id: 'D', name: '予約クラウド' },
    ];
    const needed = proofsNeeded({ ...contract, subjectType: 'designated-manager', parties });
    expect(needed.slice(-3)).toEqual([
      { kind: 'hand-over', party: { type: 'vendor' } },
      { kind: 'certificate', party: parties[0] },
      { kind: 'certificate', party: parties[1] },
    ]);
    expect(kinds({ handlesInformation: false, parties })).toEqual(['accounts']);
  });
});

describe('期限', () => {
  const days = { proofDays: 30 };

  test('最終日から規程の日数。契約がもっと早い消去を約束していれば、その日数', () => {
    const asked = { lastDay: '2027-03-31', today: '2027-01-10' };
    expect(proofsDueOn(asked, days, null)).toBe('2027-04-30');
    expect(proofsDueOn(asked, days, 10)).toBe('2027-04-10');
    expect(proofsDueOn(asked, days, 90)).toBe('2027-04-30');
  });

  test('終わりを後から知ったときも、すぐには期限切れにならない', () => {
    expect(proofsDueOn({ lastDay: '2026-03-31', today: '2026-12-01' }, days, null)).toBe('2026-12-15');
    expect(proofsDueOn({ lastDay: '2026-03-31', today: '2026-12-01' }, { proofDays: 5 }, null)).toBe('2026-12-06');
  });

  test('保存は年で数え、閏日は月末になる', () => {
    expect(keptUntil('2027-04-30', 5)).toBe('2032-04-30');
    expect(keptUntil('2028-02-29', 5)).toBe('2033-02-28');
  });
});

test('確認されていない「該当なし」は、まだ足りない', () => {
  const proofs = [
    { kind: 'erasure', status: 'proven' },
    { kind: 'accounts', status: 'waived' },
    { kind: 'return', status: 'claimed' },
    { kind: 'certificate', status: 'open' },
  ] as const;
  expect(missingOf(proofs).map(({ kind }) => kind)).toEqual(['return', 'certificate']);
});
