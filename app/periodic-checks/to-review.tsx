import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import type { Waiting } from './check-list.query.server';
import { checksHref } from './check-query';
import { kindWords, checkWords as words } from './words';

/** In 自分の仕事 of whoever looks at answers: how many wait, kind by kind; nothing where none does. */
export function ToReview({ waiting }: { waiting: Waiting[] }) {
  const t = useText();
  if (waiting.length === 0) return null;
  return (
    <Notice title={t(words.waiting)}>
      <ul>
        {waiting.map(({ kind, number, orMore, reported }) => (
          <li key={kind}>
            {number > 0 ? (
              <a href={checksHref({ kind, standing: 'submitted' })}>{t(kindWords[kind].waiting(number, orMore))}</a>
            ) : null}
            {number > 0 && reported > 0 ? <br /> : null}
            {reported > 0 ? (
              <a href={checksHref({ kind, standing: 'findings' })}>
                {t(words.reportedCount(kindWords[kind].one, reported))}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
