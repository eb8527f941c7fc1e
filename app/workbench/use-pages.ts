/** Pages of documents as they arrive in the browser; a page is asked for once. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownPage } from './shown';

/** Pages of one request; the server gives no more than 20. */
const AT_ONCE = 10;

export type PagesOfFile = ReadonlyMap<number, ShownPage>;
const NONE: PagesOfFile = new Map();

type Given = { requestId: string; fileId: string | null; pages: readonly ShownPage[] };

export function usePages({ requestId, fileId, pages }: Given) {
  const [known, setKnown] = useState<ReadonlyMap<string, PagesOfFile>>(() =>
    fileId === null ? new Map() : new Map([[fileId, new Map(pages.map((page) => [page.page, page]))]]),
  );
  const [failed, setFailed] = useState(false);
  const asked = useRef(new Set<string>());
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  /** Asks for the block of pages around `page` unless that was done. */
  const need = useCallback(
    async (file: string, page: number): Promise<void> => {
      const from = Math.floor((page - 1) / AT_ONCE) * AT_ONCE + 1;
      const block = `${file}/${from}`;
      if (asked.current.has(block)) return;
      asked.current.add(block);
      const found = await fetchPages(
        `/approval-requests/${requestId}/workbench/${file}/pages`,
        from,
        from + AT_ONCE - 1,
      );
      if (!alive.current) return;
      setFailed(found === null);
      if (found === null) {
        asked.current.delete(block);
        return;
      }
      setKnown((before) => {
        const there = new Map(before.get(file));
        for (const one of found) if (!there.has(one.page)) there.set(one.page, one);
        return new Map(before).set(file, there);
      });
    },
    [requestId],
  );
  const pagesOf = useCallback((file: string | null): PagesOfFile => (file && known.get(file)) || NONE, [known]);
  return { pagesOf, need, failed };
}

async function fetchPages(path: string, from: number, to: number): Promise<ShownPage[] | null> {
  try {
    const answer = await fetch(`${path}?from=${from}&to=${to}`, { headers: { Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) return null;
    return ((await answer.json()) as { pages: ShownPage[] }).pages;
  } catch {
    return null;
  }
}
