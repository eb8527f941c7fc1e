import { describe, expect, test } from 'vitest';
import { type Answer, gapsOf, isCopied, shownAnswer, standingOf, UNANSWERED } from './model';

const fulfilled: Answer = { answer: 'fulfilled', explanation: '9月の報告書で確かめた。', reason: '', stillValid: '' };
const answers = (given: Record<string, Answer>) => new Map(Object.entries(given));
const none = answers({});

describe('提出を止めるもの', () => {
  test('答えのない質問は、その質問への案内になる', () => {
    expect(gapsOf(['a', 'b'], answers({ a: fulfilled }), none)).toEqual([{ questionKey: 'b', part: 'answer' }]);
  });

  test('「該当なし」には理由が要り、ほかの答えには確かめた方法が要る', () => {
    const given = answers({
      a: { ...UNANSWERED, answer: 'not-applicable', explanation: '書いた場所が違う' },
      b: { ...UNANSWERED, answer: 'not-fulfilled', reason: '書いた場所が違う' },
    });
    expect(gapsOf(['a', 'b'], given, none)).toEqual([
      { questionKey: 'a', part: 'reason' },
      { questionKey: 'b', part: 'explanation' },
    ]);
  });

  test('昨年の回答と同じままなら、今も有効な理由がなければ止まる', () => {
    const last = answers({ a: fulfilled });
    const gap = [{ questionKey: 'a', part: 'stillValid' }];
    expect(gapsOf(['a'], none, last)).toEqual(gap);
    expect(gapsOf(['a'], last, last)).toEqual(gap);
    expect(gapsOf(['a'], answers({ a: { ...fulfilled, stillValid: '10月にも報告を受けた。' } }), last)).toEqual([]);
    expect(gapsOf(['a'], answers({ a: { ...fulfilled, explanation: '11月に立ち入って確かめた。' } }), last)).toEqual(
      [],
    );
  });

  test('昨年の「今も有効な理由」は、今年の確認にはならない', () => {
    const last = { ...fulfilled, stillValid: '一昨年と同じ。' };
    expect(shownAnswer(undefined, last).stillValid).toBe('');
    expect(isCopied(fulfilled, last)).toBe(true);
  });

  test('空白だけの違いは、書き直したことにならない', () => {
    expect(isCopied({ ...fulfilled, explanation: ` ${fulfilled.explanation}\n` }, fulfilled)).toBe(true);
    expect(isCopied(UNANSWERED, UNANSWERED)).toBe(false);
  });
});

test.each([
  ['open', '2026-11-21', 0, 'open'],
  ['open', '2026-11-20', 0, 'overdue'],
  ['submitted', '2026-01-01', 0, 'submitted'],
  ['reviewed', '2026-01-01', 1, 'findings'],
  ['reviewed', '2026-01-01', 0, 'finished'],
] as const)('%s、期限 %s、未解決の指摘 %i 件なら %s', (status, dueOn, findingsOpen, standing) => {
  expect(standingOf({ status, dueOn, findingsOpen }, '2026-11-21')).toBe(standing);
});
