/** Where two texts differ: sentences first, then the words within those that were rewritten. Pure; bounded in time. */
import { diffArrays } from 'diff';
import { align, likeness, pairsOf } from './similarity';

export type Range = { start: number; end: number };
export type Change = { former: Range; now: Range };

/** Two papers with less in common are two papers. */
const MOST_EDITS = 8_000;
const SENTENCES_MS = 15_000;
/** All rewritten stretches together; what comes later is told as a whole. */
const WORDS_MS = 20_000;
const MOST_WORD_EDITS = 1_500;
const MOST_SENTENCE_PAIRS = 10_000;
const ALIKE = 0.45;
/** A shorter common stretch between two changes would only tear one change apart. */
const SHORTEST_COMMON = 2;

/** Words as one reads them: a figure with its separators, a run of kanji, kana or letters; every other sign alone. */
const WORD =
  /[\u{f0000}-\u{ffff0}]|[0-9]+(?:[,.][0-9]+)*|\p{Script=Han}+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|[a-z]+|[\s\S]/gu;
const words = (text: string): string[] => text.match(WORD) ?? [];

const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0);

/** Cuts behind full stops and before `headings`. */
export function sentencesOf(text: string, headings: ReadonlySet<number>): string[] {
  const cuts = new Set(headings);
  for (const { index } of text.matchAll(/[。.;](?![0-9])/gu)) cuts.add(index + 1);
  const sorted = [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
  const sentences: string[] = [];
  let start = 0;
  for (const cut of [...sorted, text.length]) {
    if (cut > start) sentences.push(text.slice(start, cut));
    start = cut;
  }
  return sentences;
}

type Text = { text: string; headings: ReadonlySet<number> };

/** Changes in order; null where the two are too different to be compared. */
export function changesBetween(former: Text, now: Text): Change[] | null {
  const options = { maxEditLength: MOST_EDITS, timeout: SENTENCES_MS };
  const blocks = diffArrays(sentencesOf(former.text, former.headings), sentencesOf(now.text, now.headings), options);
  if (!blocks) return null;
  const deadline = performance.now() + WORDS_MS;
  const changes: Change[] = [];
  let [was, at] = [0, 0];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index]!;
    if (!block.added && !block.removed) {
      const length = lengthOf(block.value);
      [was, at, index] = [was + length, at + length, index + 1];
      continue;
    }
    const [removed, added]: [string[], string[]] = [[], []];
    for (; blocks[index]?.added || blocks[index]?.removed; index += 1) {
      (blocks[index]!.added ? added : removed).push(...blocks[index]!.value);
    }
    changes.push(...within(removed, added, was, at, deadline));
    [was, at] = [was + lengthOf(removed), at + lengthOf(added)];
  }
  return changes;
}

/** The changes inside one rewritten stretch: sentence by sentence where they can be paired, else as a whole. */
function within(removed: string[], added: string[], was: number, at: number, deadline: number): Change[] {
  const whole: Change = {
    former: { start: was, end: was + lengthOf(removed) },
    now: { start: at, end: at + lengthOf(added) },
  };
  if (removed.length === 0 || added.length === 0 || performance.now() > deadline) return [whole];
  const together = byWords(removed.join(''), added.join(''), was, at);
  const paired = bySentences(removed, added, was, at);
  return [together, paired, [whole]].reduce<Change[]>(
    (best, one) => (one && weight(one) < weight(best) ? one : best),
    [whole],
  );
}

/** Fewer changed characters are better, and fewer places. */
const weight = (changes: readonly Change[]): number =>
  changes.reduce((sum, { former, now }) => sum + former.end - former.start + now.end - now.start + 4, 0);

function bySentences(removed: string[], added: string[], was: number, at: number): Change[] | null {
  if (removed.length * added.length > MOST_SENTENCE_PAIRS || removed.length * added.length === 1) return null;
  const [old, fresh] = [removed.map(pairsOf), added.map(pairsOf)];
  const pairs = align(removed.length, added.length, (row, column) => {
    const alike = likeness(old[row]!, fresh[column]!);
    return alike >= ALIKE ? alike : 0;
  });
  if (pairs.length === 0) return null;
  const changes: Change[] = [];
  let [row, column, wasAt, nowAt] = [0, 0, was, at];
  const pass = (rows: number, columns: number): Change => {
    const former = { start: wasAt, end: wasAt + lengthOf(removed.slice(row, rows)) };
    const now = { start: nowAt, end: nowAt + lengthOf(added.slice(column, columns)) };
    [row, column, wasAt, nowAt] = [rows, columns, former.end, now.end];
    return { former, now };
  };
  for (const [i, j] of pairs) {
    if (i > row || j > column) changes.push(pass(i, j));
    const [from, to] = [removed[i]!, added[j]!];
    if (from !== to) {
      const rewritten = byWords(from, to, wasAt, nowAt);
      const whole = {
        former: { start: wasAt, end: wasAt + from.length },
        now: { start: nowAt, end: nowAt + to.length },
      };
      changes.push(...(rewritten ?? [whole]));
    }
    pass(i + 1, j + 1);
  }
  if (row < removed.length || column < added.length) changes.push(pass(removed.length, added.length));
  return changes;
}

function byWords(removed: string, added: string, was: number, at: number): Change[] | null {
  const parts = diffArrays(words(removed), words(added), { maxEditLength: MOST_WORD_EDITS, timeout: 500 });
  if (!parts) return null;
  const changes: Change[] = [];
  let [former, now] = [was, at];
  for (const part of parts) {
    const length = lengthOf(part.value);
    if (!part.added && !part.removed) {
      [former, now] = [former + length, now + length];
      continue;
    }
    const last = changes.at(-1);
    const range: Change = {
      former: { start: former, end: former + (part.removed ? length : 0) },
      now: { start: now, end: now + (part.added ? length : 0) },
    };
    if (
      last &&
      range.former.start - last.former.end < SHORTEST_COMMON &&
      range.now.start - last.now.end < SHORTEST_COMMON
    ) {
      last.former.end = range.former.end;
      last.now.end = range.now.end;
    } else changes.push(range);
    [former, now] = [range.former.end, range.now.end];
  }
  return changes;
}
