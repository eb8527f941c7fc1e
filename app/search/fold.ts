/**
 * One spelling for what people type in many: half- and full-width, hiragana and katakana, forms of company names.
 * Pure. What a search compares is always folded text against folded text.
 */

/** Longest text that is indexed, in code points; the column holds four bytes for each. */
export const LONGEST_FOLDED = 5_000;
const MOST_WORDS = 8;
const LONGEST_WORD = 60;

/** 株式会社 and its English spellings are one, so that ㍿山田, Yamada Inc. and Yamada Co., Ltd. meet. */
const COMPANY_FORMS: readonly (readonly [RegExp, string])[] = [
  [/[([〔【]株[)\]〕】]|株式會社/gu, '株式会社'],
  [/[([〔【]有[)\]〕】]/gu, '有限会社'],
  [/[([〔【]同[)\]〕】]/gu, '合同会社'],
  [/(?<![a-z0-9])(?:co\.?[,\s]*ltd|co\.?[,\s]*limited|company[,\s]*(?:ltd|limited))(?:\.|(?![a-z0-9]))/gu, '株式会社'],
  [/(?<![a-z0-9])(?:inc|incorporated|corp|corporation|ltd|limited)(?:\.|(?![a-z0-9]))/gu, '株式会社'],
  [/(?<![a-z0-9])(?:k\.k\.|kabushiki[\s-]*(?:kaisha|gaisha))/gu, '株式会社'],
  [/(?<![a-z0-9])(?:llc|l\.l\.c\.|godo[\s-]*kaisha|goudou[\s-]*gaisha)(?![a-z0-9])/gu, '合同会社'],
];
const COMPANY_WORDS = /株式会社|有限会社|合同会社/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must go
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu;
/** Not seen on the page: format characters (zero width, bidi), variation selectors, halves of pairs. */
const INVISIBLE = /\p{Cf}|\p{Cs}|\p{Variation_Selector}/gu;
const LATIN_ACCENTS = /[\u0300-\u036f]/gu;
const DASHES = /[-\u2010-\u2015\u2043\u2212\u2500\u2501]/u;
const DASH_BEHIND_KANA = new RegExp(`(?<=[ぁ-ゖァ-ヺー])${DASHES.source}+`, 'gu');
const OTHER_DASHES = new RegExp(DASHES.source, 'gu');
/** ・ and its relatives. NFKC has made ･ into ・ by then. */
const MIDDLE_DOTS = /[・·‧•∙⋅]/gu;
const LARGE_OF_SMALL: Record<string, string> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'け',
};

/** Everything but the words themselves: width, case, company forms, dashes. Still tells hiragana from katakana. */
function level(text: string): string {
  let out = text
    // Free-standing dakuten would become a space and a mark; as marks they join the kana before them (か゛ → が).
    .replace(/[\u309b]/gu, '\u3099')
    .replace(/[\u309c]/gu, '\u309a')
    .normalize('NFKC')
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .normalize('NFD')
    .replace(LATIN_ACCENTS, '')
    .normalize('NFC');
  for (const [form, folded] of COMPANY_FORMS) out = out.replace(form, folded);
  return (
    out
      // Before the dashes: a dot between two ー, or before a mark of its kana, would keep apart what folds together.
      .replace(MIDDLE_DOTS, '')
      .normalize('NFC')
      // サ-バ- is typed where ー was meant; any other dash joins (e-Gov, LGWAN−ASP).
      .replace(DASH_BEHIND_KANA, 'ー')
      .replace(OTHER_DASHES, '')
      .replace(/ー{2,}/gu, 'ー')
  );
}

/** Katakana to hiragana, ヴァ to ば, and small kana to large: キヤノン is キャノン, 龍ヶ崎 is 龍ケ崎. */
function oneKana(text: string): string {
  return text
    .replace(/[\u30a1-\u30f6\u30fd\u30fe]/gu, (c) => String.fromCodePoint(c.codePointAt(0)! - 0x60))
    .replace(/ゔぁ/gu, 'ば')
    .replace(/ゔぃ/gu, 'び')
    .replace(/ゔぇ/gu, 'べ')
    .replace(/ゔぉ/gu, 'ぼ')
    .replace(/ゔ/gu, 'ぶ')
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/gu, (c) => LARGE_OF_SMALL[c]!)
    .normalize('NFC');
}

