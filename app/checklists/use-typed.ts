/** What stands in some fields of a form right now. */
import { type RefObject, useEffect, useState } from 'react';
import { formValues } from '~/platform/input';

/**
 * The fields under `part` ('sla', 'details') of the form around `anchor`, as of the last change; `initial` until the
 * script runs, and for good without it. `lists` are the fields that are sent once for each answer.
 */
export function useTyped<V>(
  anchor: RefObject<HTMLElement | null>,
  part: string,
  initial: V,
  lists: readonly string[],
): V {
  const [typed, setTyped] = useState(initial);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const read = () => setTyped((formValues(new FormData(form), { omit: [], lists })[part] ?? {}) as V);
    // What somebody typed before the script ran counts, too.
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [anchor, part, lists]);
  return typed;
}
