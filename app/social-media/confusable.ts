/**
 * Text that looks like other text, after Unicode Technical Standard 39: the scripts come from the engine's own Unicode
 * data, the look-alikes of ASCII are a list of our own, since an account or a host is only ever mistaken for those. Pure.
 */

/** Letters of other scripts, digits and signs that are drawn like an ASCII letter or digit. */
const LOOKALIKES: Record<string, string> = {
  a: 'аɑαａ',
  b: 'ЬƄᏏḅ',
  c: 'сϲᴄⅽ',
  d: 'ԁɗⅾ',
  e: 'еҽєℯẹ',
  f: 'ſϝքғ',
  g: 'ɡցğġ',
  h: 'һհḥ',
  i: 'іıɩιӏⅰí|!',
  j: 'јϳ',
  k: 'κкĸḳ',
  l: 'ⅼӀℓ1Iľḷ',
  m: 'мⅿṃ',
  n: 'пոηɴṇ',
  o: 'оοօ0৹ọ੦০',
  p: 'рρϱ',
  q: 'ԛզգ',
  r: 'гᴦɼṛ',
  s: 'ѕꜱ5ṣ',
  t: 'тτṭ',
  u: 'υսцᴜụ',
  v: 'ѵνᴠⅴ',
  w: 'ѡԝաᴡẉ',
  x: 'хχⅹ×',
  y: 'уүγỵ',
  z: 'ᴢżẓ',
};
const DRAWN_AS = new Map(
  Object.entries(LOOKALIKES).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);
/** Two letters that are read as one in small print. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/** What `text` is drawn like: two texts with the same skeleton are taken for each other. */
export function skeleton(text: string): string {
  const folded = [...text.normalize('NFKC')].map((letter) => DRAWN_AS.get(letter) ?? letter).join('');
  // Marks are easily overlooked; after them capitals, whose look-alikes may only then be seen.
  const plain = folded
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const letters = [...plain].map((letter) => DRAWN_AS.get(letter) ?? letter).join('');
  // l and i stand in for each other in most typefaces of a profile.
  return PAIRS.reduce((out, [pair, letter]) => out.replace(pair, letter), letters).replaceAll('i', 'l');
}

/** Characters that take no room, or change the direction of others: nobody can see that they are there. */
const HIDDEN = /\p{Cf}|\p{Cc}|\u115F|\u1160|\u3164|\uFFA0|\u034F|\u17B4|\u17B5|[\uFE00-\uFE0F]|[\u{E0000}-\u{E0FFF}]/u;
export const hasHidden = (text: string): boolean => HIDDEN.test(text);

/** The scripts that are written together in one word, as the "highly restrictive" level of the standard has them. */
const TOGETHER: readonly RegExp[] = [
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hangul}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Bopomofo}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Cyrillic}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Greek}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Armenian}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Arabic}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Hebrew}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Thai}\p{scx=Common}\p{scx=Inherited}]*$/u,
  /^[\p{scx=Devanagari}\p{scx=Common}\p{scx=Inherited}]*$/u,
];

/** Whether `text` mixes scripts that no language writes together, such as Latin and Cyrillic. */
export const mixesScripts = (text: string): boolean => !TOGETHER.some((scripts) => scripts.test(text));

/** Written in letters outside ASCII throughout, and yet drawn like a word in ASCII (сосо). */
export const imitatesAscii = (text: string): boolean =>
  /\p{L}/u.test(text) && !/[a-z]/i.test(text) && /^[\x21-\x7e]+$/.test(skeleton(text)) && !/^[\x21-\x7e]+$/.test(text);

const [BASE, T_MIN, T_MAX, SKEW, DAMP] = [36, 1, 26, 38, 700];

/** RFC 3492: the label behind 'xn--'; null where it is not one. */
export function decodePunycode(label: string): string | null {
  const cut = label.lastIndexOf('-');
  const out = cut > 0 ? [...label.slice(0, cut)].map((letter) => letter.codePointAt(0)!) : [];
  let [code, index, bias] = [128, 0, 72];
  let at = cut > 0 ? cut + 1 : 0;
  while (at < label.length) {
    const before = index;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = digitOf(label[at++]);
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(step - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > 0x7fffffff) return null;
    }
    bias = adapted(index - before, out.length + 1, before === 0);
    code += Math.floor(index / (out.length + 1));
    index %= out.length + 1;
    if (code > 0x10ffff) return null;
    out.splice(index++, 0, code);
  }
  return String.fromCodePoint(...out);
}

function digitOf(letter: string | undefined): number | null {
  if (letter === undefined) return null;
  if (/[a-z]/.test(letter)) return letter.charCodeAt(0) - 97;
  return /\d/.test(letter) ? Number(letter) + 26 : null;
}

function adapted(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(first ? delta / DAMP : delta / 2);
  rest += Math.floor(rest / length);
  let step = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; step += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return step + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
