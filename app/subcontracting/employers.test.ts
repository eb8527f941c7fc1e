import { expect, test } from 'vitest';
import { judgeEmployers, unknownEmployers } from './employers';

const worker = (employer: string) => ({ name: '作業者', employer, work: '入力' });

test('雇用元が再委託先でも上の段階でもない人は印が付く', () => {
  const judged = judgeEmployers(
    [worker('㈱ひばり入力'), worker('株式会社 みなと技研'), worker('星空スタッフ合同会社'), worker('')],
    { subcontractor: '株式会社ひばり入力', above: ['（株）みなと技研'] },
  );
  expect(judged.map(({ standing }) => standing)).toEqual(['own', 'above', 'unknown', 'unknown']);
  expect(unknownEmployers(judged)).toEqual(['星空スタッフ合同会社', '']);
});

test('表記のちがう同じ会社は一度だけ挙げる', () => {
  const judged = judgeEmployers([worker('ﾎｼｿﾞﾗ株式会社'), worker('ホシゾラ㈱')], { subcontractor: 'A社', above: [] });
  expect(unknownEmployers(judged)).toHaveLength(1);
});

test('名前のない上の段階は、雇用元の空欄を認めることにならない', () => {
  expect(judgeEmployers([worker('')], { subcontractor: '', above: [''] })[0]?.standing).toBe('unknown');
});

test('会社の種類がちがえば別の会社として印が付く', () => {
  const judged = judgeEmployers([worker('合同会社ひばり入力'), worker('ひばり入力')], {
    subcontractor: '株式会社ひばり入力',
    above: [],
  });
  expect(judged.map(({ standing }) => standing)).toEqual(['unknown', 'unknown']);
});
