import type { SerializeFrom } from '@remix-run/node';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import type { endingsAbout } from './ending-page.query.server';
import { endingPath } from './paths';
import { endingWords as words } from './words';

type Endings = SerializeFrom<Awaited<ReturnType<typeof endingsAbout>>>;

/** On the page of an entry: what is coming to its end, and what did. */
export function EndingNotice({ endings }: { endings: Endings }) {
  const t = useText();
  return (
    <>
      {endings.map((ending) => (
        <Notice
          key={ending.id}
          kind={ending.status === 'open' ? 'warning' : 'info'}
          title={t(
            ending.status === 'closed'
              ? words.over
              : ending.whole
                ? words.underWay
                : { ja: words.underWayOf(ending.unit.ja).ja, en: words.underWayOf(ending.unit.en).en },
          )}
        >
          <p>
            {t(words.lastDay)} <OfficeDate date={ending.lastDay} />
            {ending.status === 'open' ? (
              <>
                {' / '}
                {t(words.due)} <OfficeDate date={ending.dueOn} />
              </>
            ) : null}
          </p>
          {ending.mayRead ? (
            <p>
              <a href={endingPath(ending.id)}>{t(words.see)}</a>
            </p>
          ) : null}
        </Notice>
      ))}
    </>
  );
}
