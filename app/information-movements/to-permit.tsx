import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { movementsHref } from './movement-query';
import { movementWords as words } from './words';

/** In 自分の仕事 of whoever permits: how many applications wait; nothing where none does. */
export function ToPermit({ count }: { count: number }) {
  const t = useText();
  if (count === 0) return null;
  return (
    <Notice title={t(words.waitingTitle)}>
      <p>
        <a href={movementsHref({ waiting: true })}>{t(words.waitingCount(count))}</a>
      </p>
    </Notice>
  );
}
