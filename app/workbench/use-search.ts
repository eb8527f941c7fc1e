/** The search in the document that is shown. The server looks; scripts go from hit to hit. */
import { useCallback, useState } from 'react';
import type { Target } from './document-pane';
import { markId } from './marks';
import type { ShownHit, Workbench } from './shown';

type Found = { fileId: string | null; query: string; hits: readonly ShownHit[]; more: boolean; at: number };

export type Search = Omit<Found, 'fileId'> & {
  /** Looks, and gives the first hit. */
  find: (query: string) => Promise<Target | null>;
  /** The next or the previous hit, from the end back to the beginning. */
  step: (by: 1 | -1) => Target | null;
  clear: () => void;
};

const NO_HITS: readonly ShownHit[] = [];
const nothing = (fileId: string | null): Found => ({ fileId, query: '', hits: NO_HITS, more: false, at: 0 });

type Given = { requestId: string; fileId: string | null; given: Workbench['search'] };

export function useSearch({ requestId, fileId, given }: Given): Search {
  const [found, setFound] = useState<Found>(() => (given ? { ...given, fileId, at: 0 } : nothing(fileId)));
  // What was found in another document is no hit here.
  const now = found.fileId === fileId ? found : nothing(fileId);

  const targetOf = useCallback(
    (hits: readonly ShownHit[], at: number): Target | null =>
      fileId !== null && hits[at] ? { fileId, page: hits[at].page, id: markId.hit(at) } : null,
    [fileId],
  );
  const find = useCallback(
    async (query: string): Promise<Target | null> => {
      if (query === '' || fileId === null) {
        setFound(nothing(fileId));
        return null;
      }
      const answer = await look(`/approval-requests/${requestId}/workbench/${fileId}/matches`, query);
      setFound({ ...answer, query, fileId, at: 0 });
      return targetOf(answer.hits, 0);
    },
    [requestId, fileId, targetOf],
  );
  const step = (by: 1 | -1): Target | null => {
    if (now.hits.length === 0) return null;
    const at = (now.at + by + now.hits.length) % now.hits.length;
    setFound({ ...now, at });
    return targetOf(now.hits, at);
  };
  const { fileId: _, ...shown } = now;
  return { ...shown, find, step, clear: () => setFound(nothing(fileId)) };
}

async function look(path: string, query: string): Promise<{ hits: ShownHit[]; more: boolean }> {
  try {
    const answer = await fetch(`${path}?${new URLSearchParams({ q: query })}`, {
      headers: { Accept: 'application/json' },
    });
    if (answer.ok && !answer.redirected) return (await answer.json()) as { hits: ShownHit[]; more: boolean };
  } catch {
    // Shown as no hits; the pane says when pages cannot be loaded either.
  }
  return { hits: [], more: false };
}
