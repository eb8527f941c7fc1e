/** What is typed but not saved yet, kept for this tab: also when the page is loaded again. */
import { useCallback, useEffect, useState } from 'react';

export type Drafts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const NOTHING: Drafts = {};

export function useDrafts(requestId: string) {
  const place = `workbench/${requestId}`;
  const [drafts, setDrafts] = useState<Drafts>(NOTHING);
  const [isRead, setRead] = useState(false);
  /** Whether something was found in the browser's own store: fields are drawn again with it. */
  const [isRestored, setRestored] = useState(false);

  useEffect(() => {
    try {
      const kept = window.sessionStorage.getItem(place);
      if (kept && kept !== '{}') {
        setDrafts(JSON.parse(kept) as Drafts);
        setRestored(true);
      }
    } catch {
      // A browser that keeps nothing: what is typed stays on the page.
    }
    setRead(true);
  }, [place]);
  useEffect(() => {
    if (!isRead) return;
    try {
      window.sessionStorage.setItem(place, JSON.stringify(drafts));
    } catch {
      // As above.
    }
  }, [place, drafts, isRead]);

  const type = useCallback((itemKey: string, name: string, value: string) => {
    setDrafts((before) => ({ ...before, [itemKey]: { ...before[itemKey], [name]: value } }));
  }, []);
  const forget = useCallback((itemKey: string) => {
    setDrafts(({ [itemKey]: _, ...rest }) => rest);
  }, []);
  return { drafts, type, forget, isRestored };
}
