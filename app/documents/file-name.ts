/** Names of files: for people to read, never used as a path. Pure. */
import { type EvidenceType, extensionsOf, typeOfMedia } from './file-type';

/** Width of the column, in characters. */
const LONGEST_NAME = 255;
const FALLBACK = 'file';
/** Control characters, lone surrogates, line separators. */
const BROKEN = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
/** Zero width, embeddings and overrides: "exe.fdp" would be read as "pdf.exe". */
const HIDDEN = /\p{Cf}/gu;

/**
 * A name fit to be shown: without folders, hidden or control characters, composed (NFC, since macOS sends が in two
 * pieces), at most 255 characters, and with an extension that tells what was found in the bytes.
 */
export function displayName(raw: string, type: EvidenceType): string {
  const clean = raw.replace(BROKEN, '').replace(HIDDEN, '').normalize('NFC');
  const name = clean.split(/[/\\]/).at(-1)!.replace(/\s+/gu, ' ').trim();
  const [, stem, extension] = /^(.*)\.([^.]{1,10})$/su.exec(name) ?? [null, name, ''];
  const fits = extensionsOf(type).includes(extension!.toLowerCase());
  const ending = `.${fits ? extension : extensionsOf(type)[0]}`;
  const kept = (fits ? stem : name)!.replace(/^\.+|[. ]+$/gu, '');
  const characters = [...(kept === '' ? FALLBACK : kept)].slice(0, LONGEST_NAME - ending.length);
  return `${characters.join('')}${ending}`;
}

/** A type of `attachment` that every browser saves under `name`; the plain form is for the oldest of them (RFC 6266). */
export function contentDisposition(name: string, mediaType: string): string {
  const type = typeOfMedia(mediaType);
  const plain = `evidence.${type ? extensionsOf(type)[0] : 'bin'}`;
  // RFC 5987: what encodeURIComponent leaves alone beyond attr-char.
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
