/**
 * XML piece by piece, as Office writes it. No document type is accepted (Office Open XML forbids them: ECMA-376
 * part 2), so there are no entities to expand and nothing outside to fetch. Names come without their prefix. Pure.
 */
import { NotReadable } from './not-readable';

export type XmlEvent =
  | { type: 'open'; name: string; attributes: Record<string, string> }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string };

/** Deeper than any document that a person wrote. */
const DEEPEST = 1_000;

const TAG = /<(\/?)([^\s<>/"'=]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s<>/"'=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** @throws NotReadable for text that is not well formed, too deep, or has a document type */
export function* xmlEvents(source: string): Generator<XmlEvent> {
  const open: string[] = [];
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const end = next === -1 ? source.length : next;
    if (end > at && open.length > 0) yield { type: 'text', text: decode(source.slice(at, end)) };
    if (next === -1) break;
    const after = skip(source, next);
    if (after !== null) {
      if (source.startsWith('<![CDATA[', next) && open.length > 0) {
        yield { type: 'text', text: source.slice(next + 9, after - 3) };
      }
      at = after;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    if (!tag) throw new NotReadable('broken');
    at = TAG.lastIndex;
    const [, isClose, whole, attributes, isEmpty] = tag as unknown as [string, string, string, string, string];
    const name = local(whole);
    if (isClose) {
      if (open.pop() !== whole) throw new NotReadable('broken');
      yield { type: 'close', name };
      continue;
    }
    yield { type: 'open', name, attributes: attributesOf(attributes) };
    if (isEmpty) yield { type: 'close', name };
    else if (open.push(whole) > DEEPEST) throw new NotReadable('broken');
  }
  if (open.length > 0) throw new NotReadable('broken');
}

/** The end of a comment, an instruction or a CDATA section that begins here; null for a tag. */
function skip(source: string, at: number): number | null {
  const endings: [string, string][] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ];
  for (const [begin, ending] of endings) {
    if (!source.startsWith(begin, at)) continue;
    const end = source.indexOf(ending, at + begin.length);
    if (end === -1) throw new NotReadable('broken');
    return end + ending.length;
  }
  if (source.startsWith('<!', at)) throw new NotReadable('broken');
  return null;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(source: string): Record<string, string> {
  // No prototype: a name in the file must not find anything there.
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE)) {
    attributes[local(name!)] = decode(double ?? single ?? '');
  }
  return attributes;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names that XML itself knows, and numbers; another entity would need a document type. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (entity, decimal, hex, name) => {
    if (name) return NAMED[name] ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

/** The text of an XML file, by the mark at its beginning or else as UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NotReadable('broken', { cause: error });
  }
}
