/** The paper as a workbook: one sheet for each section, every cell as text. */
import writeExcelFile from 'write-excel-file/node';
import type { Paper, Section } from './paper';

/** What one cell of a workbook holds. */
const LONGEST_CELL = 32_000;
/** Not allowed in XML, and nobody can see them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const cut = (text: string): string => {
  const clean = text.replace(NOT_IN_XML, '');
  return clean.length > LONGEST_CELL ? `${[...clean.slice(0, LONGEST_CELL)].slice(0, -1).join('')}…` : clean;
};

/** `type: String` makes it a text whatever it begins with: '=…' is never run. */
const cell = (text: string) => ({ value: cut(text), type: String, wrap: true, alignVertical: 'top' as const });
const head = (text: string) => ({ ...cell(text), fontWeight: 'bold' as const, backgroundColor: '#E8F1FE' });

const FIGURE = /^(0|[1-9]\d{0,14})$/;
const figure = (text: string) => ({ value: Number(text), type: Number, alignVertical: 'top' as const });

export async function writeXlsx(paper: Paper): Promise<Buffer> {
  const sheets = paper.sections.map((section) => ({
    sheet: section.sheet,
    data: rowsOf(section),
    columns: widthsOf(section).map((width) => ({ width })),
    stickyRowsCount: section.content.kind === 'table' ? 1 : 0,
    orientation: 'landscape' as const,
  }));
  return writeExcelFile(sheets, { fontFamily: 'Yu Gothic', fontSize: 10 }).toBuffer();
}

function rowsOf({ content }: Section) {
  if (content.kind === 'facts') return content.rows.map(({ term, value }) => [head(term), cell(value)]);
  const cellOf = (text: string, at: number) =>
    content.columns[at]?.numeric && FIGURE.test(text) ? figure(text) : cell(text);
  const rows = content.rows.length > 0 ? content.rows.map((row) => row.map(cellOf)) : [[cell(content.empty)]];
  return [content.columns.map(({ header }) => head(header)), ...rows];
}

const SHEET_WIDTH = 130;

function widthsOf({ content }: Section): number[] {
  if (content.kind === 'facts') return [26, 104];
  const total = content.columns.reduce((sum, { width }) => sum + width, 0);
  return content.columns.map(({ width }) => Math.max(8, Math.round((width / total) * SHEET_WIDTH)));
}
