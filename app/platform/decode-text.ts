/** Bytes of a text file as text: UTF-8 with or without its mark, or what Japanese Excel writes (CP932). Pure. */
import { ok, type Result, refuse } from '~/platform/result';

export const ENCODINGS = ['utf-8', 'shift_jis'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Strict, UTF-8 first: Japanese in Shift_JIS is practically never sound UTF-8, while the other way round many bytes
 * pass. (The decoder that the web calls shift_jis is Windows code page 932, with ①, ㈱ and 髙.)
 */
export function decodeText(bytes: Uint8Array): Result<{ text: string; encoding: Encoding }, 'wrong-encoding'> {
  for (const encoding of ENCODINGS) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return ok({ text, encoding });
    } catch {
      // The next one.
    }
  }
  return refuse('wrong-encoding');
}
