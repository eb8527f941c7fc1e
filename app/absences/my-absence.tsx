import type { SerializeFrom } from '@remix-run/node';
import { obligationsHref } from '~/obligations/obligations-query';
import { PeriodText } from '~/people/period-text';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { absenceWords as words } from './absence-words';
import type { MyAbsence } from './my-absence.query.server';

/** In 自分の仕事: that one is away and how to end it; back again, what was decided meanwhile. */
export function MyAbsenceNotices({ absence, deputies, unread }: SerializeFrom<MyAbsence>) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      {absence ? (
        <Notice kind="warning" title={t(words.away)}>
          <p>
            {t(words.period)}
            {marks.colon}
            <PeriodText {...absence.period} />
          </p>
          <p>
            {deputies.length === 0
              ? t(words.noDeputies)
              : `${t(words.standIn)}${marks.colon}${deputies
                  .map(({ post, holders }) => [t(post), holders.join(marks.comma)].filter(Boolean).join(' '))
                  .join(marks.comma)}`}
          </p>
          <p>
            <a href={`/people/${absence.personId}/absences/${absence.id}`}>{t(words.endOrChange)}</a>
          </p>
        </Notice>
      ) : null}
      {unread > 0 ? (
        <Notice title={t(words.unread(unread))}>
          <p>
            {t(words.unreadHint)} <a href={obligationsHref({ kind: 'after-reading' })}>{t(words.toUnread)}</a>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
