/** What is selected in the text of a document, as a place in its pages. Browser only. */
import type { Place } from './model';
import { PAGE_TEXT } from './page-view';

/** The place of the browser's selection inside `pane`; null where nothing of the text is selected. */
export function selectedPlace(pane: HTMLElement): Place | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const touched = [...pane.querySelectorAll<HTMLElement>(`[${PAGE_TEXT}]`)].filter((text) =>
    range.intersectsNode(text),
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const start = first.contains(range.startContainer) ? offsetIn(first, range.startContainer, range.startOffset) : 0;
  const end = last.contains(range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset)
    : (last.textContent?.length ?? 0);
  return trimmed(
    { page: Number(first.getAttribute(PAGE_TEXT)), start, endPage: Number(last.getAttribute(PAGE_TEXT)), end },
    first.textContent ?? '',
    last.textContent ?? '',
  );
}

function offsetIn(root: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Without blanks at its ends; null where nothing else was selected. */
function trimmed(place: Place, first: string, last: string): Place | null {
  const { page, endPage } = place;
  const head = first.slice(place.start, page === endPage ? place.end : undefined);
  const start = place.start + (head.length - head.trimStart().length);
  const tail = last.slice(page === endPage ? start : 0, place.end);
  const end = place.end - (tail.length - tail.trimEnd().length);
  return page === endPage && end <= start ? null : { page, start, endPage, end };
}
