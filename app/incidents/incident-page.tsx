import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { History } from '~/registers/history';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { formatNumber } from '~/ui/format';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { Timeline } from '~/ui/timeline';
import { Duties } from './duties';
import { Escalation } from './escalation-view';
import type { IncidentPageData } from './incident-page.query.server';
import { INCIDENTS_PATH, incidentPath } from './paths';
import { IncidentStatusTag } from './status-tag';
import { answerWords, fieldWords, kindWords, onBehalfWords, subjectTypeWords, incidentWords as words } from './words';

export type IncidentPageProps = SerializeFrom<IncidentPageData>;

/** One incident: what was said, what is known, who knows, what is due, what was done. */
export function IncidentPage(props: IncidentPageProps) {
  const t = useText();
  const { incident, may, waitsForMe, missing, events } = props;
  const at = incidentPath(incident.id);
  return (
    <div className="stack">
      <Breadcrumbs items={[{ label: t(words.title), href: INCIDENTS_PATH }, { label: incident.number }]} />
      <PageHeading
        kicker={`${incident.number} ${t(kindWords[incident.kind])}`}
        title={incident.title}
        status={<IncidentStatusTag status={incident.status} />}
        action={
          waitsForMe ? (
            <LinkButton href={`${at}/acknowledgement`}>{t(words.acknowledge)}</LinkButton>
          ) : may.tell ? (
            <LinkButton href={`${at}/escalation`}>{t(words.tell)}</LinkButton>
          ) : undefined
        }
      />
      {waitsForMe ? (
        <Notice kind="warning" title={t(words.waitsForYou)}>
          <p>{t(words.acknowledgeLead)}</p>
        </Notice>
      ) : null}
      {incident.statusNote ? (
        <SummaryList
          rows={[{ term: t(words.statusNote), value: <span className="keep-lines">{incident.statusNote}</span> }]}
        />
      ) : null}
      <Escalation {...props} />
      <Duties {...props} />
      <Report {...props} />
      <section aria-labelledby="findings">
        <h2 id="findings">{t(words.findings)}</h2>
        {incident.isOpen && missing.length > 0 ? <p>{t(words.missing(missing.length))}</p> : null}
        <Findings {...props} />
        {may.update ? (
          <p>
            <LinkButton kind="secondary" href={`${at}/findings`}>
              {t(words.findingsEdit)}
            </LinkButton>
          </p>
        ) : null}
      </section>
      <Ties {...props} />
      <Measures {...props} />
      <Suspensions {...props} />
      <Entries {...props} />
      <Actions {...props} />
      <History events={events} fields={fieldWords} values={answerWords} />
    </div>
  );
}

const Lines = ({ children }: { children: ReactNode }) => <span className="keep-lines">{children || '—'}</span>;

function Report({ incident }: IncidentPageProps) {
  const t = useText();
  return (
    <section aria-labelledby="report">
      <h2 id="report">{t(words.reported)}</h2>
      <SummaryList
        rows={[
          { term: t(words.what), value: <Lines>{incident.report}</Lines> },
          {
            term: t(words.noticed),
            value: (
              <>
                <OfficeDate date={incident.noticedOn} era /> {incident.noticedAt}
              </>
            ),
          },
          { term: t(words.section), value: t(incident.unit) },
          { term: t(words.whose), value: incident.whose || '—' },
          { term: t(words.reportedBy), value: `${incident.reporter.post} ${incident.reporter.name}` },
          { term: t(words.reportedAt), value: <OfficeDateTime at={incident.reportedAt} /> },
          ...(incident.onBehalf === 'self'
            ? []
            : [
                { term: t(words.onBehalf), value: t(onBehalfWords[incident.onBehalf]) },
                { term: t(words.behalfName), value: incident.behalfName },
              ]),
        ]}
      />
    </section>
  );
}

function Findings({ incident }: IncidentPageProps) {
  const t = useText();
  return (
    <SummaryList
      rows={[
        { term: t(words.content), value: <Lines>{incident.content}</Lines> },
        { term: t(words.cause), value: <Lines>{incident.cause}</Lines> },
        { term: t(words.damage), value: <Lines>{incident.damage}</Lines> },
        { term: t(words.scope), value: <Lines>{incident.scope}</Lines> },
        {
          term: t(words.personsAffected),
          value:
            incident.personsAffected === null
              ? t(words.notKnown)
              : t(words.persons(formatNumber(incident.personsAffected))),
        },
        { term: t(words.informationKinds), value: incident.informationKinds || '—' },
        { term: t(words.personal), value: t(answerWords[incident.personal]) },
        { term: t(words.specificPersonal), value: t(answerWords[incident.specificPersonal]) },
        { term: t(words.prevention), value: <Lines>{incident.prevention}</Lines> },
      ]}
    />
  );
}

