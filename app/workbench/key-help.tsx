/** The keys, on the page itself. */
import { useText } from '~/ui/locale';
import { workbenchWords as words } from './words';

export function KeyHelp({ isOpen, onToggle }: { isOpen: boolean; onToggle: (isOpen: boolean) => void }) {
  const t = useText();
  return (
    <details className="wb-keys" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        {t(words.keys)} <kbd>?</kbd>
      </summary>
      <div className="wb-keys-panel">
        <dl>
          {words.keyList.map(({ keys, does }) => (
            <div key={keys.join()}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <p className="wb-quiet">{t(words.keysNote)}</p>
      </div>
    </details>
  );
}
