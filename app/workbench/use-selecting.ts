/** What is selected in the text: with the mouse, by touch, by a screen reader, or sentence by sentence with keys. */
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Target } from './document-pane';
import { textAt } from './folded-text';
import type { Place } from './model';
import { readable } from './readable';
import { selectedPlace } from './selection';
import { cursorAt, moved, placeOfCursor, type SentenceCursor } from './sentence-cursor';
import type { ShownItem } from './shown';
import type { PagesOfFile } from './use-pages';

/** Dragging goes on: it is looked at once it rests. */
const REST_MS = 150;

export type Selecting = {
  place: Place | null;
  quote: string;
  isKeyboard: boolean;
  /** Begins at what is shown now, else at the first sentence of the page. */
  begin: (target: Target | null, page: number, item: ShownItem | undefined) => void;
  move: (by: 1 | -1, extend: boolean) => void;
  clear: () => void;
};

type Given = {
  pane: RefObject<HTMLElement>;
  isLive: boolean;
  pages: PagesOfFile;
  fileId: string | null;
  needPage: (page: number) => void;
};

export function useSelecting({ pane, isLive, pages, fileId, needPage }: Given): Selecting {
  const [byMouse, setByMouse] = useState<{ fileId: string | null; place: Place } | null>(null);
  const [byKeys, setByKeys] = useState<{ fileId: string | null; cursor: SentenceCursor } | null>(null);

  useEffect(() => {
    if (!isLive) return;
    let rest = 0;
    const changed = () => {
      window.clearTimeout(rest);
      rest = window.setTimeout(() => {
        const place = pane.current ? selectedPlace(pane.current) : null;
        setByMouse(place ? { fileId, place } : null);
        if (place) setByKeys(null);
      }, REST_MS);
    };
    document.addEventListener('selectionchange', changed);
    return () => {
      window.clearTimeout(rest);
      document.removeEventListener('selectionchange', changed);
    };
  }, [isLive, pane, fileId]);

  const cursor = byKeys?.fileId === fileId ? byKeys.cursor : null;
  const mouse = byMouse?.fileId === fileId ? byMouse.place : null;
  const place = cursor ? placeOfCursor(cursor) : mouse;
  const textOf = useCallback((page: number) => pages.get(page)?.text, [pages]);

  useEffect(() => {
    if (!cursor) return;
    // The page behind the last sentence is there before one gets to it.
    needPage(cursor.focus.page + 1);
    const marked = pane.current?.querySelectorAll('.wb-mark-selecting');
    const end = marked?.[marked.length - 1];
    const box = pane.current?.getBoundingClientRect();
    if (!end || !box || !pane.current) return;
    const { top, bottom } = end.getBoundingClientRect();
    if (top < box.top + 40 || bottom > box.bottom - 120) pane.current.scrollTop += top - box.top - box.height / 3;
  }, [cursor, pane, needPage]);

  const clear = useCallback(() => {
    setByKeys(null);
    setByMouse(null);
    if (pane.current?.contains(window.getSelection()?.anchorNode ?? null)) window.getSelection()?.removeAllRanges();
  }, [pane]);

  return {
    place,
    quote: place
      ? readable(
          textAt(
            [...pages.values()].sort((a, b) => a.page - b.page),
            place,
          ),
        )
      : '',
    isKeyboard: cursor !== null,
    begin: (target, page, item) => {
      const passages = item ? [...item.tied, ...item.proposals, ...item.contrary] : [];
      const shown = passages.find((one) => one.fileId === fileId && target?.id === `p-${one.key}`)?.place;
      const begun = cursorAt(textOf, shown?.page ?? page, shown?.start ?? 0);
      window.getSelection()?.removeAllRanges();
      if (begun) setByKeys({ fileId, cursor: begun });
    },
    move: (by, extend) => {
      if (cursor) setByKeys({ fileId, cursor: moved(cursor, by, extend, textOf) });
    },
    clear,
  };
}
