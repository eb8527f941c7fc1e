/** Items and documents as they were loaded, and as they become while one works: read, searched, written by others. */
import { useCallback, useEffect, useState } from 'react';
import { type ShownDocument, type ShownItem, type Workbench, workbenchPath } from './shown';

/** While a document is being read the page asks how far it has come. */
const ASK_EVERY_MS = 4_000;
const ASK_AT_MOST = 150;

const isWaiting = (document: ShownDocument): boolean =>
  document.state === 'queued' ||
  document.state === 'running' ||
  (document.state === 'ready' && (document.searched === false || document.former?.state === 'comparing'));

export function useWaiting(data: Workbench) {
  const [items, setItems] = useState<readonly ShownItem[]>(data.items);
  const [documents, setDocuments] = useState<readonly ShownDocument[]>(data.documents);
  const waits = documents.some(isWaiting);
  const { id } = data.request;
  const { fileId, requirementKey } = data;

  useEffect(() => {
    if (!waits) return;
    let asked = 0;
    const ask = async () => {
      asked += 1;
      if (document.visibilityState === 'visible') {
        const now = await load(`${workbenchPath(id, fileId, requirementKey)}/data/state`);
        if (now) {
          setItems(now.items);
          setDocuments(now.documents);
        }
      }
      if (asked >= ASK_AT_MOST) window.clearInterval(timer);
    };
    const timer = window.setInterval(() => void ask(), ASK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [waits, id, fileId, requirementKey]);

  const putItem = useCallback((item: ShownItem) => {
    setItems((before) => before.map((one) => (one.key === item.key ? item : one)));
  }, []);
  return { items, documents, putItem };
}

async function load(path: string): Promise<Workbench | null> {
  try {
    const answer = await fetch(path, { headers: { Accept: 'application/json' } });
    return answer.ok && !answer.redirected ? ((await answer.json()) as Workbench) : null;
  } catch {
    return null;
  }
}
