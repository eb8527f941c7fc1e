import { describe, expect, test } from 'vitest';
import { REQUEST_KINDS } from '~/policy/model';
import { emptyContent, readContent, registerEntryOf, titleOf } from './content';
import { differences } from './difference';
import { isMaterialChange } from './material-change';
import { searchTextOf } from './search-text';

const UNIT = '01J0000000000000000000000A';
const outsourcing = {
  ...emptyContent('outsourcing', UNIT),
  contractTitle: '入力業務委託',
  vendorName: '有限会社しずはた',
  plannedSubcontractors: '株式会社いりえ\n合同会社みほ',
};

describe('題名', () => {
  test.each([
    [{ ...emptyContent('cloud-service', UNIT), serviceName: '議事メモ' }, '議事メモ'],
    [outsourcing, '入力業務委託'],
    [{ ...emptyContent('designated-manager', UNIT), facilityName: '文化会館', contractTitle: '協定' }, '文化会館'],
    [
      { ...emptyContent('subcontracting', UNIT), vendorName: '株式会社いりえ', contractTitle: '入力業務委託' },
      '株式会社いりえ / 入力業務委託',
    ],
    [{ ...emptyContent('subcontracting', UNIT), contractTitle: '入力業務委託' }, '入力業務委託'],
  ] as const)('%# は、人の呼ぶ名前になる', (content, title) => {
    expect(titleOf(content)).toBe(title);
  });

  test('何も書かれていない申請に、題名と台帳の記録はない', () => {
    for (const kind of REQUEST_KINDS) {
      expect(titleOf(emptyContent(kind, UNIT))).toBe('');
      expect(registerEntryOf(emptyContent(kind, UNIT))).toBeNull();
    }
  });
});

describe('保存された内容', () => {
  test('種類のない内容は、申請の列から種類を受け取る', () => {
    const { kind: _kind, ...old } = emptyContent('cloud-service', UNIT);
    const read = readContent(JSON.stringify({ ...old, schema: 1 }), 'cloud-service');
    expect(read).toEqual(emptyContent('cloud-service', UNIT));
  });

  test('種類のある内容は、そのまま読む', () => {
    expect(readContent(JSON.stringify(outsourcing), 'outsourcing')).toEqual(outsourcing);
  });
});

describe('決裁をやり直す変更', () => {
  test.each([
    ['金額', { valueYen: 1 }, true],
    ['作業の場所', { workplaceDescription: '国外' }, true],
    ['再委託の予定', { plannedSubcontractors: '' }, true],
    ['申し出の期限', { noticeAmount: 1 }, true],
    ['委託先', { vendorName: '別の会社' }, true],
    ['理由の言い回し', { necessity: '言い直し' }, false],
    ['法人番号の補い', { vendorCorporateNumber: '7000012050002' }, false],
  ] as const)('%s', (_name, change, material) => {
    const after = { ...outsourcing, ...change };
    expect(isMaterialChange(outsourcing, after)).toBe(material);
    expect(differences(outsourcing, after).map((each) => each.path[0])).toEqual(Object.keys(change));
  });

  test('再委託では、作業する人の一人の違いも決裁をやり直す', () => {
    const worker = { name: '入江 一郎', employer: '株式会社いりえ', work: '検算' };
    const before = { ...emptyContent('subcontracting', UNIT), workers: [worker] };
    const after = { ...before, workers: [{ ...worker, employer: '別の会社' }] };
    expect(isMaterialChange(before, after)).toBe(true);
  });
});

test('委託は、件名、委託先、予定の再委託先で見つかる', () => {
  expect(searchTextOf('介護-R8-0001', outsourcing).split('\n')).toEqual([
    '介護-R8-0001',
    '入力業務委託',
    '有限会社しずはた',
    '株式会社いりえ 合同会社みほ',
  ]);
});
