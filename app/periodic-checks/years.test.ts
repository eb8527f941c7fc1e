import { describe, expect, test } from 'vitest';
import {
  type Counted,
  itemsHref,
  noCounts,
  type ResultFilter,
  readResultCell,
  readResultsQuery,
  resultsCsv,
  resultsHref,
  sumOfYears,
  WHOLE,
} from './years';

const name = (key: string) => ({ key, name: { ja: `規定${key}`, en: key }, note: null });
const counted = (keys: string[], year: number, of: Counted['of'], number: number): Counted => ({
  keys,
  year,
  of,
  number,
});

describe('結果の推移', () => {
  const years = sumOfYears(
    [name('a'), name('b'), name('c')],
    [
      counted(['a', 'b'], 2025, 'fulfilled', 3),
      counted(['a'], 2025, 'fulfilled', 2),
      counted(['a'], 2026, 'not-fulfilled', 1),
      counted(['a'], 2026, 'findingsOpen', 1),
      counted(['x'], 2024, 'fulfilled', 9),
    ],
  );

  test('一つの答えは、よりどころの規定すべてに数えられ、新しい年度から並ぶ', () => {
    expect(years.years).toEqual([2026, 2025]);
    expect(years.rows.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(years.rows[0]?.years).toEqual({
      2025: { ...noCounts(), fulfilled: 5 },
      2026: { ...noCounts(), 'not-fulfilled': 1, findingsOpen: 1 },
    });
  });

  test('CSVには、行われた年度の分だけが並ぶ', () => {
    expect(resultsCsv('audit', 'provision', years, 'ja')).toEqual([
      [
        '種類',
        '年度',
        '規定',
        '守られている',
        '一部に問題がある',
        '守られていない',
        '該当なし',
        '指摘',
        '未解決の指摘',
      ],
      ['監査', '2026', '規定a', '0', '0', '1', '0', '0', '1'],
      ['監査', '2025', '規定a', '5', '0', '0', '0', '0', '0'],
      ['監査', '2025', '規定b', '3', '0', '0', '0', '0', '0'],
    ]);
  });
});

test('規程にない種類の結果は、開けない', () => {
  const asked = (query: string) => readResultsQuery(new URLSearchParams(query), ['self-inspection']);
  expect([asked('')?.filter.kind, asked('kind=audit'), asked('kind=self-inspection&view=provision')?.view]).toEqual([
    'self-inspection',
    null,
    'provision',
  ]);
});

test('条件は、アドレスにしても変わらず、読めないものは条件にならない', () => {
  const filter: ResultFilter = {
    kind: 'audit',
    unitId: '01M7ZKPTAS7KP0QP8STMP60MSH',
    provision: WHOLE,
    occasion: 'ad-hoc',
    from: 2024,
    to: 2026,
  };
  const read = (href: string) => readResultsQuery(new URL(href, 'http://a').searchParams, ['audit']);
  expect(read(resultsHref(filter, 'department'))).toEqual({ filter, view: 'department' });
  const cell = { figure: 'findingsOpen', year: 2026 } as const;
  const items = new URL(itemsHref(filter, cell), 'http://a').searchParams;
  expect([readResultCell(items), readResultCell(new URLSearchParams('figure=findings&year=20x'))]).toEqual([
    cell,
    null,
  ]);
  expect(read('/?unit=1&provision=A%27&occasion=x&from=1&to=abc&view=z')).toEqual({
    filter: { kind: 'audit', unitId: null, provision: null, occasion: null, from: null, to: null },
    view: 'section',
  });
});
