import { expect, test } from 'vitest';
import {
  areDifferent,
  certificationStanding,
  isForeignControlled,
  isSameSpelling,
  lastDayOf,
  nameKeys,
  nextLapse,
} from './vendor';

test('事業者は、名称・よみ・英語名のどれでも見分けられる', () => {
  const keys = nameKeys({
    name: '株式会社みなと技研',
    nameKana: 'カブシキガイシャミナトギケン',
    nameEnglish: 'Minato Giken Inc.',
  });
  expect(keys.map(({ kind }) => kind)).toEqual(['name', 'kana', 'english']);
  expect(keys[2]?.key).toBe('minatogiken');
  expect(nameKeys({ name: '㈱', nameKana: '', nameEnglish: '' })).toEqual([]);
  expect(nameKeys({ name: 'ミナト', nameKana: 'みなと', nameEnglish: 'Minato' })).toHaveLength(2);
});

test('同じ書き方と言えるのは、空白のほかが同じときだけ', () => {
  expect(isSameSpelling('株式会社 みなと技研', '株式会社みなと技研')).toBe(true);
  expect(isSameSpelling('㈱みなと技研', '株式会社みなと技研')).toBe(false);
  expect(isSameSpelling('ﾐﾅﾄ', 'ミナト')).toBe(false);
});

test('法人番号が両方にあって違えば、別の会社', () => {
  expect(areDifferent('7000012050002', '1000020110001')).toBe(true);
  expect(areDifferent('7000012050002', null)).toBe(false);
  expect(areDifferent('7000012050002', '7000012050002')).toBe(false);
});

test('支配する株主の所在地が国外なら、そう示す', () => {
  const tie = { country: 'US', kind: 'majority', endedOn: null } as const;
  expect(isForeignControlled('JP', [tie])).toBe(true);
  expect(isForeignControlled('JP', [{ ...tie, kind: 'other' }])).toBe(false);
  expect(isForeignControlled('JP', [{ ...tie, endedOn: '2026-04-01' }])).toBe(false);
  expect(isForeignControlled('SG', [])).toBe(true);
});

test('ISMAPの登録は、監査対象期間の末日から1年4か月まで有効', () => {
  const ismap = { kind: 'ismap', auditPeriodEndsOn: '2025-03-31', endsOn: null } as const;
  expect(lastDayOf(ismap)).toBe('2026-07-31');
  expect(lastDayOf({ ...ismap, auditPeriodEndsOn: '2024-10-31' })).toBe('2026-02-28');
  expect(lastDayOf({ kind: 'iso-27001', auditPeriodEndsOn: null, endsOn: '2027-01-01' })).toBe('2027-01-01');
});

test.each([
  [{ endsOn: '2026-11-21' }, { standing: 'lapsing', days: 0 }],
  [{ endsOn: '2027-02-19' }, { standing: 'lapsing', days: 90 }],
  [{ endsOn: '2027-02-20' }, { standing: 'valid', days: 91 }],
  [{ endsOn: '2026-11-20' }, { standing: 'lapsed', daysAgo: 1 }],
  [{ endsOn: '2026-11-20', renewalPending: true }, { standing: 'renewal-pending' }],
  [{ endsOn: null }, { standing: 'no-end' }],
  [{ endsOn: '2027-02-20', withdrawnOn: '2026-11-21' }, { standing: 'withdrawn' }],
  [{ endsOn: '2027-02-20', withdrawnOn: '2026-11-22' }, { standing: 'lapsing-or-valid' }],
])('認証 %o は 2026-11-21 に %o', (given, expected) => {
  const certification = { renewalPending: false, withdrawnOn: null, ...given };
  const standing = certificationStanding(certification, '2026-11-21');
  if (expected.standing === 'lapsing-or-valid') expect(['lapsing', 'valid']).toContain(standing.standing);
  else expect(standing).toEqual(expected);
});

test('次に切れる日は、取り消されておらず更新の審査中でもない認証のうち、いちばん早い日', () => {
  const one = { renewalPending: false, withdrawnOn: null };
  expect(
    nextLapse([
      { ...one, endsOn: '2027-05-01' },
      { ...one, endsOn: '2027-01-01', renewalPending: true },
      { ...one, endsOn: '2026-01-01', withdrawnOn: '2026-01-01' },
      { ...one, endsOn: null },
    ]),
  ).toBe('2027-05-01');
  expect(nextLapse([])).toBeNull();
});
