import type { SerializeFrom } from '@remix-run/node';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import type { RequestPageData } from './request-page-data.server';
import { requestWords as words } from './words';

type Props = { data: SerializeFrom<RequestPageData>; base: string };

/** Why the request came back, and what to mend: stands first until it is submitted again. */
export function SentBackNotice({ data, base }: Props) {
  const t = useText();
  const marks = useMarks();
  const decision = data.decisions.filter(({ outcome }) => outcome === 'send-back').at(-1);
  if (data.request.status !== 'sent-back' || !decision) return null;
  const marked = data.items.filter((item) => item.marked !== null);
  return (
    <Notice kind="warning" title={t(words.sentBack(decision.stepName))}>
      <p>
        {decision.personName}
        {marks.brackets(decision.post)} <OfficeDateTime at={decision.decidedAt} />
      </p>
      <p className="pre-wrap">{decision.comment}</p>
      {marked.length === 0 ? null : (
        <>
          <p>{t(words.markedItems(marked.length))}</p>
          <ul className="red-list">
            {marked.map((item) => (
              <li key={item.key}>
                <a href={data.may.edit ? `${base}/checklist/${item.key}` : `#item-${item.key}`}>{t(item.title)}</a>
                {item.marked ? <div className="pre-wrap">{item.marked}</div> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {data.may.edit ? <p>{t(words.sentBackNext)}</p> : null}
    </Notice>
  );
}
