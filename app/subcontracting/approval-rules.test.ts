import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Application, findParent, judgeApplication } from './approval-rules';
import type { ContractForRules, Entry, SubcontractStatus } from './model';

const today = '2026-11-20';
const contract: ContractForRules = {
  isOpen: true,
  contractor: '株式会社みなと技研',
  endsOn: '2027-03-31',
  specificPersonalInformation: true,
};
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  parentId: null,
  tier: 1,
  status: 'approved',
  company: `会社${id}`,
  specificPersonalInformation: false,
  permittedOn: null,
  approvedOn: '2026-10-01',
  startsOn: '2026-10-02',
  endsOn: '2027-03-31',
  ...more,
});
const application = (more: Partial<Application> = {}): Application => ({
  company: '株式会社ひばり入力',
  tier: 1,
  parentId: null,
  parentName: '',
  startsOn: '2026-12-01',
  startedAlready: false,
  specificPersonalInformation: false,
  safetyConfirmed: false,
  changes: null,
  ...more,
});
const problems = (more: Partial<Application>, entries: Entry[] = [], of: Partial<ContractForRules> = {}) => {
  const judged = judgeApplication(application(more), { contract: { ...contract, ...of }, entries, today });
  return judged.ok ? [] : judged.refusal;
};

test('1段階目は委託先の下に入る', () => {
  expect(judgeApplication(application(), { contract, entries: [], today })).toEqual({
    ok: true,
    value: { parent: null, changed: null },
  });
});

test('一つ上の段階が承認されるまで承認できない', () => {
  const second = { tier: 2, parentName: '会社a' };
  expect(problems(second)).toEqual(['parent-unknown']);
  expect(problems(second, [entry('a', { status: 'unapproved', approvedOn: null })])).toEqual(['parent-not-approved']);
  expect(problems(second, [entry('a', { status: 'ended' })])).toEqual(['parent-not-approved']);
  expect(problems(second, [entry('a')])).toEqual([]);
  expect(problems({ ...second, tier: 3 }, [entry('a')])).toEqual(['parent-unknown']);
  expect(problems({ tier: null }, [entry('a')])).toEqual(['tier-open']);
});

test('さらに上の段階が終わっていれば、その下は承認できない', () => {
  const entries = [entry('a', { status: 'ended' }), entry('b', { parentId: 'a', tier: 2 })];
  expect(problems({ tier: 3, parentName: '会社b' }, entries)).toEqual(['parent-not-approved']);
});

test('画面に隠れたIDは、決裁する人が見る会社名に勝たない', () => {
  const entries = [entry('a'), entry('b')];
  const found = findParent({ tier: 2, parentId: 'b', parentName: '会社a' }, entries);
  expect(found).toMatchObject({ ok: true, value: { id: 'a' } });
  const same = [entry('a', { company: '㈱双子' }), entry('b', { company: '株式会社双子' })];
  expect(findParent({ tier: 2, parentId: 'b', parentName: '株式会社双子' }, same)).toMatchObject({
    value: { id: 'b' },
  });
  expect(findParent({ tier: 2, parentId: null, parentName: '株式会社双子' }, same)).toEqual({
    ok: false,
    refusal: 'parent-unknown',
  });
});

describe('承認より前に始まる再委託', () => {
  test('始まる日が承認の日より前なら承認できない', () => {
    expect(problems({ startsOn: '2026-11-19' })).toEqual(['start-before-approval']);
    expect(problems({ startsOn: today })).toEqual([]);
  });
  test('すでに始まっていると申告されていれば、違反として承認される', () => {
    expect(problems({ startsOn: '2026-11-01', startedAlready: true })).toEqual([]);
  });
  test('承認済みの再委託の変更では、元の始まりの日をそのまま使える', () => {
    const entries = [entry('a', { company: '株式会社ひばり入力' })];
    expect(problems({ changes: 'a', startsOn: '2026-10-02' }, entries)).toEqual([]);
    expect(problems({ changes: 'a', startsOn: '2026-10-01' }, entries)).toEqual(['start-before-approval']);
  });
});

describe('変更', () => {
  test('別の会社への変更、終わった再委託の変更、段の付け替えはできない', () => {
    const entries = [entry('a', { company: '株式会社ひばり入力' }), entry('b')];
    expect(problems({ changes: 'b' }, entries)).toEqual(['other-company']);
    expect(problems({ changes: 'x' }, entries)).toEqual(['subcontract-not-there']);
    expect(problems({ changes: 'a', tier: 2, parentName: '会社b' }, entries)).toEqual(['parent-unknown']);
    expect(problems({ changes: 'a' }, [entry('a', { company: '株式会社ひばり入力', status: 'ended' })])).toEqual([
      'subcontract-not-there',
    ]);
  });
});

test('終わった契約の再委託は承認できない', () => {
  expect(problems({}, [], { isOpen: false })).toEqual(['contract-not-open']);
});

describe('特定個人情報', () => {
  const permitted = { specificPersonalInformation: true, permittedOn: '2026-10-01' };
  test('同等の安全管理を確かめるまで許可できない', () => {
    expect(problems({ specificPersonalInformation: true })).toEqual(['safety-not-confirmed']);
    expect(problems({ specificPersonalInformation: true, safetyConfirmed: true })).toEqual([]);
  });
  test('間のどの段階にも、当団体の許可が要る', () => {
    const third = { tier: 3, parentName: '会社b', specificPersonalInformation: true, safetyConfirmed: true };
    const b = entry('b', { parentId: 'a', tier: 2, ...permitted });
    expect(problems(third, [entry('a', permitted), b])).toEqual([]);
    expect(problems(third, [entry('a'), b])).toEqual(['tier-without-permission']);
    expect(problems({ ...third, specificPersonalInformation: false }, [entry('a'), b])).toEqual([]);
  });
  test('許可のない段階が一つでもあれば承認されない', () => {
    const chain = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
    const statuses = fc.constantFrom<SubcontractStatus[]>('approved', 'approved', 'approved', 'ended', 'unapproved');
    fc.assert(
      fc.property(chain, fc.array(statuses, { minLength: 6, maxLength: 6 }), (permissions, status) => {
        const entries = permissions.map((yes, at) =>
          entry(`${at}`, {
            parentId: at === 0 ? null : `${at - 1}`,
            tier: at + 1,
            status: status[at]!,
            ...(yes ? permitted : {}),
          }),
        );
        const last = entries.length - 1;
        const judged = judgeApplication(
          application({
            tier: entries.length + 1,
            parentName: `会社${last}`,
            specificPersonalInformation: true,
            safetyConfirmed: true,
          }),
          { contract, entries, today },
        );
        expect(judged.ok).toBe(entries.every((one) => one.status === 'approved' && one.permittedOn !== null));
        if (judged.ok) expect(judged.value.parent?.tier).toBe(entries.length);
      }),
    );
  });
});
