/** Where each block stands: article, paragraph and item, headings above it, annex, table of contents, form. */
import type { Block } from './blocks';
import { type MarkerKind, numberOf } from './markers';

/** `text` holds sentences, the others do not lay down anything by themselves. */
export type Part = 'text' | 'heading' | 'contents' | 'form';

export type Placed = {
  block: Block;
  part: Part;
  /** 第12条第2項, 第3 2(1)ア, 別記1 第3 … */
  label: string;
  /** Title of the document or annex, then chapter, article and paragraph headings; outermost first. */
  section: string;
  headings: string[];
  /** The block this one is an item of; -1 for none. */
  parent: number;
  /** Same number: same article (or part, or annex without numbers). */
  article: number;
};

type Level = { kind: MarkerKind; label: string; at: number };

const RANK: Record<MarkerKind, number> = {
  annex: 0,
  chapter: 1,
  article: 2,
  part: 2,
  decimal: 3,
  number: 4,
  kanji: 5,
  bracketed: 5,
  circled: 6,
  kana: 6,
  'bracketed-kana': 7,
  letter: 7,
  bullet: 8,
};

const TITLE =
  /(?:契約書|契約約款|約款|特記事項|仕様書|協定書?|合意書|誓約書?|覚書|要領|要項|要綱|基準|規約|条件書?|確認書|同意書|契約条項|遵守事項|規程|説明書|公告|通知|条項|SLA)(?:\(案\)|\(抄\))?$/u;
const FORM =
  /(?:報告書|名簿|申請書|証明書|届出?書?|申告書|通知書|チェックリスト|一覧表?|台帳|願|記録簿?|受領書|引渡書|調書|計画書|確認票|請求書)(?:\(.{0,12}\))?$/u;
const CONTENTS_LINE = /(?:…{2,}|・{4,}|\.{4,}|-{5,}|_{4,}).{0,12}$/u;
const SENTENCE_END = /(?:。|こと|もの|とき|する|した|ない|ます|です|いる|ある|できる|とおり)[)」]?$/u;
/** A line of a table or order that asks for something: 再委託 事前の書面承諾が必要. */
const ASKS =
  /禁止|遵守|報告|返却|消去|廃棄|限定|厳守|徹底|義務|保証|賠償|公表|監査|立入|承諾|承認|許可|届出|誓約|口外|特記事項/u;
const SQUARE = /[●■◆★▼]/u;
const DATE_LINE = /^(?:令和|平成|西暦|20\d\d年|年)[\d元一二三四五六七八九十 ]*年?[\d 一二三四五六七八九十]*月/u;

/** Short as a heading, but says what to do: 事故発生時は直ちに報告, 作業場所は市内に限定. */
const SAYS = /、|は(?!じめ)|を[^。]{0,14}(?:し|する|提出|報告|遵守|禁止|実施|添付|返却|消去)|場合|とき|まで|により/u;

const isHeading = (block: Block): boolean =>
  !(block.text.length >= 12 && SAYS.test(block.text)) &&
  !/\d+年\d+月\d+日/u.test(block.text) &&
  block.text.length <= 40 &&
  !block.text.includes('。') &&
  !SENTENCE_END.test(block.text) &&
  !DATE_LINE.test(block.text);

const ITEM: ReadonlySet<MarkerKind> = new Set([
  'number',
  'bracketed',
  'circled',
  'kana',
  'bracketed-kana',
  'kanji',
  'letter',
]);

/** Whether what follows is a sibling or something higher. */
function isLeaf(next: Block | undefined, kind: MarkerKind): boolean {
  if (next === undefined) return true;
  if (next.marker === null) return next.title !== '' || next.apart;
  return RANK[next.marker.kind] <= RANK[kind];
}

function labelOf(annex: string, stack: readonly Level[]): string {
  let out = '';
  const inArticle = stack[0]?.kind === 'article';
  for (const { kind, label } of stack) {
    if (kind === 'bullet') continue;
    if (inArticle && kind === 'number') out += `第${label}項`;
    else if (inArticle && (kind === 'bracketed' || kind === 'kanji')) {
      out += `第${numberOf(label.replace(/[()]/gu, ''))}号`;
    } else out += out !== '' && kind === 'number' ? ` ${label}` : label;
  }
  return annex === '' ? out : `${annex}${out === '' ? '' : ` ${out}`}`;
}

