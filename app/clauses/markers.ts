/** Numbering at the beginning of a line: 第一条, 第１条, 第1, 1, (2), ア, (ｱ), ①, 3.2.1, ・ and headings of annexes. */

export type MarkerKind =
  | 'annex'
  | 'chapter'
  | 'article'
  | 'part'
  | 'decimal'
  | 'number'
  | 'bracketed'
  | 'circled'
  | 'kanji'
  | 'kana'
  | 'bracketed-kana'
  | 'letter'
  | 'bullet';

export type Marker = {
  kind: MarkerKind;
  /** As shown: 第12条, 第3, 2, (1), ア … */
  label: string;
  /** The value where the numbering counts, else 0. */
  value: number;
  /** Length in the line, with the space behind it. */
  length: number;
};

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';

/** 12, 十二, 一二 and 百三 as numbers. */
export function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const value = DIGITS[character];
    if (value !== undefined) digit = digit * 10 + value;
    else if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    }
  }
  return total + digit;
}

const N = '(?:\\d{1,3}|[一二三四五六七八九十百〇]{1,5})';
/** What follows a number that is quoted in a sentence (第3条の規定により, 第5条及び第6条), not one that begins an article. */
const QUOTED =
  '(?!の(?!\\d|[一二三四五六七八九])|[にをはがとやへ、。,・)]|及び|又は|若しくは|並びに|から|まで|か(?!ら)|第(?!三者)|で(?!き)|各号|ただし|本文|前段|後段|中|以下|以上|以降|関係|違反|所定)';
const SPACED_N = N.replace('\\d{1,3}', '\\d(?: ?\\d){0,2}').replace(
  '[一二三四五六七八九十百〇]{1,5}',
  '[一二三四五六七八九十百〇](?: ?[一二三四五六七八九十百〇]){0,4}',
);