function Ties({ incident, ties, may }: IncidentPageProps) {
  const t = useText();
  const marks = useMarks();
  const at = incidentPath(incident.id);
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{t(words.ties)}</h2>
      {ties.length === 0 ? <p>{t(words.noTies)}</p> : null}
      <ul>
        {ties.map((tie) => (
          <li key={`${tie.type}:${tie.id}`}>
            {t(subjectTypeWords[tie.type])}
            {marks.colon}
            {tie.path && tie.name ? <a href={tie.path}>{tie.name}</a> : t(words.tieHidden)}
            {may.complete && tie.name ? (
              <>
                {' '}
                <a href={`${at}/subjects/${tie.type}:${tie.id}`}>
                  {t(words.untie)}
                  <span className="sr-only">: {tie.name}</span>
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="button-row">
        {may.complete ? (
          <LinkButton kind="secondary" href={`${at}/subjects`}>
            {t(words.tieAdd)}
          </LinkButton>
        ) : null}
        <LinkButton kind="secondary" href={`${at}/contract-powers`}>
          {t(words.powers)}
        </LinkButton>
      </div>
    </section>
  );
}

function Measures({ incident, measures, may }: IncidentPageProps) {
  const t = useText();
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{t(words.measures)}</h2>
      <DataTable
        caption={t(words.measures)}
        hideCaption
        rows={measures}
        rowKey={(row) => row.id}
        empty={<p>{t(words.noMeasures)}</p>}
        columns={[
          {
            key: 'measure',
            header: t(words.measure),
            rowHeader: true,
            cell: (row) => <Lines>{row.measure}</Lines>,
          },
          {
            key: 'contract',
            header: t(words.contract),
            cell: (row) => (
              <>
                {row.contractNumber}
                {row.clause ? <div className="cell-note keep-lines">{row.clause}</div> : null}
              </>
            ),
          },
          { key: 'on', header: t(words.takenOn), nowrap: true, cell: (row) => <OfficeDate date={row.takenOn} /> },
          { key: 'by', header: t(words.from), cell: (row) => `${row.personPost} ${row.personName}` },
        ]}
      />
      {may.update ? (
        <p>
          <LinkButton kind="secondary" href={`${incidentPath(incident.id)}/measures`}>
            {t(words.measureAdd)}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Suspensions({ incident, suspensions, may }: IncidentPageProps) {
  const t = useText();
  const at = incidentPath(incident.id);
  if (suspensions.length === 0 && !(may.suspend && incident.isOpen)) return null;
  return (
    <section aria-labelledby="suspensions">
      <h2 id="suspensions">{t(words.suspension)}</h2>
      <ul>
        {suspensions.map((one) => (
          <li key={one.id}>
            <a href={`/registers/cloud-services/${one.serviceId}`}>{one.serviceName}</a>{' '}
            <StatusTag tone={one.isOpen ? 'error' : 'ended'}>
              {t(one.isOpen ? words.suspendedNow : words.lifted)}
            </StatusTag>
            <p>
              <OfficeDateTime at={one.suspendedAt} /> {one.personPost} {one.personName}
            </p>
            <p className="keep-lines">{one.reason}</p>
            {one.isOpen ? (
              may.suspend ? (
                <p>
                  <a href={`${at}/suspensions/${one.id}`}>{t(words.lift)}</a>
                </p>
              ) : null
            ) : (
              <p>
                <OfficeDateTime at={one.liftedAt} /> {one.liftedByPost} {one.liftedByName}
                <br />
                <Lines>{one.liftReason}</Lines>
              </p>
            )}
          </li>
        ))}
      </ul>
      {may.suspend && incident.isOpen ? (
        <p>
          <LinkButton kind="secondary" href={`${at}/suspensions`}>
            {t(words.suspend)}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Entries({ entries }: IncidentPageProps) {
  const t = useText();
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{t(words.entries)}</h2>
      {entries.length === 0 ? <p>{t(words.noEntries)}</p> : null}
      <Timeline
        items={entries.map((entry) => ({
          key: entry.id,
          when: <OfficeDateTime at={entry.writtenAt} />,
          title: t(entry.kind === 'instruction' ? words.instruction : words.noteMark),
          who: `${entry.personPost} ${entry.personName}`,
          body: <p className="keep-lines">{entry.body}</p>,
          tone: entry.kind === 'instruction' ? ('warning' as const) : ('neutral' as const),
        }))}
      />
    </section>
  );
}

function Actions({ incident, may }: IncidentPageProps) {
  const t = useText();
  const at = incidentPath(incident.id);
  return (
    <div className="button-row">
      {may.decide ? <LinkButton href={`${at}/decisions`}>{t(words.decide)}</LinkButton> : null}
      {may.tell ? (
        <LinkButton kind="secondary" href={`${at}/escalation`}>
          {t(words.tell)}
        </LinkButton>
      ) : null}
      {may.instruct ? (
        <LinkButton kind="secondary" href={`${at}/instructions`}>
          {t(words.instructAdd)}
        </LinkButton>
      ) : null}
      {may.comment ? (
        <LinkButton kind="secondary" href={`${at}/notes`}>
          {t(words.addNote)}
        </LinkButton>
      ) : null}
    </div>
  );
}
