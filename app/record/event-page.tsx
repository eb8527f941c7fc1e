import { Breadcrumbs } from '~/ui/breadcrumbs';
import { OfficeDateTime } from '~/ui/dates';
import { formatNumber } from '~/ui/format';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { eventDetail, eventTitle, subjectHref, subjectKind } from './describe-event';
import { spokenNote } from './own-notes';
import { recordHref } from './record-filter';
import type { EventView } from './record-list.query.server';
import { recordWords as words } from './words';

/** One event: in words, as recorded, and what shows that it is unchanged. */
export function EventPage({ event }: { event: EventView }) {
  const t = useText();
  const detail = eventDetail(event.type, event.payload);
  const name = t(words.event(event.position));
  return (
    <>
      <Breadcrumbs items={[{ label: t(words.title), href: '/record' }, { label: name }]} />
      <PageHeading title={t(eventTitle(event.type))} kicker={name} lead={detail ? t(detail) : undefined} />
      <SummaryList
        rows={[
          { term: t(words.when), value: <OfficeDateTime at={event.occurredAt} era /> },
          { term: t(words.who), value: t(spokenNote(event.actorName)) },
          { term: t(words.post), value: t(spokenNote(event.actorPost)) || '—' },
          { term: t(words.subject), value: <Subject event={event} /> },
          { term: t(words.type), value: <code>{event.type}</code> },
        ]}
      />
      <h2>{t(words.payload)}</h2>
      <pre className="pre-wrap">{JSON.stringify(event.payload, null, 2)}</pre>
      <h2>{t(words.proof)}</h2>
      <SummaryList
        rows={[
          {
            term: t(words.integrity),
            value: (
              <StatusTag tone={event.intact ? 'success' : 'error'}>
                {t(event.intact ? words.intact : words.notIntact)}
              </StatusTag>
            ),
          },
          { term: t(words.sealing), value: <Seal event={event} /> },
          { term: t(words.placeInStream), value: `${event.stream} #${event.streamPosition}` },
          { term: t(words.hash), value: <code>{event.hash}</code> },
          { term: t(words.previousHash), value: <code>{event.previousHash}</code> },
          { term: 'ID', value: <code>{event.id}</code> },
        ]}
      />
    </>
  );
}

function Subject({ event }: { event: EventView }) {
  const t = useText();
  const href = subjectHref(event.stream);
  const name = event.subject ?? event.stream;
  return (
    <>
      {t(subjectKind(event.stream))} {href ? <a href={href}>{name}</a> : name}{' '}
      <a href={recordHref({ subject: event.stream })}>{t(words.wholeSubject)}</a>
    </>
  );
}

function Seal({ event: { seal } }: { event: EventView }) {
  const t = useText();
  if (!seal) return <StatusTag tone="waiting">{t(words.notSealed)}</StatusTag>;
  return (
    <>
      {formatNumber(seal.number)} / {formatNumber(seal.treeSize)} (<OfficeDateTime at={seal.signedAt} />)
    </>
  );
}
