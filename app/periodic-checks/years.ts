/** 結果の推移: what was found over the fiscal years, section by section or provision by provision. Pure. */
import { type Locale, say, type Text } from '~/platform/text';
import type { CheckKind } from '~/policy/model';
import { oneOf } from '~/registers/list-query';
import { ANSWERS, type AnswerValue } from './model';
import { answerWords, kindWords, checkWords as words } from './words';

export const RESULT_VIEWS = ['section', 'provision'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

export type YearCounts = Record<AnswerValue, number> & { findingsOpen: number };
export type YearRow = { key: string; name: Text; note: Text | null; years: Record<number, YearCounts> };
export type Years = { years: number[]; rows: YearRow[] };

export const noCounts = (): YearCounts => ({
  fulfilled: 0,
  partly: 0,
  'not-fulfilled': 0,
  'not-applicable': 0,
  findingsOpen: 0,
});

/** One number that belongs to some rows. */
export type Counted = { keys: readonly string[]; year: number; of: keyof YearCounts; number: number };

/** The numbers added up in the order of `names`; rows of which nothing is known are left out. */
export function sumOfYears(names: readonly Omit<YearRow, 'years'>[], counted: readonly Counted[]): Years {
  const rows = new Map(names.map((name): [string, YearRow] => [name.key, { ...name, years: {} }]));
  const years = new Set<number>();
  for (const { keys, year, of, number } of counted) {
    for (const key of keys) {
      const row = rows.get(key);
      if (!row) continue;
      years.add(year);
      row.years[year] ??= noCounts();
      row.years[year][of] += number;
    }
  }
  return {
    years: [...years].sort((a, b) => b - a),
    rows: [...rows.values()].filter((row) => Object.keys(row.years).length > 0),
  };
}

/** What the page is asked for; `kinds` are those there are. */
export function readResultsQuery(
  params: URLSearchParams,
  kinds: readonly CheckKind[],
): { kind: CheckKind | null; view: ResultView } {
  const asked = params.get('kind');
  return {
    kind: asked === null ? (kinds[0] ?? null) : oneOf(kinds, asked),
    view: oneOf(RESULT_VIEWS, params.get('view')) ?? 'section',
  };
}

const FIGURES: readonly (keyof YearCounts)[] = [...ANSWERS, 'findingsOpen'];
export const figureWords: Record<keyof YearCounts, Text> = { ...answerWords, findingsOpen: words.openFindings };

/** Lines of the CSV: one for each row and year. */
export function resultsCsv(kind: CheckKind, view: ResultView, { years, rows }: Years, locale: Locale): string[][] {
  const head = [
    words.resultOf,
    words.fiscalYear,
    view === 'section' ? words.sectionName : words.provision,
    ...FIGURES.map((one) => figureWords[one]),
  ];
  return [
    head.map((word) => say(word, locale)),
    ...rows.flatMap(({ name, years: of }) =>
      years.flatMap((year) => {
        const counts = of[year];
        if (!counts) return [];
        return [
          [
            say(kindWords[kind].one, locale),
            String(year),
            say(name, locale),
            ...FIGURES.map((one) => String(counts[one])),
          ],
        ];
      }),
    ),
  ];
}
