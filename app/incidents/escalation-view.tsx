import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { ProgressSteps } from '~/ui/progress-steps';
import type { IncidentPageData } from './incident-page.query.server';
import { capacityWords, incidentWords as words } from './words';

type Stage = SerializeFrom<IncidentPageData>['stages'][number];

/** The stages of the profile: who was told when, and by name who is next. */
export function Escalation({ stages, incident }: Pick<SerializeFrom<IncidentPageData>, 'stages' | 'incident'>) {
  const t = useText();
  const marks = useMarks();
  const told = stages.flatMap(({ told: people }) => people);
  return (
    <section aria-labelledby="escalation">
      <h2 id="escalation">{t(words.escalation)}</h2>
      <p>{t(words.escalationLead)}</p>
      <ProgressSteps
        label={t(words.escalation)}
        stages={stages.map((stage, at) => ({
          key: stage.key,
          steps: stepsOf(stage, at === incident.stagesTold && incident.isOpen, t, marks.dot),
        }))}
      />
      <DataTable
        caption={t(words.told)}
        rows={told}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          {
            key: 'who',
            header: t(words.told),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.postName} {row.personName}
                <span className="cell-note">{row.roles.map(t).join(marks.dot)}</span>
              </>
            ),
          },
          {
            key: 'at',
            header: t(words.toldAt),
            cell: (row) => (
              <>
                <OfficeDateTime at={row.toldAt} />
                <span className="cell-note">{t(words.toldBy(row.toldByName))}</span>
              </>
            ),
          },
          { key: 'note', header: t(words.note), cell: (row) => <span className="keep-lines">{row.note || '—'}</span> },
          {
            key: 'acknowledged',
            header: t(words.acknowledged),
            cell: (row) =>
              row.acknowledgedAt ? (
                <>
                  <OfficeDateTime at={row.acknowledgedAt} />
                  <span className="cell-note keep-lines">
                    {row.acknowledgedByName}
                    {row.acknowledgement ? `\n${row.acknowledgement}` : ''}
                  </span>
                </>
              ) : (
                t(words.notAcknowledged)
              ),
          },
        ]}
      />
    </section>
  );
}

type Say = (text: Text) => string;

function stepsOf(stage: Stage, isNext: boolean, t: Say, dot: string) {
  const note = stage.whereNeeded ? t(words.whereNeeded) : undefined;
  if (!stage.next) {
    return stage.told.map((one) => ({
      key: one.id,
      name: one.roles.map(t).join(dot),
      post: one.postName,
      person: one.personName,
      state: 'done' as const,
      when: <OfficeDateTime at={one.toldAt} />,
    }));
  }
  const state = isNext ? ('current' as const) : ('waiting' as const);
  const people = stage.next.people.map((one, index) => {
    const capacity = capacityWords[one.capacity];
    return {
      key: `${stage.key}-${index}`,
      name: one.roles.map(t).join(dot),
      post: one.post,
      person: capacity ? `${one.name} (${t(capacity)})` : one.name,
      state,
      when: isNext ? t(words.nextToTell) : t(words.later),
      note,
    };
  });
  const vacant = stage.next.vacant.map((role, index) => ({
    key: `${stage.key}-vacant-${index}`,
    name: t(role),
    person: t(words.vacant(t(role))),
    state,
    note,
  }));
  return [...people, ...vacant];
}
