/** Saves a form by itself while it is being filled in. Without scripts the buttons do the same. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export type NotSaved = 'invalid' | 'conflict' | 'not-editable' | 'session-ended' | 'failed';
/** What POST /approval-requests/:id/draft answers. `extra` is what the page shows anew, for example its side panel. */
export type DraftAnswer<Extra> =
  | { saved: true; draftVersion: number; seen: string; savedAt: string; extra: Extra }
  | { saved: false; reason: NotSaved };

/** What the form was made from or last saved as; sent along, so that the server sees what happened in between. */
export type StoredDraft = { draftVersion: number; seen: string };

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'not-saved'; reason: NotSaved };

const PAUSE_MS = 1_200;
const RETRY_MS = 10_000;

type Options<Extra> = {
  form: RefObject<HTMLFormElement | null>;
  action: string;
  /** Which part of the draft the form holds: 'intake/network', 'checklist/sla-uptime'. */
  part: string;
  /** The draft as the page was made from it. */
  loaded: StoredDraft;
  enabled: boolean;
  /** Whether what is in the form can be taken; what cannot is not sent. */
  isValid: () => boolean;
  onSaved: (extra: Extra) => void;
};

async function post<Extra>(form: HTMLFormElement, action: string, part: string): Promise<DraftAnswer<Extra>> {
  const body = new FormData(form);
  body.set('part', part);
  try {
    const answer = await fetch(action, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (answer.status === 401 || answer.status === 403) return { saved: false, reason: 'session-ended' };
    if (answer.ok || answer.status === 409 || answer.status === 422) return (await answer.json()) as DraftAnswer<Extra>;
  } catch {
    // The network is away; what was typed stays in the page.
  }
  return { saved: false, reason: 'failed' };
}

/**
 * `touch` after every change; it saves after a pause. `settle` waits for a save under way and takes back one that is
 * still to come, so that a submit never races with it. `stored` goes into the form's hidden fields.
 */
export function useAutosave<Extra>({ form, action, part, loaded, enabled, isValid, onSaved }: Options<Extra>) {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const [stored, setStored] = useState(loaded);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const underWay = useRef<Promise<void> | null>(null);
  const changedMeanwhile = useRef(false);
  const gone = useRef(false);

  const save = useCallback(async () => {
    if (!form.current || gone.current) return;
    if (!isValid()) {
      setState({ kind: 'not-saved', reason: 'invalid' });
      return;
    }
    setState({ kind: 'saving' });
    const answer = await post<Extra>(form.current, action, part);
    if (gone.current || !form.current) return;
    if (!answer.saved) {
      setState({ kind: 'not-saved', reason: answer.reason });
      return answer.reason;
    }
    // At once: the next form that is sent has to carry them.
    flushSync(() => setStored({ draftVersion: answer.draftVersion, seen: answer.seen }));
    setState({ kind: 'saved', at: answer.savedAt });
    onSaved(answer.extra);
    return undefined;
  }, [form, action, part, isValid, onSaved]);

  const schedule = useCallback(
    (after: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (underWay.current) {
          changedMeanwhile.current = true;
          return;
        }
        underWay.current = save().then((problem) => {
          underWay.current = null;
          if (gone.current) return;
          if (changedMeanwhile.current) schedule(0);
          else if (problem === 'failed') schedule(RETRY_MS);
          changedMeanwhile.current = false;
        });
      }, after);
    },
    [save],
  );

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      clearTimeout(timer.current);
    };
  }, []);

  const touch = useCallback(() => {
    if (enabled) schedule(PAUSE_MS);
  }, [enabled, schedule]);
  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    changedMeanwhile.current = false;
    await underWay.current;
    clearTimeout(timer.current);
  }, []);
  return { state, stored, touch, settle };
}
