/** Keys of the workbench. They rest while somebody types, and leave alone what the browser does with a key. */
import { useEffect, useRef } from 'react';

export type Keys = readonly (readonly [key: string, run: (event: KeyboardEvent) => void])[];

const TYPES = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
/** These do something of their own on Enter and the space bar. */
const PRESSED = 'a[href], button, summary, input, [role=button]';

/** Whether a key that was pressed in `target` belongs to what has the focus. */
function belongsToFocus(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPES)) return true;
  if ((key === 'Enter' || key === ' ') && target.closest(PRESSED)) return true;
  return key.startsWith('Arrow') && target.closest('input') !== null;
}

export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const run = now.current.find(([key]) => key === event.key)?.[1];
      if (!run || belongsToFocus(event.key, event.target)) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