/** Places the blocks; one pass, and one more that names first paragraphs of articles that have a second. */
export function placed(blocks: readonly Block[]): Placed[] {
  const out: Placed[] = [];
  let stack: Level[] = [];
  const headingOf = new Map<number, string>();
  let annex = '';
  let section = '';
  let form = false;
  let chapter = '';
  let pending = '';
  let article = 0;
  let contents = false;
  let firstEntry = '';
  let first = true;
  blocks.forEach((block, at) => {
    const { marker } = block;
    let part: Part = 'text';
    const bare = block.text.replace(/[ …・.\d-]+$/u, '');
    if (/^目次$/u.test(block.text)) {
      contents = true;
      firstEntry = '';
      part = 'contents';
    } else if (CONTENTS_LINE.test(block.text)) {
      part = 'contents';
      if (contents && firstEntry === '') firstEntry = bare;
    } else if (contents) {
      if (block.text.includes('。') || block.text.length > 80 || (firstEntry !== '' && bare === firstEntry)) {
        contents = false;
      } else {
        if (firstEntry === '') firstEntry = bare;
        part = 'contents';
      }
    }
    if (part === 'contents') {
      out.push({ block, part, label: '', section, headings: [], parent: -1, article });
      return;
    }

    let parent = -1;
    if (marker === null) {
      if (block.title !== '') {
        const previous = out.at(-1);
        if (previous?.block.marker?.kind === 'article' && previous.block.text === '' && previous.block.title === '') {
          headingOf.set(at - 1, block.title);
          previous.headings.push(block.title);
        } else {
          pending = block.title;
          // A heading in brackets begins something new where no article number follows.
          stack = stack.filter((level) => RANK[level.kind] <= 1);
          article += 1;
        }
        out.push({ block, part: 'heading', label: '', section, headings: [], parent: -1, article });
        return;
      }
      const short = isHeading(block);
      if (
        short &&
        (TITLE.test(block.text) || FORM.test(block.text)) &&
        (block.apart || first || out.at(-1)?.part === 'heading')
      ) {
        section = block.text;
        form = FORM.test(block.text) && !TITLE.test(block.text);
        stack = [];
        chapter = '';
        pending = '';
        article += 1;
        part = 'heading';
      } else if (short) {
        const below = blocks[at + 1];
        const opens =
          below !== undefined && below.marker === null && below.text.includes('。') && block.text.length <= 24;
        part =
          !form && (block.apart || opens)
            ? 'heading'
            : !form && block.text.length >= 14 && ASKS.test(block.text)
              ? 'text'
              : 'form';
        if (part === 'heading') pending = block.text;
      } else {
        parent = stack.at(-1)?.at ?? -1;
        if (form && !block.text.endsWith('。')) part = 'form';
      }
    } else {
      if (marker.kind === 'annex') {
        annex = marker.label;
        section = block.title || block.text || marker.label;
        form = /様式/u.test(annex) || (FORM.test(block.text) && !TITLE.test(block.text));
        stack = [];
        chapter = '';
        pending = '';
        article += 1;
        out.push({ block, part: 'heading', label: annex, section, headings: [], parent: -1, article });
        first = false;
        return;
      }
      if (marker.kind === 'chapter') {
        chapter = block.text;
        stack = [];
        pending = '';
        article += 1;
        out.push({
          block,
          part: 'heading',
          label: labelOf(annex, []),
          section,
          headings: [chapter],
          parent: -1,
          article,
        });
        return;
      }
      const same = stack.findIndex((level) => level.kind === marker.kind);
      if (same >= 0) stack = stack.slice(0, same);
      else {
        const rank = marker.kind === 'kanji' && stack.length === 0 ? 2 : RANK[marker.kind];
        stack = stack.filter((level) => RANK[level.kind] < rank);
      }
      const above = stack.at(-1);
      // The second paragraph of an article is no item of the first.
      parent = above && !(marker.kind === 'number' && RANK[above.kind] <= 2) ? above.at : -1;
      if (stack.length === 0) article += 1;
      stack.push({ kind: marker.kind, label: marker.label, at });
      const next = blocks[at + 1];
      // 3 秘密を守ること, 11 事故が起きたとき: headings where the text below them is no further item of the same list.
      const covers =
        block.text.length <= 24 &&
        !block.text.includes('。') &&
        marker.kind !== 'bullet' &&
        next !== undefined &&
        (next.marker === null
          ? next.title === '' && next.text.includes('。')
          : RANK[next.marker.kind] > RANK[marker.kind]);
      const short = block.text !== '' && (isHeading(block) || covers);
      const heading = block.title || pending || (short ? block.text : '');
      pending = '';
      if (heading !== '') headingOf.set(at, heading);
      const square = marker.kind === 'bullet' && SQUARE.test(marker.label) && block.text.length <= 24;
      if ((short && (marker.kind !== 'bullet' || square)) || (block.text === '' && block.title !== ''))
        part = 'heading';
      // Nothing stands below it: an item in the manner of short papers (再委託の禁止), not a heading.
      if (
        part === 'heading' &&
        block.title === '' &&
        ITEM.has(marker.kind) &&
        block.text.length >= 8 &&
        isLeaf(next, marker.kind)
      ) {
        part = 'text';
      }
      if (form && short) part = 'form';
      // A numbered heading opens a section of its own, whatever it stands under.
      if (part === 'heading' && (marker.kind === 'number' || marker.kind === 'decimal')) article += 1;
    }
    first = false;
    const headings = [chapter, ...stack.map((level) => headingOf.get(level.at) ?? '')].filter((text) => text !== '');
    if (marker === null && pending !== '' && part === 'text') headings.push(pending);
    out.push({ block, part, label: labelOf(annex, stack), section, headings, parent, article });
  });
  return withFirstParagraphs(out);
}

/** 第5条 becomes 第5条第1項 where a 第5条第2項 follows. */
function withFirstParagraphs(all: Placed[]): Placed[] {
  const secondOf = new Set<number>();
  for (const one of all) {
    if (one.block.marker?.kind === 'number' && one.block.marker.value === 2) secondOf.add(one.article);
  }
  for (const one of all) {
    if (!secondOf.has(one.article) || !/第\d+条(?:の\d+)?/u.test(one.label) || /第\d+項/u.test(one.label)) continue;
    one.label = one.label.replace(/(第\d+条(?:の\d+)?)/u, '$1第1項');
  }
  return all;
}
