/** Whether bytes are a table in text: CSV has no signature, so it is read whole, piece by piece. Pure. */

/** Text controls other than tab and line breaks: no spreadsheet writes them. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const SEPARATOR = /[,\t;]/;
/** A file of one column has no separator; this many lines must then be there. */
const FEWEST_LINES = 2;

type Reader = { decoder: TextDecoder; sound: boolean };

/**
 * Takes the bytes in order; `isCsv` then tells whether they were UTF-8 or Shift_JIS text that looks like rows. A web
 * page or a script is no table, whatever commas it has.
 */
export class CsvCheck {
  private readonly readers: Reader[] = ['utf-8', 'shift_jis'].map((label) => ({
    decoder: new TextDecoder(label, { fatal: true }),
    sound: true,
  }));
  private begin = '';
  private lines = 0;
  private separators = false;
  private lastWasBreak = true;

  add(bytes: Uint8Array): void {
    this.read((decoder) => decoder.decode(bytes, { stream: true }));
  }

  isCsv(): boolean {
    this.read((decoder) => decoder.decode());
    if (!this.readers.some((reader) => reader.sound)) return false;
    const lines = this.lines + (this.lastWasBreak ? 0 : 1);
    if (lines === 0 || /^\s*(<|#!|%PDF|\{\\rtf|@charset)/i.test(this.begin)) return false;
    return this.separators || lines >= FEWEST_LINES;
  }

  private read(decode: (decoder: TextDecoder) => string): void {
    let seen: string | null = null;
    for (const reader of this.readers) {
      if (!reader.sound) continue;
      try {
        const text = decode(reader.decoder);
        if (CONTROL.test(text)) reader.sound = false;
        else seen ??= text;
      } catch {
        reader.sound = false;
      }
    }
    if (seen) this.note(seen);
  }

  private note(text: string): void {
    if (this.begin.length < 100) this.begin += text.slice(0, 100);
    this.separators ||= SEPARATOR.test(text);
    this.lines += text.split('\n').length - 1;
    this.lastWasBreak = text.endsWith('\n');
  }
}
