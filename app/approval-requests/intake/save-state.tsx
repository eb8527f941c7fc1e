import { officeTime } from '~/ui/format';
import { useText } from '~/ui/locale';
import type { SaveState } from './use-autosave';
import { intakeWords as words } from './words';

/** What became of the last change, in a line that screen readers hear. */
export function SaveStateLine({ state }: { state: SaveState }) {
  const t = useText();
  return (
    <p role="status" className="min-h-6 text-sm text-solid-gray-700">
      {state.kind === 'idle' ? t(words.autosave) : null}
      {state.kind === 'saving' ? t(words.saving) : null}
      {state.kind === 'saved' ? t(words.savedAt(officeTime(state.at).time)) : null}
      {state.kind === 'not-saved' ? <strong>{t(words.notSaved[state.reason])}</strong> : null}
    </p>
  );
}
