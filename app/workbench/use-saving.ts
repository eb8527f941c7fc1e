/** Sends the forms of the workbench one after the other, without leaving the page. */
import { useCallback, useRef, useState } from 'react';
import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import type { ShownItem } from './shown';
import { workbenchWords as words } from './words';

/** What the server answers to a form sent by script. */
export type Answer =
  | { ok: true; item: ShownItem }
  | { ok: false; errors: FieldErrors; refusal: Text | null; item: ShownItem | null };

export type Noun = 'passages' | 'rejections' | 'withdrawals' | 'verdicts';

export type SavingState =
  | { state: 'saving' }
  | { state: 'saved' }
  | { state: 'failed'; noun: Noun; errors: FieldErrors; refusal: Text | null };

type Given = { path: (itemKey: string, noun: Noun) => string; onItem: (item: ShownItem) => void };

/** @returns `save` resolves with whether it was kept, and `states` says how the last form of each item fared */
export function useSaving({ path, onItem }: Given) {
  const [states, setStates] = useState<ReadonlyMap<string, SavingState>>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const place = useRef(path);
  place.current = path;

  const save = useCallback(
    (itemKey: string, noun: Noun, body: FormData): Promise<boolean> => {
      const put = (state: SavingState) => setStates((before) => new Map(before).set(itemKey, state));
      const turn = async (): Promise<boolean> => {
        put({ state: 'saving' });
        const answer = await post(place.current(itemKey, noun), body);
        if (answer.item) onItem(answer.item);
        put(answer.ok ? { state: 'saved' } : { state: 'failed', noun, errors: answer.errors, refusal: answer.refusal });
        return answer.ok;
      };
      const result = queue.current.then(turn);
      queue.current = result.catch(() => {});
      return result;
    },
    [onItem],
  );
  return { save, states };
}

const LOST: Answer = { ok: false, errors: {}, refusal: words.lostConnection, item: null };
const SIGNED_OUT: Answer = { ok: false, errors: {}, refusal: words.signedOut, item: null };

async function post(path: string, body: FormData): Promise<Answer> {
  try {
    const fields = new URLSearchParams();
    for (const [name, value] of body.entries()) if (typeof value === 'string') fields.append(name, value);
    const answer = await fetch(path, { method: 'POST', body: fields, headers: { Accept: 'application/json' } });
    if (answer.status === 401 || answer.status === 403 || answer.redirected) return SIGNED_OUT;
    const said = answer.headers.get('Content-Type')?.includes('json') ? ((await answer.json()) as Answer) : null;
    return said && typeof said.ok === 'boolean' ? said : LOST;
  } catch {
    return LOST;
  }
}
