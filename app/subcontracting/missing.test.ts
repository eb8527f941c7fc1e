import { expect, test } from 'vitest';
import { type EntryForMissing, missingOf } from './missing';
import type { ContractForRules } from './model';

const contract: ContractForRules = {
  isOpen: true,
  contractor: '株式会社みなと技研',
  endsOn: '2027-03-31',
  specificPersonalInformation: false,
};
const complete: EntryForMissing = {
  id: 'a',
  parentId: null,
  tier: 1,
  status: 'approved',
  company: '株式会社ひばり入力',
  specificPersonalInformation: false,
  permittedOn: null,
  approvedOn: '2026-10-01',
  startsOn: '2026-10-02',
  endsOn: '2027-03-31',
  equalDuty: 'signed',
  equalDutyProofs: 1,
  workers: [{ name: '山本', employer: '株式会社ひばり入力', work: '入力', standing: 'own' }],
  startedEarly: false,
  validUntil: '2027-03-31',
};
const missing = (more: Partial<EntryForMissing>, others: EntryForMissing[] = [], today = '2026-11-20') => {
  const entry = { ...complete, ...more };
  return missingOf(entry, { entries: [entry, ...others], contract, today });
};

test('そろっていれば何も足りなくない', () => {
  expect(missing({})).toEqual([]);
});

test('足りないものを一つずつ挙げる', () => {
  expect(missing({ equalDuty: 'none' })).toEqual(['no-equal-duty']);
  expect(missing({ equalDuty: 'draft' })).toEqual(['equal-duty-draft']);
  expect(missing({ equalDutyProofs: 0 })).toEqual(['no-equal-duty-proof']);
  expect(missing({ workers: [] })).toEqual(['no-workers']);
  expect(missing({ workers: [{ name: '', employer: '他社', work: '', standing: 'unknown' }] })).toEqual([
    'unknown-employer',
  ]);
  expect(missing({ endsOn: '2027-04-01' })).toEqual(['beyond-contract']);
  expect(missing({ validUntil: '2026-11-19' })).toEqual(['approval-lapsed']);
  expect(missing({ endsOn: '2026-11-19', validUntil: '2026-11-19' })).toEqual(['period-over']);
});

test('特定個人情報は、許可と、上の段階の許可と、元の契約の範囲を見る', () => {
  const above = { ...complete, id: 'b' };
  expect(missing({ specificPersonalInformation: true, parentId: 'b', tier: 2 }, [above])).toEqual([
    'no-permission',
    'tier-above-without-permission',
    'wider-than-contract',
  ]);
});

test('上の段階が終わったり承認されていなかったりすれば、最初に挙げる', () => {
  const above = { ...complete, id: 'b', status: 'ended' as const };
  expect(missing({ parentId: 'b', tier: 2, equalDuty: 'draft' }, [above])).toEqual([
    'tier-above-not-approved',
    'equal-duty-draft',
  ]);
});

test('終わった再委託には、取り返せない違反だけが残る', () => {
  expect(missing({ status: 'ended', equalDuty: 'none', startedEarly: true })).toEqual(['started-early']);
  expect(missing({ status: 'unapproved', equalDuty: null, workers: [] })).toEqual(['unapproved']);
});