const ARTICLE = new RegExp(`^第 ?(${SPACED_N}) ?条(?: ?の ?(${N})(?![一-鿿]))? ?${QUOTED}`, 'u');
const CHAPTER = new RegExp(`^第 ?(${SPACED_N}) ?(章|節|款|編|部)(?= |[^にのをはがと、及又か])`, 'u');
const PART = /^第 ?(\d(?: ?\d)?|[一二三四五六七八九十]{1,3})(?: ?[.。、:]? (?! )|(?=[([「]))(?![のにをはが])/u;
const DECIMAL = /^(\d{1,2}(?:[.-]\d{1,2}){1,4})\.?(?: |(?=[^\d.\s%a-z件円年月日時分秒人回か%]))/u;
const UNIT =
  '(?!(?:年|月|日|時|分|秒|円|人|名|件|回|部|枚|台|箇所|か所|ヶ所|か月|ヶ月|箇月|週|営業日|割|号|条|項|歳|%|MB|GB|TB|以|未|を|に|の|が|は|及|又|つ|通|者|世帯|ページ|頁|階|丁目|番|本(?=[のをはが、。\\d以])))';
const NUMBER = new RegExp(`^(\\d{1,2})(?:[.):](?!\\d) ?(?=\\S)|[、 ](?=\\S)${UNIT})`, 'u');
const NUMBER_BARE =
  /^(\d{1,2})(?=甲|乙|丙|前[項条]|受[注託任]者|発注者|委[託任]者|市は|町は|県は|本市|本町|当市|指定管理者|事業者|請負者|受領者|開示者|この|本契約|当社|「|\()/u;
const BRACKETED = /^\( ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?\) ?(?!の|に|及び|又は|から|まで|、)/u;
const CIRCLED = /^([①-⑳❶-❿➀-➉]) ?/u;
const KANJI = /^([一二三四五六七八九十]{1,3})(?:[.、] ?| (?=\S))(?!般|切|部|括|定|方|覧|環|層|致)/u;
const KANA_MARK = new RegExp(`^([${KANA}])(?:[.、)] ?| (?=\\S))`, 'u');
const BRACKETED_KANA = new RegExp(`^\\( ?([${KANA}]|[a-zA-Z]|[ivx]{1,4}) ?\\) ?`, 'u');
const LETTER = /^([a-zA-Z])[.)] ?(?=[^a-zA-Z\s.])/u;
const BULLET = /^([・○●◯■□◆◇▪•☐☑※*✓➢►▶★☆▼-]) ?(?=\S)/u;
const ANNEX =
  /^(?:\[?\(?)(別 ?[紙記添表](?: ?第? ?[\d一二三四五六七八九十]{1,2} ?号?)?(?:-\d)?|様 ?式 ?第? ?[\d一二三四五六七八九十]{1,2}(?:-\d)? ?号?(?:様式)?|第 ?[\d一二三四五六七八九十]{1,2} ?号 ?様式|別記様式(?: ?第? ?[\d一二三四五六七八九十]{1,2} ?号?)?|附 ?則|付 ?則|附属書 ?[\dA-Z]{0,2}|参考資料 ?\d?|資料 ?\d)(?:\]?\)?)(?: |$|(?=[([「『:・])|(?=個人|特定|情報|秘密|サービス|セキュリティ|業務|機密|データ|再委託))/u;

/** 別紙「印刷仕様一覧」のとおり, 別記様式第2号により: named in a sentence. */
const ANNEX_QUOTED =
  /^[^。]{2,24}(?:[」)]|号|紙|記|表|添)(?:の(?:とおり|規定|様式)|に(?:よ|定|掲|示|記)|を|により|及び|は、)/u;

const bare = (text: string | undefined): string => (text ?? '').replace(/ /gu, '');

/** The marker a line begins with, if any. */
export function markerAt(line: string): Marker | null {
  const first = line.charCodeAt(0);
  if (Number.isNaN(first)) return null;
  let match = ANNEX.exec(line);
  if (match && line.length <= 45 && !line.includes('。') && !ANNEX_QUOTED.test(line))
    return { kind: 'annex', label: bare(match[1]), value: 0, length: match[0].length };
  match = ARTICLE.exec(line);
  if (match) {
    const value = numberOf(bare(match[1]));
    const label = `第${value}条${match[2] ? `の${numberOf(match[2])}` : ''}`;
    return { kind: 'article', label, value, length: match[0].length };
  }
  match = CHAPTER.exec(line);
  if (match && line.length <= 60) {
    const value = numberOf(bare(match[1]));
    return { kind: 'chapter', label: `第${value}${match[2]}`, value, length: match[0].length };
  }
  match = PART.exec(line);
  if (match) {
    const value = numberOf(bare(match[1]));
    return { kind: 'part', label: `第${value}`, value, length: match[0].length };
  }
  match = DECIMAL.exec(line);
  if (match) return { kind: 'decimal', label: match[1] ?? '', value: 0, length: match[0].length };
  match = NUMBER.exec(line) ?? NUMBER_BARE.exec(line);
  if (match) return { kind: 'number', label: match[1] ?? '', value: Number(match[1]), length: match[0].length };
  match = BRACKETED.exec(line);
  if (match) {
    const value = numberOf(match[1] ?? '');
    return { kind: 'bracketed', label: `(${match[1]})`, value, length: match[0].length };
  }
  match = CIRCLED.exec(line);
  if (match) {
    const value = (match[1] ?? '').charCodeAt(0) - 0x245f;
    return { kind: 'circled', label: match[1] ?? '', value, length: match[0].length };
  }
  match = KANJI.exec(line);
  if (match) {
    return { kind: 'kanji', label: match[1] ?? '', value: numberOf(match[1] ?? ''), length: match[0].length };
  }
  match = KANA_MARK.exec(line);
  if (match) {
    return { kind: 'kana', label: match[1] ?? '', value: KANA.indexOf(match[1] ?? '') + 1, length: match[0].length };
  }
  match = BRACKETED_KANA.exec(line);
  if (match) {
    const value = KANA.indexOf(match[1] ?? '') + 1;
    return { kind: 'bracketed-kana', label: `(${match[1]})`, value, length: match[0].length };
  }
  match = LETTER.exec(line);
  if (match) return { kind: 'letter', label: match[1] ?? '', value: 0, length: match[0].length };
  match = BULLET.exec(line);
  if (match) return { kind: 'bullet', label: match[1] ?? '', value: 0, length: match[0].length };
  return null;
}
