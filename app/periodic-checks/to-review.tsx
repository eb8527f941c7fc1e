import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { checksHref } from './check-query';
import { checkWords as words } from './words';

/** In 自分の仕事 of whoever reviews: how many answered checks wait; nothing where none does. */
export function ToReview({ count }: { count: { number: number; orMore: boolean } | null }) {
  const t = useText();
  if (!count || count.number === 0) return null;
  return (
    <Notice title={t(words.waiting)}>
      <p>
        <a href={checksHref({ standing: 'submitted' })}>{t(words.waitingCount(count.number, count.orMore))}</a>
      </p>
    </Notice>
  );
}
