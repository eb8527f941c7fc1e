import type { SerializeFrom } from '@remix-run/node';
import { isPlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { eventDetail, eventTitle } from '~/record/describe-event';
import { spokenActor, spokenNote } from '~/record/own-notes';
import { OfficeDateTime } from '~/ui/dates';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { Timeline } from '~/ui/timeline';
import type { HistoryEvent } from './history.query.server';
import { registersWords as words } from './words';

/** What happened to an entry, newest first: who, when, and the old value beside the new one where one was changed. */
export function History({
  events,
  fields = words.fields,
  values = {},
  spoken = () => null,
}: {
  events: readonly SerializeFrom<HistoryEvent>[];
  /** Names of changed fields, and words for stored values such as 'yes'. */
  fields?: Record<string, Text>;
  values?: Record<string, Text>;
  /** What the value of a field is called: 日本 for JP. null leaves it as it is. */
  spoken?: Spoken;
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
          body: bodyOf(event, { fields, values, spoken }),
        }))}
      />
    </section>
  );
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

type Spoken = (field: string, value: string) => Text | null;

/** For fields whose values have words of their own. */
export const spokenBy =
  (words: Record<string, Record<string, Text>>): Spoken =>
  (field, value) =>
    Object.hasOwn(words, field) && Object.hasOwn(words[field] ?? {}, value) ? (words[field]?.[value] ?? null) : null;

type Naming = { fields: Record<string, Text>; values: Record<string, Text>; spoken: Spoken };

const isSaid = (note: unknown): note is string | number => isPlain(note) && note !== '';

/** Nothing at all where there is nothing to say beside the title. */
function bodyOf({ type, payload }: SerializeFrom<HistoryEvent>, naming: Naming) {
  if (isSaid(payload.note) || (Array.isArray(payload.changes) && payload.changes.length > 0)) {
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
function Details({ payload, fields, values, spoken }: Naming & { payload: { [key: string]: unknown } }) {
  const t = useText();
  const locale = useLocale();
  const { changes, note } = payload;
  const rows = Array.isArray(changes) ? (changes as { field: string; before: unknown; after: unknown }[]) : [];
  if (rows.length === 0 && !isSaid(note)) return null;
  const shown = (field: string, value: unknown): string => {
    if (value === true) return t(words.yes);
    if (value === false) return t(words.no);
    if (typeof value === 'string' && Object.hasOwn(values, value)) return t(values[value] as Text);
    if (typeof value === 'string') {
      const word = spoken(field, value);
      if (word) return t(word);
      if (isPlainDate(value)) return formatDate(value, locale, { weekday: false });
    }
    return isPlain(value) && value !== '' ? String(value) : '—';
  };
  return (
    <>
      {isSaid(note) ? <p className="keep-lines">{t(spokenNote(String(note)))}</p> : null}
      {rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <li key={row.field}>
              {t(fields[row.field] ?? { ja: row.field, en: row.field })}: {shown(row.field, row.before)} →{' '}
              {shown(row.field, row.after)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
