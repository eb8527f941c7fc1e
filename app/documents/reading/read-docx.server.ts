/**
 * Text out of Word documents (DOCX), read from their XML: numbers that Word counts by itself, readings above
 * characters, tracked changes and page breaks are lost by way of HTML. Runs in a process of its own.
 */
import type { Paged, PageText } from '../document-text';
import { cutPages } from './cut-pages';
import { NotReadable } from './not-readable';
import { readNumbering } from './numbering';
import { readStyles } from './word-styles';
import { WordText } from './word-text';
import { decodeXml, xmlEvents } from './xml';
import { Archive } from './zip.server';

/** MS-CFB: an old .doc, or a document with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The name of the stream with the document that a password protects (MS-OFFCRYPTO 2.3.4.4). */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const ARCHIVE = Buffer.from('PK\u0003\u0004');

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const MAIN =
  /\.(?:wordprocessingml\.)?(?:document|template)\.(?:main|macroEnabled\.main|macroEnabledTemplate\.main)\+xml$/;

/** @throws NotReadable */
export function readDocx(bytes: Buffer): { paged: Paged; pages: PageText[] } {
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) {
    throw new NotReadable(bytes.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'wrong-type');
  }
  if (!bytes.subarray(0, 4).equals(ARCHIVE)) throw new NotReadable('wrong-type');
  const archive = new Archive(bytes);
  const parts = contentTypes(archive);
  const main = [...parts].find(([, type]) => MAIN.test(type))?.[0];
  if (!main || !archive.has(main)) throw new NotReadable('wrong-type');
  const partsOf = (kind: string) =>
    [...parts].filter(([, type]) => type === `${WORD}${kind}+xml`).map(([name]) => name);
  const xml = (name: string) => decodeXml(archive.read(name) ?? new Uint8Array());

  const [numbering] = partsOf('numbering');
  const [styles] = partsOf('styles');
  const text = new WordText({
    numbering: numbering ? readNumbering(xml(numbering)) : { lists: new Map() },
    styles: styles ? readStyles(xml(styles)) : new Map(),
  });
  // What stands above and below every page is read once, before and after everything else.
  for (const name of partsOf('header')) text.add(xml(name));
  text.add(xml(main));
  for (const kind of ['footnotes', 'endnotes', 'footer']) for (const name of partsOf(kind)) text.add(xml(name));
  return cutPages(text.pieces);
}

/** The parts of the document by name, without the slash they begin with, and their types. */
function contentTypes(archive: Archive): Map<string, string> {
  const types = new Map<string, string>();
  const source = archive.read('[Content_Types].xml');
  if (!source) throw new NotReadable('wrong-type');
  for (const event of xmlEvents(decodeXml(source))) {
    if (event.type !== 'open' || event.name !== 'Override') continue;
    const { PartName = '', ContentType = '' } = event.attributes;
    types.set(PartName.replace(/^\//, ''), ContentType);
  }
  return types;
}
