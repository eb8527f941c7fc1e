import type { SerializeFrom } from '@remix-run/node';
import type { RequestPageData } from '~/approval-requests/request-page-data.server';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { actingFor } from './acting-for';
import { afterReadingWords as words } from './after-reading-words';

type Decision = SerializeFrom<RequestPageData>['decisions'][number];

/** 代決 that the absent person has not read yet. */
export function ReadAfterwards({ decisions, base }: { decisions: readonly Decision[]; base: string }) {
  const t = useText();
  const marks = useMarks();
  const unread = decisions.filter(({ afterReading }) => afterReading && afterReading.doneAt === null);
  if (unread.length === 0) return null;
  return (
    <Notice title={t(words.unread)}>
      <ul>
        {unread.map((decision) => {
          const forWhom = actingFor(decision.capacity, decision.principal);
          return (
            <li key={decision.id}>
              {t(decision.stepName)}
              {marks.colon}
              {decision.personName} {forWhom ? t(forWhom) : ''}
            </li>
          );
        })}
      </ul>
      <p>
        <a href={`${base}/after-readings`}>{t(words.toPage)}</a>
      </p>
    </Notice>
  );
}
