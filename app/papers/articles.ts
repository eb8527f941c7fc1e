/** Puts the articles into a paper: in which article of its document each quote stands. Pure. */
import { articleAt, numberingOf } from '~/conclusions/articles';
import { foldPages } from '~/workbench/folded-text';
import { type ArticlePlace, type ArticleSource, MARKED, type Paper } from './paper';

export function withArticles(paper: Paper, places: readonly ArticlePlace[], sources: readonly ArticleSource[]): Paper {
  const readers = new Map(sources.map((source) => [source.fileId, readerOf(source)]));
  const labels = places.map(({ fileId, page, offset }) => readers.get(fileId)?.(page, offset) ?? '');
  const fill = (text: string) => text.replace(MARKED, (_, index) => (labels[index] ? ` ${labels[index]}` : ''));
  return {
    ...paper,
    sections: paper.sections.map((section) => ({
      ...section,
      content:
        section.content.kind === 'facts'
          ? { ...section.content, rows: section.content.rows.map(({ term, value }) => ({ term, value: fill(value) })) }
          : { ...section.content, rows: section.content.rows.map((row) => row.map(fill)) },
    })),
  };
}

function readerOf({ pages }: ArticleSource): (page: number, offset: number) => string {
  const folded = foldPages(pages);
  const numbering = numberingOf(folded);
  return (page, offset) => {
    let at = folded.text.length;
    // Rare enough to look from the front: a paper has some hundred quotes.
    for (let unit = 0; unit < folded.text.length; unit += 1) {
      const here = folded.pages[folded.pageAt[unit]!]!.page;
      if (here > page || (here === page && folded.from[unit]! >= offset)) {
        at = unit;
        break;
      }
    }
    return articleAt(numbering, at);
  };
}
