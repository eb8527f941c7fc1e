import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { Timeline } from '~/ui/timeline';
import type { PersonEvent } from './person-page.query.server';
import { peopleWords, personEventWords } from './words';

const ALARMING = ['sign-in-locked', 'password-issued', 'person-deactivated'];

/** What happened to an account lately, and by whom. */
export function ActivityList({ events }: { events: readonly PersonEvent[] }) {
  const t = useText();
  if (events.length === 0) return <p>{t(peopleWords.none)}</p>;
  return (
    <Timeline
      label={t(peopleWords.activity)}
      items={events.map((event) => ({
        key: event.id,
        when: <OfficeDateTime at={event.at} />,
        title: personEventWords[event.type] ? t(personEventWords[event.type]!) : event.type,
        who: [event.actorName, event.actorPost].filter(Boolean).join(' / '),
        tone: ALARMING.includes(event.type) ? 'warning' : 'neutral',
      }))}
    />
  );
}
