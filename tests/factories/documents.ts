/** Documents made on the spot: small, strange and hostile ones. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

type PdfObject = string | { head: string; stream: Uint8Array };

const JAPANESE = 'node_modules/@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf';

/** A PDF by pdfkit; `draw` gets a document with an empty first page and a Japanese font. */
export async function pdfBy(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 60, ...options });
  const bytes = buffer(document.pipe(new PassThrough()));
  document.registerFont('japanese', JAPANESE).font('japanese').fontSize(10.5);
  draw(document);
  document.end();
  return bytes;
}

/** A page as a scanner makes it: one picture of 600 × 840 grey points over the whole page. */
export const scanPage = (document: PDFKit.PDFDocument): void => {
  document.image(greyPng(600, 840), 0, 0, { width: document.page.width, height: document.page.height });
};

function greyPng(width: number, height: number): Buffer {
  const u32 = (n: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(n);
    return bytes;
  };
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
  };
  const rows = Buffer.alloc((width + 1) * height, 0xcc);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF written object by object; object 1 is the catalogue. */
export function rawPdf(objects: readonly PdfObject[], trailer = '/Root 1 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, at) => {
    offsets.push(length);
    const text =
      typeof object === 'string' ? object : `<< ${object.head} /Length ${object.stream.byteLength} >>\nstream\n`;
    add(Buffer.from(`${at + 1} 0 obj\n${text}`));
    if (typeof object !== 'string') add(Buffer.concat([object.stream, Buffer.from('\nendstream')]));
    add(Buffer.from('\nendobj\n'));
  });
  const begin = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`));
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${begin}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** One page of text in Shift_JIS with a font that is not embedded, as old Japanese programs make it. */
export function shiftJisPdf(hexLines: readonly string[], encoding: '90ms-RKSJ-H' | '90ms-RKSJ-V'): Buffer {
  const vertical = encoding.endsWith('V');
  const place = (n: number) => (vertical ? `${540 - n * 24} 780` : `60 ${780 - n * 18}`);
  const content = hexLines.map((hex, n) => `BT /F1 12 Tf 1 0 0 1 ${place(n)} Tm <${hex}> Tj ET`).join('\n');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /MS-Mincho /Encoding /${encoding} /DescendantFonts [5 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /MS-Mincho /Flags 6 /FontBBox [0 -136 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 769 /StemV 78 >>',
    { head: '', stream: Buffer.from(content) },
  ]);
}

/** A page whose content unpacks to `megabytes` of blanks. */
export const pdfBomb = (megabytes: number): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    { head: '/Filter /FlateDecode', stream: deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 }) },
  ]);

/** `count` pages that are one and the same small page. */
export const manyPages = (count: number): Buffer =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, n) => `${n + 4} 0 R`).join(' ')}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from(
      { length: count },
      () =>
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${count + 4} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    ),
    {
      head: '',
      stream: Buffer.from(
        'BT /F1 12 Tf 60 780 Td (The contractor shall keep all information confidential at all times, and so on.) Tj ET',
      ),
    },
  ]);

type Part = string | Uint8Array;

/** A zip archive, compressed. */
export function zipOf(parts: Record<string, Part>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const data = typeof part === 'string' ? Buffer.from(part) : Buffer.from(part);
    const packed = deflateRawSync(data, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    local.push(Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed);
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, central, end]);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** The namespace around a part of a Word document. */
export const wordPart = (root: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${W}">${body}</w:${root}>`;

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document with `body`; `more` are further parts by kind ('numbering', 'styles', …). */
export function docxOf(body: string, more: Record<string, Part> = {}, document?: Part): Buffer {
  const names = Object.keys(more);
  const types = [
    `<Override PartName="/word/document.xml" ContentType="${TYPE}document.main+xml"/>`,
    ...names.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}${name}+xml"/>`),
  ];
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`,
    'word/document.xml': document ?? wordPart('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, more[name]!])),
  });
}
