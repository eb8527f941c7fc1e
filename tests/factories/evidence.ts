/** Small real files of every kind, and the multipart form that a browser would send them in. */
import { crc32 } from 'node:zlib';
import type { Browser } from './people';

const u16 = (n: number) => Buffer.from([n & 255, (n >> 8) & 255]);
const u32 = (n: number) => Buffer.from([n & 255, (n >>> 8) & 255, (n >>> 16) & 255, (n >>> 24) & 255]);

/** A zip archive without compression. */
export function zip(entries: Record<string, string>): Buffer {
  const files = Object.entries(entries).map(([name, text]) => ({ name: Buffer.from(name), data: Buffer.from(text) }));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of files) {
    const common = Buffer.concat([
      u16(20),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u32(crc(data)),
      u32(data.length),
      u32(data.length),
      u16(name.length),
      u16(0),
    ]);
    const local = Buffer.concat([u32(0x04034b50), common, name, data]);
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(offset), name]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(files.length),
    u16(files.length),
    u32(central.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...parts, central, end]);
}

/** zlib.crc32 is there from Node 20.15 on. */
const crc = (data: Buffer): number => crc32(data);

const contentTypes = (main: string, part: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${main}+xml"/></Types>`;

export const docx = (): Buffer =>
  zip({
    '[Content_Types].xml': contentTypes(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main',
      'word/document.xml',
    ),
    'word/document.xml': '<w:document/>',
  });
export const xlsx = (): Buffer =>
  zip({
    '[Content_Types].xml': contentTypes(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
      'xl/workbook.xml',
    ),
    'xl/workbook.xml': '<workbook/>',
  });
export const plainZip = (): Buffer => zip({ 'setup.exe': 'MZ', 'readme.txt': 'run setup' });
export const pdf = (body = 'サービス仕様書'): Buffer => Buffer.from(`%PDF-1.7\n% ${body}\n%%EOF\n`);
export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
export const jpeg = (): Buffer => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const csv = (): Buffer => Buffer.from('項目,値\n稼働率,99.9\n');
/** 「項目,値」 in Shift_JIS. */
export const csvShiftJis = (): Buffer => Buffer.from('8d8096da2c926c0d0a898a93ae97a62c39392e390d0a', 'hex');
/** A Word document with a password: a compound file that holds an encrypted package. */
export const encryptedOffice = (): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
/** An old .doc. */
export const oldWord = (): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from('WordDocument', 'utf16le')]);

export type FormPart = { name: string; value: string } | { name: string; fileName: string; bytes: Uint8Array };

export const BOUNDARY = '----sekisho-test-boundary';

/** The pieces of a multipart body, in order. */
export function multipart(parts: readonly FormPart[]): Buffer[] {
  const pieces = parts.flatMap((part) => {
    const disposition = `Content-Disposition: form-data; name="${part.name}"`;
    return 'value' in part
      ? [Buffer.from(`--${BOUNDARY}\r\n${disposition}\r\n\r\n${part.value}\r\n`)]
      : [
          Buffer.from(
            `--${BOUNDARY}\r\n${disposition}; filename="${part.fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
          ),
          Buffer.from(part.bytes),
          Buffer.from('\r\n'),
        ];
  });
  return [...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)];
}

export const multipartHeaders = (browser: Browser | null): Record<string, string> => ({
  'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
  Host: 'localhost',
  ...(browser ? { Cookie: browser.cookie } : {}),
});

/** What a browser sends when files are attached on the evidence page. */
export function uploadFrom(browser: Browser, path: string, parts: readonly FormPart[], submissionKey: string): Request {
  return rawUploadFrom(browser, path, [
    { name: 'csrf', value: browser.signedIn.session.csrfToken },
    { name: 'submissionKey', value: submissionKey },
    ...parts,
  ]);
}

export const rawUploadFrom = (browser: Browser | null, path: string, parts: readonly FormPart[]): Request =>
  new Request(`http://localhost${path}`, {
    method: 'POST',
    headers: multipartHeaders(browser),
    body: streamOf(multipart(parts)),
    duplex: 'half',
  } as RequestInit);

/** The pieces as a stream; with `thenFail` it breaks off as a lost connection does. */
export function streamOf(pieces: Iterable<Uint8Array>, thenFail?: Error): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (!done) controller.enqueue(value);
      else if (thenFail) controller.error(thenFail);
      else controller.close();
    },
  });
}
