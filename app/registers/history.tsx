import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { eventDetail, eventTitle } from '~/record/describe-event';
import { spokenActor, spokenNote } from '~/record/own-notes';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { Timeline } from '~/ui/timeline';
import type { HistoryEvent } from './history.query.server';
import { registersWords as words } from './words';

/** What happened to an entry, newest first: who, when, and the old value beside the new one where one was changed. */
export function History({
  events,
  fields = words.fields,
  values = {},
}: {
  events: readonly SerializeFrom<HistoryEvent>[];
  /** Names of changed fields, and words for stored values such as 'yes'. */
  fields?: Record<string, Text>;
  values?: Record<string, Text>;
}) {
  const t = useText();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t(words.history)}</h2>
      <Timeline
        items={events.map((event) => ({
          key: event.id,
          when: <OfficeDateTime at={event.at} />,
          title: t(eventTitle(event.type)),
          who: t(spokenActor({ post: event.actorPost, name: event.actorName })),
          body: bodyOf(event, { fields, values }),
        }))}
      />
    </section>
  );
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

type Naming = { fields: Record<string, Text>; values: Record<string, Text> };

/** Nothing at all where there is nothing to say beside the title. */
function bodyOf({ type, payload }: SerializeFrom<HistoryEvent>, naming: Naming) {
  if (isPlain(payload.note) || (Array.isArray(payload.changes) && payload.changes.length > 0)) {
    return <Details payload={payload} {...naming} />;
  }
  const detail = eventDetail(type, payload as Parameters<typeof eventDetail>[1]);
  return detail ? <Detail text={detail} /> : undefined;
}

function Detail({ text }: { text: Text }) {
  const t = useText();
  return <p>{t(text)}</p>;
}

/** A reason or note in words, and the fields that were changed. */
function Details({ payload, fields, values }: Naming & { payload: { [key: string]: unknown } }) {
  const t = useText();
  const { changes, note } = payload;
  const rows = Array.isArray(changes) ? (changes as { field: string; before: unknown; after: unknown }[]) : [];
  if (rows.length === 0 && !isPlain(note)) return null;
  const shown = (value: unknown): string => {
    if (value === true) return t(words.yes);
    if (value === false) return t(words.no);
    if (typeof value === 'string' && Object.hasOwn(values, value)) return t(values[value] as Text);
    return isPlain(value) && value !== '' ? String(value) : '—';
  };
  return (
    <>
      {isPlain(note) ? <p className="keep-lines">{t(spokenNote(String(note)))}</p> : null}
      {rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <li key={row.field}>
              {t(fields[row.field] ?? { ja: row.field, en: row.field })}: {shown(row.before)} → {shown(row.after)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
