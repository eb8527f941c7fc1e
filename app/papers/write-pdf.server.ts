/** The paper as a tagged PDF with its own Japanese font: tables with repeated heads, page numbers, nothing cut off. */
import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Paper, Section } from './paper';
import { wrap } from './wrap';

const require = createRequire(import.meta.url);
const FACES = {
  regular: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
} as const;
type Face = keyof typeof FACES;

const MARGIN = 42;
const FOOT = 30;
const PAD = 4;
const SIZE = { title: 16, heading: 12, body: 8.5, foot: 7.5 } as const;
const LEADING = 1.45;
const LINE = SIZE.body * LEADING;
const INK = '#1a1a1c';
const GREY = '#626264';
const RULE = '#949494';
const HEAD_GROUND = '#e8f1fe';
/** What the font does not have is told by a geta, as printers do. */
const GETA = '〓';

/** pdfkit has them; its types do not. */
type Structure = PDFKit.PDFStructureElement;
type Tagged = PDFKit.PDFDocument & {
  struct(type: string, options?: object | unknown[], children?: unknown): Structure;
  addStructure(element: Structure): unknown;
  markStructureContent(type: string, options?: object): unknown;
  endMarkedContent(): unknown;
};

type Cell = { lines: string[]; face: Face };
type Area = { left: number; width: number; bottom: number };

/** Rows of so many lines or fewer are not torn apart. */
const KEPT_WHOLE = 12;

export async function writePdf(paper: Paper): Promise<Buffer> {
  const pages = new Pages(paper);
  for (const section of paper.sections) pages.section(section);
  return pages.end();
}

