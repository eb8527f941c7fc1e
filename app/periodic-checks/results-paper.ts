/** 結果の推移 as a paper: what it is of, then by department, section and provision, and what was found. Pure. */
import type { Column, Paper, Section } from '~/papers/paper';
import type { Instant } from '~/platform/dates';
import { type Locale, say, type Text } from '~/platform/text';
import { registersWords } from '~/registers/words';
import { formatDate, formatDateTime } from '~/ui/format';
import type { ResultItem } from './result-items.query.server';
import { findingStatusWords, kindWords, occasionWords, severityWords, checkWords as words } from './words';
import { FIGURES, RESULT_VIEWS, type ResultFilter, type ResultView, resultLines, viewWords, type Years } from './years';

export type ResultsToPrint = {
  filter: ResultFilter;
  /** Names of what the filter takes in; null: everything. */
  unit: Text | null;
  provision: Text | null;
  tables: Record<ResultView, Years>;
  findings: readonly ResultItem[];
  /** How many there are, where `findings` are not all of them. */
  findingsCount: number;
};

const UNUSUAL = /[[\]:*?/\\]/g;

export function resultsPaper(
  { filter, unit, provision, tables, findings, findingsCount }: ResultsToPrint,
  { body, by, locale, now }: { body: Text; by: string; locale: Locale; now: Instant },
): Paper {
  const t = (text: Text) => say(text, locale);
  const kind = t(kindWords[filter.kind].one);
  const years = [...new Set(Object.values(tables).flatMap((table) => table.years))].sort((a, b) => a - b);
  const any = t(registersWords.all);
  const facts = [
    { term: t(words.resultOf), value: kind },
    { term: t(words.fiscalYear), value: years.map(String).join(locale === 'ja' ? '、' : ', ') || t(words.noYears) },
    { term: t(words.unit), value: unit ? t(unit) : any },
    { term: t(words.provision), value: provision ? t(provision) : any },
    { term: t(words.occasion), value: filter.occasion ? t(occasionWords[filter.occasion].name) : any },
    { term: t(words.madeBy), value: by },
    { term: t(words.madeAt), value: formatDateTime(now, locale) },
  ];
  const sheet = (text: Text) => t(text).replace(UNUSUAL, ' ').slice(0, 31);
  return {
    locale,
    title: t(words.resultsTitle),
    subtitle: [kind, unit ? t(unit) : ''].filter(Boolean).join(' '),
    footer: `${t(body)} ${t(words.resultsTitle)} ${formatDateTime(now, locale)}`,
    sections: [
      { title: t(words.conditions), sheet: sheet(words.conditions), content: { kind: 'facts', rows: facts } },
      ...RESULT_VIEWS.map((view): Section => {
        const [head = [], ...rows] = resultLines(view, tables[view], locale);
        return {
          title: t(viewWords[view].by),
          sheet: sheet(viewWords[view].by),
          content: { kind: 'table', columns: head.map(columnOf), rows, empty: t(words.noYears) },
        };
      }),
      {
        title: t(words.findings),
        sheet: sheet(words.findings),
        content: {
          kind: 'table',
          columns: FINDING_COLUMNS.map(([header, width]) => ({ header: t(header), width })),
          rows: [
            ...findings.map((item) => findingCells(item, t, locale)),
            ...(findingsCount > findings.length ? [[t(words.findingsCut(findings.length, findingsCount))]] : []),
          ],
          empty: t(words.noFindings),
        },
      },
    ],
  };
}

/** Year, name, and the figures that can be added up. */
function columnOf(header: string, at: number): Column {
  return { header, width: at === 0 ? 8 : at === 1 ? 34 : 58 / FIGURES.length, ...(at === 1 ? {} : { numeric: true }) };
}

const FINDING_COLUMNS: readonly (readonly [Text, number])[] = [
  [words.fiscalYear, 6],
  [words.sectionName, 14],
  [words.about, 18],
  [words.severity, 9],
  [words.statement, 32],
  [words.standing, 10],
  [words.due, 11],
];

const findingCells = (
  { year, unit, question, finding }: ResultItem,
  t: (text: Text) => string,
  locale: Locale,
): string[] => [
  String(year),
  t(unit),
  t(question ?? words.whole),
  finding?.severity ? t(severityWords[finding.severity].name) : '',
  finding?.statement ?? '',
  finding ? t(findingStatusWords[finding.status]) : '',
  finding ? formatDate(finding.dueOn, locale) : '',
];
