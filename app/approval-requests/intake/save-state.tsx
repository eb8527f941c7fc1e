import { useEffect, useState } from 'react';
import { officeTime } from '~/ui/format';
import { useText } from '~/ui/locale';
import type { SaveState } from './use-autosave';
import { intakeWords as words } from './words';

/** What became of the last change, in a line that screen readers hear. */
export function SaveStateLine({ state }: { state: SaveState }) {
  const t = useText();
  // Without scripts nothing is saved by itself, and nothing may claim so.
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  return (
    <p role="status" className="mt-3 min-h-6 text-sm text-muted">
      {state.kind === 'idle' && runs ? t(words.autosave) : null}
      {state.kind === 'saving' ? t(words.saving) : null}
      {state.kind === 'saved' ? t(words.savedAt(officeTime(state.at).time)) : null}
      {state.kind === 'not-saved' ? <strong>{t(words.notSaved[state.reason])}</strong> : null}
    </p>
  );
}