class Pages {
  private readonly document: Tagged;
  private readonly bytes: Promise<Buffer>;
  private readonly root: Structure;
  private readonly area: Area;
  private readonly widths: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map() };
  private readonly missing = new Map<string, boolean>();
  private y = MARGIN;

  constructor(private readonly paper: Paper) {
    this.document = new PDFDocument({
      size: 'A4',
      layout: 'landscape',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 },
      pdfVersion: '1.7',
      tagged: true,
      lang: paper.locale === 'ja' ? 'ja-JP' : 'en',
      displayTitle: true,
      bufferPages: true,
      info: { Title: `${paper.title} ${paper.subtitle}`, Creator: '関所', Producer: '関所' },
    }) as Tagged;
    this.bytes = buffer(this.document.pipe(new PassThrough()));
    for (const face of ['regular', 'bold'] as const) this.document.registerFont(face, require.resolve(FACES[face]));
    const { width, height } = this.document.page;
    this.area = { left: MARGIN, width: width - MARGIN * 2, bottom: height - FOOT - MARGIN / 2 };
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
    this.heading('H1', paper.title, SIZE.title);
    this.paragraph(paper.subtitle);
  }

  section({ title, content }: Section): void {
    this.y += 10;
    this.heading('H2', title, SIZE.heading, this.opening(content));
    if (content.kind === 'facts') {
      const rows = content.rows.map(({ term, value }) => [term, value]);
      this.table([{ width: 22 }, { width: 100 }], null, rows, true);
    } else if (content.rows.length === 0) this.paragraph(content.empty);
    else {
      const heads = content.columns.map(({ header }) => header);
      this.table(content.columns, heads, content.rows, false);
    }
  }

  /** How much of what follows a heading has to stand below it: of a table its head and the first row. */
  private opening(content: Section['content']): number {
    if (content.kind === 'facts') return LINE * 4;
    const [first] = content.rows;
    if (!first) return LINE * 4;
    const widths = this.columnWidths(content.columns);
    const lines = (texts: readonly string[], face: Face) =>
      Math.max(...widths.map((width, at) => this.wrap(texts[at] ?? '', width - PAD * 2, face, SIZE.body).length));
    const heads = content.columns.map(({ header }) => header);
    const count = lines(first, 'regular');
    const kept = count <= KEPT_WHOLE ? count : 3;
    return (lines(heads, 'bold') + kept) * LINE + PAD * 4 + 2;
  }

  end(): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(start + page);
      this.foot(`${page + 1} / ${count}`);
    }
    this.document.end();
    return this.bytes;
  }

  private foot(number: string): void {
    const { left, width } = this.area;
    const y = this.document.page.height - FOOT;
    // Measuring changes the font: first everything is measured, then drawn.
    const right = this.widthOf(number, 'regular', SIZE.foot);
    const [text = ''] = this.wrap(this.paper.footer, width - right - 20, 'regular', SIZE.foot);
    this.document.markContent('Artifact', { type: 'Pagination' });
    this.document.font('regular').fontSize(SIZE.foot).fillColor(GREY);
    this.line(text, left, y);
    this.line(number, left + width - right, y);
    this.document.endMarkedContent();
  }

  private heading(tag: string, text: string, size: number, below = LINE * 4): void {
    const lines = this.wrap(text, this.area.width, 'bold', size);
    // A heading stays with what it heads.
    this.room(lines.length * size * LEADING + Math.max(below, LINE * 4));
    const element = this.document.struct(tag);
    this.root.add(element);
    this.marked(element, tag, () => {
      this.document.font('bold').fontSize(size).fillColor(INK);
      for (const line of lines) {
        this.line(line, this.area.left, this.y);
        this.y += size * LEADING;
      }
    });
    element.end();
    this.y += 2;
  }

  private paragraph(text: string): void {
    const element = this.document.struct('P');
    this.root.add(element);
    for (const line of this.wrap(text, this.area.width, 'regular', SIZE.body)) {
      this.room(LINE);
      this.marked(element, 'P', () => {
        this.document.font('regular').fontSize(SIZE.body).fillColor(INK);
        this.line(line, this.area.left, this.y);
      });
      this.y += LINE;
    }
    element.end();
  }

  /** Rows may be longer than a page: they go on below the repeated head. */
  private table(
    columns: readonly { width: number }[],
    heads: readonly string[] | null,
    rows: readonly (readonly string[])[],
    firstIsHead: boolean,
  ): void {
    const widths = this.columnWidths(columns);
    const table = this.document.struct('Table');
    this.root.add(table);
    const cells = (texts: readonly string[], face: (at: number) => Face): Cell[] =>
      widths.map((width, at) => ({
        lines: this.wrap(texts[at] ?? '', width - PAD * 2, face(at), SIZE.body),
        face: face(at),
      }));
    const head = heads && cells(heads, () => 'bold');
    if (head) {
      this.room(heightOf(head) + LINE * 3);
      this.row(table, head, widths, { ground: HEAD_GROUND, tags: () => 'TH' });
    }
    for (const texts of rows) {
      const row = cells(texts, (at) => (firstIsHead && at === 0 ? 'bold' : 'regular'));
      this.longRow(table, row, widths, head, (at) => (at === 0 ? 'TH' : 'TD'));
    }
    table.end();
    this.y += 4;
  }

  private columnWidths(columns: readonly { width: number }[]): number[] {
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    return columns.map(({ width }) => (width / total) * this.area.width);
  }

  private longRow(table: Structure, row: Cell[], widths: number[], head: Cell[] | null, tags: (at: number) => string) {
    const element = this.document.struct('TR');
    table.add(element);
    const elements = row.map((_, at) => {
      const cell = this.document.struct(tags(at));
      element.add(cell);
      return cell;
    });
    const count = Math.max(...row.map(({ lines }) => lines.length));
    for (let from = 0; from < count; ) {
      let fits = Math.floor((this.area.bottom - this.y - PAD * 2) / LINE);
      // A row that fits on a page of its own is not torn apart for a few lines.
      const rest = count - from;
      if (fits < Math.min(rest, 3) || (fits < rest && rest <= KEPT_WHOLE)) {
        this.newPage(head, widths);
        fits = Math.floor((this.area.bottom - this.y - PAD * 2) / LINE);
      }
      const upTo = Math.min(count, from + Math.max(1, fits));
      const part = row.map(({ lines, face }) => ({ lines: lines.slice(from, upTo), face }));
      this.cells(part, widths, (at, draw) => this.marked(elements[at]!, tags(at), draw));
      from = upTo;
    }
    for (const cell of elements) cell.end();
    element.end();
  }

  private row(
    table: Structure,
    row: Cell[],
    widths: number[],
    { ground, tags }: { ground: string; tags: () => string },
  ) {
    const element = this.document.struct('TR');
    table.add(element);
    this.cells(
      row,
      widths,
      (_, draw) => {
        const cell = this.document.struct(tags());
        element.add(cell);
        this.marked(cell, tags(), draw);
        cell.end();
      },
      ground,
    );
    element.end();
  }

  /** Draws one line of cells at `y` and goes below it. */
  private cells(row: Cell[], widths: number[], mark: (at: number, draw: () => void) => void, ground?: string): void {
    const height = heightOf(row);
    this.document.markContent('Artifact', { type: 'Layout' });
    let x = this.area.left;
    for (const width of widths) {
      const box = this.document.rect(x, this.y, width, height).lineWidth(0.5);
      if (ground) box.fillAndStroke(ground, RULE);
      else box.stroke(RULE);
      x += width;
    }
    this.document.endMarkedContent();
    x = this.area.left;
    for (const [at, { lines, face }] of row.entries()) {
      const left = x + PAD;
      if (lines.some((line) => line !== '')) {
        mark(at, () => {
          this.document.font(face).fontSize(SIZE.body).fillColor(INK);
          for (const [line, text] of lines.entries()) this.line(text, left, this.y + PAD + line * LINE);
        });
      }
      x += widths[at]!;
    }
    this.y += height;
  }

  private newPage(head: Cell[] | null, widths: number[]): void {
    this.document.addPage();
    this.y = MARGIN;
    // Said once; what is repeated for the eye is no content.
    if (head) {
      this.cells(
        head,
        widths,
        (_, draw) => {
          this.document.markContent('Artifact', { type: 'Layout' });
          draw();
          this.document.endMarkedContent();
        },
        HEAD_GROUND,
      );
    }
  }

  private room(height: number): void {
    if (this.y + height <= this.area.bottom) return;
    this.document.addPage();
    this.y = MARGIN;
  }

  private marked(element: Structure, tag: string, draw: () => void): void {
    const content = this.document.markStructureContent(tag);
    draw();
    this.document.endMarkedContent();
    element.add(content as never);
  }

  private line(text: string, x: number, y: number): void {
    if (text !== '') this.document.text(text, x, y, { lineBreak: false });
  }

  private wrap(text: string, width: number, face: Face, size: number): string[] {
    return wrap(this.printable(text), width, (character) => this.widthOf(character, face, size));
  }

  /** Without tabs and invisible signs, and with a geta for what the font lacks. */
  private printable(text: string): string {
    const clean = text.replace(/\t/g, ' ').replace(/[^\P{C}\n]/gu, '');
    return [...clean].map((character) => (character === '\n' || this.has(character) ? character : GETA)).join('');
  }

  private has(character: string): boolean {
    const known = this.missing.get(character);
    if (known !== undefined) return known;
    const font = this.fontOf('regular');
    const found = font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    this.missing.set(character, found);
    return found;
  }

  private fontOf(face: Face): { font: { hasGlyphForCodePoint(code: number): boolean } } {
    this.document.font(face);
    return (this.document as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  }

  /** Of one character or a short text; remembered by character at a size of 1,000. */
  private widthOf(text: string, face: Face, size: number): number {
    let sum = 0;
    for (const character of text) {
      let width = this.widths[face].get(character);
      if (width === undefined) {
        width = this.document.font(face).fontSize(1_000).widthOfString(character);
        this.widths[face].set(character, width);
      }
      sum += width;
    }
    return (sum * size) / 1_000;
  }
}

const heightOf = (row: readonly Cell[]): number => Math.max(...row.map(({ lines }) => lines.length)) * LINE + PAD * 2;
