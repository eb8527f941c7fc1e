/** The text of the body of a Word document, in order, with its tables and page breaks. Pure. */
import { MOST_CHARACTERS, NotReadable } from './not-readable';
import { Counters, type Numbering } from './numbering';
import type { ListPlace } from './word-styles';
import { xmlEvents } from './xml';

/** A line of text, what ends it, or the end of a page: one that Word showed last, or one that was asked for. */
export type WordPiece = { text: string; separator: '\n' | '\t' } | { pageBreak: 'shown' | 'asked' };

/** What is in the file but not on the page: deleted and moved text, readings above characters, second versions of drawings. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'rt',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'rPrChange',
  'pPrChange',
]);

type Paragraph = {
  text: string;
  /** Pieces of this paragraph that came before a page break inside it. */
  place: Partial<ListPlace>;
  style: string | null;
  breakBefore: boolean;
  sectionEnds: boolean;
  labelled: boolean;
};

export type WordLists = { numbering: Numbering; styles: ReadonlyMap<string, ListPlace> };

/** Pieces of `word/document.xml`, or of a header, a footer or notes. */
export class WordText {
  readonly pieces: WordPiece[] = [];
  private readonly counters: Counters;
  private readonly paragraphs: Paragraph[] = [];
  /** For each table that is open, whether the cell is the first of its row. */
  private readonly tables: { cells: number }[] = [];
  private leftOut = 0;
  private inRun = 0;
  private inText = 0;
  private runs: { hidden: boolean }[] = [];
  private characters = 0;

  constructor(private readonly lists: WordLists) {
    this.counters = new Counters(lists.numbering);
  }

  add(source: string): void {
    for (const event of xmlEvents(source)) {
      if (event.type === 'text') {
        if (this.inText > 0) this.write(event.text);
      } else if (event.type === 'open') this.open(event.name, event.attributes);
      else this.close(event.name);
    }
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (this.leftOut > 0 || LEFT_OUT.has(name)) {
      this.leftOut += 1;
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    const isOn = !['0', 'false', 'off'].includes(attributes.val ?? '');
    switch (name) {
      case 'p':
        // A text box stands inside a paragraph: what came before it is a line of its own.
        if (paragraph) this.endLine(paragraph);
        this.paragraphs.push({
          text: '',
          place: {},
          style: null,
          breakBefore: false,
          sectionEnds: false,
          labelled: false,
        });
        break;
      case 'r':
        this.inRun += 1;
        this.runs.push({ hidden: false });
        break;
      case 'vanish':
        if (this.runs.length > 0 && isOn) this.runs.at(-1)!.hidden = true;
        break;
      case 't':
        this.inText += 1;
        break;
      case 'tbl':
        this.tables.push({ cells: 0 });
        break;
      case 'tr':
        if (this.tables.length > 0) this.tables.at(-1)!.cells = 0;
        break;
      case 'tc':
        this.beginCell();
        break;
      case 'tab':
        if (this.inRun > 0) this.write(' ');
        break;
      case 'noBreakHyphen':
        this.write('-');
        break;
      case 'cr':
        if (paragraph && this.inRun > 0) this.endLine(paragraph);
        break;
      case 'br':
        if (attributes.type === 'page') this.breakPage('asked');
        else if (paragraph && this.inRun > 0) this.endLine(paragraph);
        break;
      case 'lastRenderedPageBreak':
        this.breakPage('shown');
        break;
      case 'pStyle':
        if (paragraph) paragraph.style = attributes.val ?? null;
        break;
      case 'numId':
        if (paragraph) paragraph.place.list = attributes.val;
        break;
      case 'ilvl':
        if (paragraph) paragraph.place.depth = Number(attributes.val) || 0;
        break;
      case 'pageBreakBefore':
        if (isOn) this.breakPage('asked');
        break;
      case 'sectPr':
        if (paragraph) paragraph.sectionEnds = true;
        break;
      case 'type':
        // A section that goes on on the same page.
        if (paragraph?.sectionEnds && attributes.val === 'continuous') paragraph.sectionEnds = false;
        break;
    }
  }

  private close(name: string): void {
    if (this.leftOut > 0) {
      this.leftOut -= 1;
      return;
    }
    if (name === 'r') {
      this.inRun -= 1;
      this.runs.pop();
    } else if (name === 't') this.inText -= 1;
    else if (name === 'tbl') this.tables.pop();
    else if (name === 'p') {
      const paragraph = this.paragraphs.pop();
      if (!paragraph) return;
      this.endLine(paragraph);
      if (paragraph.sectionEnds) this.pieces.push({ pageBreak: 'asked' });
    }
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.runs.at(-1)?.hidden) return;
    this.label(paragraph);
    paragraph.text += text.replace(/[\t\n\r]/g, ' ');
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS) throw new NotReadable('too-large');
  }

  /** The number of the paragraph, before its first text: an empty paragraph shows one too, but nobody reads it. */
  private label(paragraph: Paragraph): void {
    if (paragraph.labelled) return;
    paragraph.labelled = true;
    const ofStyle = paragraph.style === null ? undefined : this.lists.styles.get(paragraph.style);
    const list = paragraph.place.list ?? ofStyle?.list;
    if (list === undefined || list === '0') return;
    paragraph.text += this.counters.next(list, paragraph.place.depth ?? ofStyle?.depth ?? 0);
  }

  private endLine(paragraph: Paragraph): void {
    if (paragraph.text.trim() !== '') this.pieces.push({ text: paragraph.text.trim(), separator: '\n' });
    paragraph.text = '';
  }

  private breakPage(pageBreak: 'shown' | 'asked'): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) this.endLine(paragraph);
    this.pieces.push({ pageBreak });
  }

  /** The last line of a cell is followed by a tab when another cell of the row begins. */
  private beginCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.cells += 1;
    const last = this.pieces.at(-1);
    if (table.cells > 1 && last && 'text' in last) last.separator = '\t';
  }
}
