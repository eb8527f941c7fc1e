/** 結果の推移: what was found over the fiscal years, by department, section or provision. Pure. */
import { unitAndAncestors } from '~/people/organisation';
import { type Locale, say, type Text } from '~/platform/text';
import type { CheckKind } from '~/policy/model';
import { hrefOf, idIn, oneOf } from '~/registers/list-query';
import { ANSWERS, type AnswerValue, OCCASIONS, type Occasion } from './model';
import { RESULT_ITEMS_PATH, RESULTS_PATH } from './paths';
import { answerWords, kindWords, checkWords as words } from './words';

export const RESULT_VIEWS = ['section', 'department', 'provision'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** 指摘, and those of them that are still open today. */
export const FIGURES = [...ANSWERS, 'findings', 'findingsOpen'] as const;
export type Figure = (typeof FIGURES)[number];
export const isOfFindings = (figure: Figure): figure is 'findings' | 'findingsOpen' =>
  figure === 'findings' || figure === 'findingsOpen';

export type YearCounts = Record<AnswerValue | 'findings' | 'findingsOpen', number>;
export type YearRow = { key: string; name: Text; note: Text | null; years: Record<number, YearCounts> };
export type Years = { years: number[]; rows: YearRow[] };

/** Which results: of whom, of which years, about what. */
export type ResultFilter = {
  kind: CheckKind;
  /** A section, or a department with everything below it. null: everybody. */
  unitId: string | null;
  /** Key of a provision; WHOLE for what rests on none. null: all of them. */
  provision: string | null;
  occasion: Occasion | null;
  /** Fiscal years, both included. null: the last five, and whatever is newest. */
  from: number | null;
  to: number | null;
};
/** What rests on no provision: findings about the whole. */
export const WHOLE = '_whole';

export const noCounts = (): YearCounts => ({
  fulfilled: 0,
  partly: 0,
  'not-fulfilled': 0,
  'not-applicable': 0,
  findings: 0,
  findingsOpen: 0,
});

/** One number that belongs to some rows. */
export type Counted = { keys: readonly string[]; year: number; of: Figure; number: number };

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

/** The department that a section belongs to; the unit itself where it belongs to none. */
export function departmentOf(organisation: Parameters<typeof unitAndAncestors>[0], unitId: string): string {
  return unitAndAncestors(organisation, unitId).find(({ kind }) => kind === 'department')?.id ?? unitId;
}

const yearIn = (value: string | null): number | null => (/^2\d{3}$/.test(value ?? '') ? Number(value) : null);
const provisionIn = (value: string | null): string | null =>
  value === WHOLE || /^[a-z0-9-]{1,80}$/.test(value ?? '') ? value : null;

/** What an address asks for; `kinds` are those there are, and null where it asks for another one. */
export function readResultsQuery(
  params: URLSearchParams,
  kinds: readonly CheckKind[],
): { filter: ResultFilter; view: ResultView } | null {
  const asked = params.get('kind');
  const kind = asked === null ? (kinds[0] ?? null) : oneOf(kinds, asked);
  if (kind === null) return null;
  const view = oneOf(RESULT_VIEWS, params.get('view')) ?? 'section';
  const filter = {
    kind,
    unitId: idIn(params.get('unit')),
    provision: provisionIn(params.get('provision')),
    occasion: oneOf(OCCASIONS, params.get('occasion')),
    from: yearIn(params.get('from')),
    to: yearIn(params.get('to')),
  };
  return { filter, view };
}

const queryOf = ({ kind, unitId, provision, occasion, from, to }: ResultFilter) => ({
  kind,
  unit: unitId,
  provision,
  occasion,
  from,
  to,
});

export const resultsHref = (filter: ResultFilter, view: ResultView, path: string = RESULTS_PATH): string =>
  hrefOf(path, { ...queryOf(filter), view });

/** One figure of the table, as a list of what it counts. */
export type ResultCell = { figure: Figure; year: number };

export const itemsHref = (filter: ResultFilter, { figure, year }: ResultCell, after: string | null = null): string =>
  hrefOf(RESULT_ITEMS_PATH, { ...queryOf({ ...filter, from: null, to: null }), figure, year, after });

/** `filter` where only one row of the table is meant. */
export const ofRow = (filter: ResultFilter, view: ResultView, key: string): ResultFilter =>
  view === 'provision' ? { ...filter, provision: key } : { ...filter, unitId: key };

/** Which figure of which year an address asks for; null where it does not say. */
export function readResultCell(params: URLSearchParams): ResultCell | null {
  const [figure, year] = [oneOf(FIGURES, params.get('figure')), yearIn(params.get('year'))];
  return figure === null || year === null ? null : { figure, year };
}

export const figureWords: Record<Figure, Text> = {
  ...answerWords,
  findings: words.findings,
  findingsOpen: words.openFindings,
};
export const viewWords: Record<ResultView, { by: Text; name: Text }> = {
  section: { by: words.bySection, name: words.sectionName },
  department: { by: words.byDepartment, name: words.department },
  provision: { by: words.byProvision, name: words.provision },
};

/** Lines of a table, one for each row and year; the first are the headings. */
export function resultLines(view: ResultView, { years, rows }: Years, locale: Locale): string[][] {
  const head = [words.fiscalYear, viewWords[view].name, ...FIGURES.map((one) => figureWords[one])];
  return [
    head.map((word) => say(word, locale)),
    ...rows.flatMap(({ name, years: of }) =>
      years.flatMap((year) => {
        const counts = of[year];
        if (!counts) return [];
        return [[String(year), say(name, locale), ...FIGURES.map((one) => String(counts[one]))]];
      }),
    ),
  ];
}

/** The same for the CSV, which says on every line what it is about. */
export const resultsCsv = (kind: CheckKind, view: ResultView, years: Years, locale: Locale): string[][] =>
  resultLines(view, years, locale).map((line, at) => [
    say(at === 0 ? words.resultOf : kindWords[kind].one, locale),
    ...line,
  ]);