/**
 * The folded spelling of `text`. Lines (fields) stay apart; spaces within a line go, since Japanese has none to rely
 * on. Medial and final ー stay: dropping them would make メール the ending める of every other verb (searchWords gives
 * サーバー and サーバ their meeting instead). 𠮷 stays one code point and stays 𠮷.
 */
export function foldForSearch(text: string): string {
  const folded = oneKana(level(text))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
  const characters = [...folded];
  return characters.length <= LONGEST_FOLDED ? folded : characters.slice(0, LONGEST_FOLDED).join('');
}

/**
 * The distinct pairs of neighbouring code points of folded text; never across lines. The last code point of a line
 * stands alone too, so that every code point begins a gram and a query of one character finds it by prefix.
 */
export function bigrams(folded: string): string[] {
  const grams = new Set<string>();
  for (const line of folded.split('\n')) {
    const characters = [...line];
    characters.forEach((character, at) => {
      grams.add(character + (characters[at + 1] ?? ''));
    });
  }
  return [...grams];
}

/** One word of a query: a text matches if it holds any of the spellings. */
export type SearchWord = {
  spellings: string[];
  /** Bigrams that every spelling has; empty for a word of one code point. */
  grams: string[];
};

/** Words of a query, all of which must be found. A company form is a word of its own: 山田㈱ finds ㍿山田. */
export function searchWords(query: string): SearchWord[] {
  const words = level(query.slice(0, 400))
    .replace(COMPANY_WORDS, ' $& ')
    .split(/\s+/u)
    .map((word) => [...word].slice(0, LONGEST_WORD).join(''))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_WORDS).map(wordOf);
}

/** サーバ管理 and サーバー管理: ー at the end of a word in katakana of three kana or more may be there or not. */
const FINAL_LONG_VOWEL = /(?<=[ァ-ヺー]{2}[ァ-ヺ])ー(?![ァ-ヺー])/gu;
const END_OF_KATAKANA = /(?<=[ァ-ヺー]{2}[ァ-ヺ])(?![ァ-ヺー])/gu;

function wordOf(word: string): SearchWord {
  const bare = word.replace(FINAL_LONG_VOWEL, '');
  const all = [bare, word, bare.replace(END_OF_KATAKANA, 'ー')].map(oneKana);
  // A spelling that holds another one finds nothing of its own.
  const spellings = all.filter(
    (one, at) => !all.some((other, i) => i !== at && one.includes(other) && (one !== other || i < at)),
  );
  const [first = [], ...others] = spellings.map(pairs);
  return { spellings, grams: first.filter((gram) => others.every((other) => other.includes(gram))) };
}

/** Whole pairs only: what a query can rely on inside a longer text. */
const pairs = (folded: string): string[] => bigrams(folded).filter((gram) => [...gram].length === 2);

/** How banks write a form of company, and the forms that no search folds; a name is recognised without them. */
const BANK_FORMS = /^[かゆど][)）]|[(（][かゆど][)）]|[(（][かゆど]$/gu;
const OTHER_FORMS =
  /(?:一般|公益|特例)?(?:社団|財団)法人|(?:社会福祉|学校|医療|宗教|特定非営利活動|独立行政|地方独立行政)法人|npo法人|(?:合名|合資|相互)会社|(?:協同|企業)組合|[([〔【](?:一社|公社|一財|公財|社|財|福|学|医|特非|資|名)[)\]〕】]/gu;
const ENGLISH_FORMS =
  /(?<![a-z0-9])(?:the|plc|gmbh|ag|s\.?a\.?|pte|pty|b\.?v\.?|co|company|kk|yk|gk)(?:\.|(?![a-z0-9]))/gu;
const PUNCTUATION = /[\p{P}\p{S}\s]/gu;

/**
 * What two spellings of one company have in common: the folded name without the form of the company, wherever that
 * stands, and without punctuation. ㈱みなと技研, みなと技研株式会社 and ｶ)ﾐﾅﾄｷﾞｹﾝ … each give their own name only.
 * '' for a name that is nothing but a form. Equal keys are a reason to ask, never to merge.
 */
export function companyKey(name: string): string {
  const one = name.replaceAll('\n', ' ');
  const spoken = level(one).replace(COMPANY_WORDS, ' ').replace(OTHER_FORMS, ' ').replace(ENGLISH_FORMS, ' ');
  const key = foldForSearch(spoken.trim().replace(/^[かゆどカユド]\)|\([カユド]$/u, '')).replace(BANK_FORMS, '');
  return [...key.replace(PUNCTUATION, '')].slice(0, 300).join('');
}
