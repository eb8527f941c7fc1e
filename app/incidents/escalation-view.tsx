import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { Text } from '~/platform/text';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { IncidentPageData } from './incident-page.query.server';
import { capacityWords, incidentWords as words } from './words';

type Stage = SerializeFrom<IncidentPageData>['stages'][number];
type Row = {
  key: string;
  who: string;
  roles: readonly Text[];
  standing: { word: Text; tone: StatusTone };
  detail: ReactNode;
  note: string;
  acknowledged: ReactNode;
};

/** The stages of the profile: who was told when and by whom, and by name who is next. */
export function Escalation({ stages, incident }: Pick<SerializeFrom<IncidentPageData>, 'stages' | 'incident'>) {
  const t = useText();
  const marks = useMarks();
  const rows = stages.flatMap((stage, at) => [
    ...stage.told.map(toldRow),
    ...(incident.isOpen ? comingRows(stage, at === incident.stagesTold) : []),
  ]);
  return (
    <section aria-labelledby="escalation">
      <h2 id="escalation">{t(words.escalation)}</h2>
      <p>{t(words.escalationLead)}</p>
      <DataTable
        caption={t(words.escalation)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'who',
            header: t(words.who),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.who === '' ? t(words.nobody) : row.who}
                <span className="cell-note">{row.roles.map(t).join(marks.dot)}</span>
              </>
            ),
          },
          {
            key: 'standing',
            header: t(words.status),
            nowrap: true,
            cell: (row) => <StatusTag tone={row.standing.tone}>{t(row.standing.word)}</StatusTag>,
          },
          { key: 'at', header: t(words.toldAt), cell: (row) => row.detail },
          { key: 'note', header: t(words.note), cell: (row) => <span className="keep-lines">{row.note || '—'}</span> },
          { key: 'acknowledged', header: t(words.acknowledged), cell: (row) => row.acknowledged },
        ]}
      />
    </section>
  );
}

const toldRow = (one: Stage['told'][number]): Row => ({
  key: one.id,
  who: `${one.postName} ${one.personName}`,
  roles: one.roles,
  standing: { word: words.told, tone: 'success' },
  detail: (
    <>
      <OfficeDateTime at={one.toldAt} />
      <Note>{words.toldBy(one.toldByName)}</Note>
    </>
  ),
  note: one.note,
  acknowledged: one.acknowledgedAt ? (
    <>
      <OfficeDateTime at={one.acknowledgedAt} />
      <span className="cell-note keep-lines">
        {one.acknowledgedByName}
        {one.acknowledgement ? `\n${one.acknowledgement}` : ''}
      </span>
    </>
  ) : (
    <Word>{words.notAcknowledged}</Word>
  ),
});

function comingRows(stage: Stage, isNext: boolean): Row[] {
  if (!stage.next) return [];
  const standing = isNext
    ? { word: words.nextToTell, tone: 'waiting' as const }
    : { word: words.later, tone: 'neutral' as const };
  const detail = stage.whereNeeded ? <Word>{words.whereNeeded}</Word> : '—';
  const common = { standing, detail, note: '', acknowledged: '—' };
  return [
    ...stage.next.people.map((one, index) => {
      const capacity = capacityWords[one.capacity];
      const roles = capacity ? [...one.roles, capacity] : one.roles;
      return { ...common, key: `${stage.key}-${index}`, who: `${one.post} ${one.name}`, roles };
    }),
    ...stage.next.vacant.map((role, index) => ({
      ...common,
      key: `${stage.key}-vacant-${index}`,
      who: '',
      roles: [role],
    })),
  ];
}

function Word({ children }: { children: Text }) {
  const t = useText();
  return <>{t(children)}</>;
}

function Note({ children }: { children: Text }) {
  const t = useText();
  return <span className="cell-note">{t(children)}</span>;
}
