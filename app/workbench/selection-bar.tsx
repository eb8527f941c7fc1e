/** What is selected, and what can be done with it; stays at the foot of the document. */
import { Button } from '~/ui/button';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { Place } from './model';
import { cut } from './readable';
import type { ShownItem } from './shown';
import type { Selecting } from './use-selecting';
import { workbenchWords as words } from './words';

type Props = { selecting: Selecting; item: ShownItem; onTie: (place: Place, answers: string | null) => void };

const SHORT = 90;

export function SelectionBar({ selecting, item, onTie }: Props) {
  const t = useText();
  const marks = useMarks();
  const { place, quote, isKeyboard, clear } = selecting;
  const proposal = item.proposals[0];
  return (
    <div className={place ? 'wb-selection' : 'sr-only'}>
      <p role="status">
        {place ? (
          <>
            <b>{t(words.selected)}</b>
            {marks.brackets(t(words.page(place.page)))}
            {marks.colon}
            {cut(quote, SHORT)}
          </>
        ) : null}
      </p>
      {place ? (
        <div className="button-row">
          <Button type="button" size="small" onClick={() => onTie(place, null)}>
            {t(words.tieTo(t(item.title)))} <kbd>t</kbd>
          </Button>
          {proposal ? (
            <Button type="button" size="small" kind="secondary" onClick={() => onTie(place, proposal.key)}>
              {t(words.moveTo)}
            </Button>
          ) : null}
          <Button type="button" size="small" kind="text" onClick={clear}>
            {t(words.cancelSelection)} <kbd>Esc</kbd>
          </Button>
          {isKeyboard ? <span className="wb-quiet">{t(words.selectingHint)}</span> : null}
        </div>
      ) : null}
    </div>
  );
}
