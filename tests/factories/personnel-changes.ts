/** Files of personnel changes as an office would write them, and the form that sends them. */

import { uploadFrom } from './evidence';
import type { Browser } from './people';

const HEAD = 'メールアドレス,氏名,異動の種類,発令日,現所属,現職名,新所属,新職名,備考';

/** The heading and `rows`, as Excel ends its lines. */
export const changeCsv = (...rows: string[]): string => [HEAD, ...rows, ''].join('\r\n');

let pairs: Map<string, readonly [number, number]> | undefined;

/** `text` in code page 932, as Japanese Excel writes it; found by asking the decoder. */
export function cp932(text: string): Buffer {
  if (!pairs) {
    pairs = new Map();
    const decoder = new TextDecoder('shift_jis');
    for (let high = 0xfc; high >= 0x81; high -= 1) {
      for (let low = 0xfc; low >= 0x40; low -= 1) pairs.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  const bytes = [...text].flatMap((letter) => {
    if (letter.charCodeAt(0) < 0x80) return [letter.charCodeAt(0)];
    const pair = pairs?.get(letter);
    if (!pair) throw new Error(`${letter} is not in code page 932`);
    return [...pair];
  });
  return Buffer.from(bytes);
}

export const CHANGES_PATH = '/people/personnel-changes';

export const sendChanges = (browser: Browser, bytes: Uint8Array, key: string, fileName = '人事異動.csv'): Request =>
  uploadFrom(browser, CHANGES_PATH, [{ name: 'file', fileName, bytes }], key);
