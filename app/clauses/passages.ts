/** The passages that can be proposed, sentence by sentence and list by list, with all that surrounds them. */
import { joined, type Traced } from './normalise';
import type { Placed } from './structure';

export type Passage = Traced & {
  kind: 'sentence' | 'list';
  /** A list whose items are no sentences of their own. */
  fragments: boolean;
  label: string;
  section: string;
  /** Headings above it, one behind the other. */
  heading: string;
  /** The sentences it is an item of. */
  lead: string;
  /** The other sentences of its paragraph. */
  beside: string;
  /** What stands before in its paragraph. */
  before: string;
  /** All of the article it stands in, cut at some length. */
  article: string;
  /** Which block it stands in. */
  block: number;
  form: boolean;
  order: number;
};

const LONGEST_SENTENCE = 700;
const LONGEST_LIST = 1_200;
const LONGEST_ARTICLE = 1_500;

/** Splits behind 。 where it does not stand in brackets or quotation marks. */
export function sentencesOf(block: Traced): Traced[] {
  const out: Traced[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number) => {
    if (end > start) {
      out.push({
        text: block.text.slice(start, end),
        from: block.from.slice(start, end),
        to: block.to.slice(start, end),
      });
    }
    start = end;
  };
  for (let at = 0; at < block.text.length; at += 1) {
    const character = block.text[at];
    if (character === '(' || character === '「' || character === '『') depth += 1;
    else if (character === ')' || character === '」' || character === '』') depth = Math.max(0, depth - 1);
    else if (character === '。') {
      // A bracket that is never closed must not swallow the rest of the document.
      if (depth === 0 || at - start > 300) {
        push(at + 1);
        depth = 0;
      }
    }
    if (at - start >= LONGEST_SENTENCE) {
      push(at + 1);
      depth = 0;
    }
  }
  push(block.text.length);
  return out;
}

/** Begins or is a sentence that says nothing without the one before: ただし…, この場合…, 契約終了後も同様とする。 */
const HANGS_ON =
  /^(?:ただし|但し|この場合|その場合|これ(?:ら)?を変更|変更(?:しよう|する|した|が|の場合)|前段|(?:この|その|当該|本条の)義務|届け出た(?:事項|内容)|報告した事項)|(?:同様(?:とする|です|である)?|(?:また)?同じ(?:とする|です|である)?|同様とします)。$/u;
const LONGEST_HANGING = 160;

/** Puts sentences that hang on the one before together with it. */
export function statementsOf(sentences: readonly Traced[]): Traced[] {
  const out: Traced[] = [];
  for (const sentence of sentences) {
    const before = out.at(-1);
    if (
      before &&
      sentence.text.length <= LONGEST_HANGING &&
      before.text.length <= LONGEST_SENTENCE &&
      HANGS_ON.test(sentence.text)
    ) {
      out[out.length - 1] = joined([before, sentence]);
    } else out.push(sentence);
  }
  return out;
}

/** Leads into a list. */
const LIST_LEAD = /(?:次の|次に|以下の|下記の|次のとおり|以下のとおり|各号|次の各|左記の|下表|次表|次の表)/u;

/** The passages in the order of the document. */
export function passagesOf(all: readonly Placed[]): Passage[] {
  const sentences = all.map((one) => (one.part === 'text' ? statementsOf(sentencesOf(one.block)) : []));
  const articles = new Map<number, string[]>();
  const lengths = new Map<number, number>();
  const children = new Map<number, number[]>();
  all.forEach((one, at) => {
    if (one.part === 'contents') return;
    if (one.parent >= 0) {
      const list = children.get(one.parent);
      if (list) list.push(at);
      else children.set(one.parent, [at]);
    }
    if (one.part === 'heading') return;
    const length = lengths.get(one.article) ?? 0;
    if (length < LONGEST_ARTICLE) {
      const list = articles.get(one.article);
      if (list) list.push(one.block.text);
      else articles.set(one.article, [one.block.text]);
      lengths.set(one.article, length + one.block.text.length);
    }
  });
  const articleText = new Map<number, string>();
  for (const [article, texts] of articles) articleText.set(article, texts.join('\n').slice(0, LONGEST_ARTICLE));

  const out: Passage[] = [];
  all.forEach((one, at) => {
    const own = sentences[at] ?? [];
    const form = one.part === 'form';
    if (form && one.block.text.length > 1) own.push(one.block);
    if (own.length === 0) return;
    const leads: string[] = [];
    for (let parent = one.parent, steps = 0; parent >= 0 && steps < 4; steps += 1) {
      const said = sentences[parent] ?? [];
      const last = said.at(-1);
      if (last) leads.unshift(last.text.slice(-200));
      parent = all[parent]?.parent ?? -1;
    }
    // Unnumbered text under a numbered paragraph is its continuation, not an item of it.
    const context = {
      label: one.label,
      section: one.section,
      heading: one.headings.join(' '),
      lead: leads.join(''),
      article: articleText.get(one.article) ?? '',
      block: at,
      form,
    };
    const texts = own.map((sentence) => sentence.text);
    own.forEach((sentence, index) => {
      const before = texts.slice(Math.max(0, index - 3), index).join('');
      const after = texts.slice(index + 1, index + 4).join('');
      out.push({
        ...sentence,
        ...context,
        kind: 'sentence',
        fragments: false,
        before,
        beside: before + after,
        order: out.length,
      });
    });
    const items = itemsBelow(at, all, children);
    const last = own.at(-1);
    if (items.length > 0 && last && (LIST_LEAD.test(last.text) || items.length > 1)) {
      const pieces: Traced[] = [last];
      let length = last.text.length;
      let fragments = LIST_LEAD.test(last.text);
      for (const item of items) {
        const block = all[item]?.block;
        if (!block || length + block.text.length > LONGEST_LIST) break;
        // Items that say what to do are passages of their own.
        if (
          block.text.length > 14 &&
          /(?:こと|ない|ものとする|できる|する|ます|ません|限る)。?$/u.test(block.text) &&
          !/に関すること。?$/u.test(block.text)
        )
          fragments = false;
        pieces.push(block);
        length += block.text.length;
      }
      const before = texts.slice(0, -1).join('').slice(-600);
      out.push({
        ...joined(pieces),
        ...context,
        kind: 'list',
        fragments,
        before,
        beside: before,
        order: out.length,
      });
    }
  });
  return out;
}

/** The items of a block and their items, in order. */
function itemsBelow(at: number, all: readonly Placed[], children: ReadonlyMap<number, number[]>): number[] {
  const out: number[] = [];
  const open = [...(children.get(at) ?? [])].reverse();
  while (open.length > 0 && out.length < 40) {
    const next = open.pop();
    if (next === undefined) break;
    const part = all[next]?.part;
    if (part === 'contents') continue;
    out.push(next);
    const below = children.get(next);
    if (below) open.push(...[...below].reverse());
  }
  return out;
}
