/** JSON as somebody wrote it: what it says, and in which line each part stands. Comments may stand in it. Pure. */
import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { characterFault } from '~/platform/input';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';

/** `line` counts from 1; `path` like 'requirements[3].when', empty where the text is no JSON. */
export type LocatedProblem = { line: number; path: string; reason: Text };
/** `problems`: what can be read, but not meant. */
type LocatedJson = { value: unknown; lineOf: (path: string) => number; problems: LocatedProblem[] };

/** Far beyond any policy, and far below what would keep a server busy. */
const DEEPEST = 60;
const MOST_VALUES = 100_000;

/** Names that mean something to the language itself and never anything in a policy. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export function readLocatedJson(text: string): Result<LocatedJson, LocatedProblem[]> {
  const lineAt = lineCounter(text);
  const tooMuch = excessIn(text);
  if (tooMuch) return refuse([{ line: lineAt(tooMuch.offset), path: '', reason: tooMuch.reason }]);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !tree) {
    const found = errors.map(({ error, offset }) => ({
      line: lineAt(offset),
      path: '',
      reason: notJson(printParseErrorCode(error)),
    }));
    return refuse(found.length > 0 ? found : [{ line: 1, path: '', reason: notJson('ValueExpected') }]);
  }
  const problems = unfitNames(tree, '', lineAt);
  return ok({ value: plainValue(tree), lineOf: (path) => lineAt(offsetOf(tree, path)), problems });
}

/** Where the text nests too deep or goes on too long to be read at all. */
function excessIn(text: string): { offset: number; reason: Text } | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  let values = 0;
  for (let token = scanner.scan(); token !== END_OF_TEXT; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth += 1;
    else if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth -= 1;
    values += 1;
    if (depth > DEEPEST) return { offset: scanner.getTokenOffset(), reason: tooDeep };
    if (values > MOST_VALUES * TOKENS_PER_VALUE) return { offset: scanner.getTokenOffset(), reason: tooMany };
  }
  return null;
}
/** The scanner's own numbers (SyntaxKind is a const enum, which single files cannot see). */
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const END_OF_TEXT = 17;
const TOKENS_PER_VALUE = 4;

const tooDeep: Text = {
  ja: `括弧が${DEEPEST}段を超えて入れ子になっています。`,
  en: `Brackets are nested more than ${DEEPEST} deep.`,
};
const tooMany: Text = {
  ja: '項目が多すぎて、規程として読めません。',
  en: 'There are too many entries for a policy.',
};

/** Of two entries of one name JSON keeps the last and says nothing; some names are no names. */
function unfitNames(node: Node, path: string, lineAt: (offset: number) => number): LocatedProblem[] {
  const names = new Set<string>();
  return (node.children ?? []).flatMap((child, index): LocatedProblem[] => {
    if (node.type !== 'object') return unfitNames(child, `${path}[${index}]`, lineAt);
    const [key, value] = child.children ?? [];
    const name = String(key?.value);
    const place = path === '' ? shownName(name) : `${path}.${shownName(name)}`;
    const at = { line: lineAt(child.offset), path: place };
    const own: LocatedProblem[] = [];
    if (names.has(name)) own.push({ ...at, reason: writtenTwice(shownName(name)) });
    if (RESERVED.has(name)) own.push({ ...at, reason: reservedName(name) });
    names.add(name);
    return value ? [...own, ...unfitNames(value, place, lineAt)] : own;
  });
}

const writtenTwice = (name: string): Text => ({
  ja: `「${name}」が二度書かれています。`,
  en: `“${name}” is written twice.`,
});
const reservedName = (name: string): Text => ({
  ja: `「${name}」という名前は使えません。`,
  en: `The name “${name}” cannot be used.`,
});

/** A name out of a file, fit to stand in a sentence and on a terminal. */
export function shownName(name: string): string {
  const short = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return characterFault(short) ? JSON.stringify(short).replace(/[^\x20-\x7E]/g, '?') : short;
}

/** Own properties only, whatever their name. */
function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), plainValue(value)] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** Of 'requirements[3].when', or of the closest thing around it that is there. */
function offsetOf(tree: Node, path: string): number {
  const parts = [...path.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = parts.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, parts.slice(0, length));
    if (node) return (node.parent?.type === 'property' ? node.parent : node).offset;
  }
  return tree.offset;
}

/** Offset → line, with the breaks counted once. */
function lineCounter(text: string): (offset: number) => number {
  const breaks = [...text.matchAll(/\r\n|\n|\r/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

type SyntaxFault = ReturnType<typeof printParseErrorCode>;
const FAULTS: Partial<Record<SyntaxFault, Text>> = {
  PropertyNameExpected: {
    ja: '項目の名前が要ります。名前は "key" のように引用符で囲みます。',
    en: 'The name of an entry is needed here, in quotation marks like "key".',
  },
  ValueExpected: { ja: '値がありません。', en: 'A value is missing.' },
  ColonExpected: { ja: '名前の後のコロン（:）がありません。', en: 'The colon after the name is missing.' },
  CommaExpected: { ja: '前の項目の後のカンマ（,）がありません。', en: 'The comma after the entry before is missing.' },
  CloseBraceExpected: { ja: '閉じる波括弧（}）がありません。', en: 'A closing brace } is missing.' },
  CloseBracketExpected: { ja: '閉じる角括弧（]）がありません。', en: 'A closing bracket ] is missing.' },
  EndOfFileExpected: { ja: '規程の終わりの後に、まだ何か書かれています。', en: 'Something follows after the end.' },
  InvalidNumberFormat: { ja: '数の書き方が正しくありません。', en: 'The number is not written correctly.' },
  UnexpectedEndOfNumber: { ja: '数が途中で終わっています。', en: 'The number ends too early.' },
  UnexpectedEndOfString: { ja: '閉じる引用符（"）がありません。', en: 'The closing quotation mark is missing.' },
  UnexpectedEndOfComment: { ja: '注釈の終わり（*/）がありません。', en: 'The end of the comment, */, is missing.' },
  InvalidUnicode: { ja: '\\u の後には16進数を4桁書きます。', en: '\\u needs four hexadecimal digits.' },
  InvalidEscapeCharacter: {
    ja: '円記号（\\）の後の文字が正しくありません。文字として書くときは \\\\ とします。',
    en: 'Nothing of that kind can follow a backslash; the backslash itself is written \\\\.',
  },
  InvalidCharacter: {
    ja: '引用符の中に改行やタブがあります。改行は \\n と書きます。',
    en: 'A line break or tab stands within quotation marks: write \\n.',
  },
};
const OTHER_FAULT: Text = {
  ja: 'JSONとして読めない書き方です。括弧、引用符、カンマを確かめてください。',
  en: 'Not readable as JSON: look at brackets, quotation marks and commas.',
};
const notJson = (fault: SyntaxFault): Text => FAULTS[fault] ?? OTHER_FAULT;
