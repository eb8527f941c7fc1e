import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { RequestStatus } from '~/approvals/status-label';
import { purposeWords } from '~/approvals/words';
import { endingWords } from '~/endings/words';
import { eventTitle } from '~/record/describe-event';
import { spokenActor } from '~/record/own-notes';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { Timeline } from '~/ui/timeline';
import { OpenRequestForm } from './open-request-form';
import type { OwnSection } from './own-sections';
import { REGISTER_PATH } from './register-query';
import type { loadServicePage } from './service-page.query.server';
import { StandingTag, useDaysLeft } from './standing';
import { changeWords, modelWords, registerWords as words } from './words';

type Service = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadServicePage>>>>;
export type ServicePageProps = {
  service: Service;
  sections: OwnSection[];
  submissionKeys: string[];
  /** What everybody has to know first, under the heading. */
  children?: ReactNode;
};

/** One entry: what it is, who uses it, until when, and everything that led there. */
export function ServicePage(props: ServicePageProps) {
  const t = useText();
  const { service } = props;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.title), href: REGISTER_PATH },
          { label: service.name },
        ]}
      />
      <PageHeading
        kicker={service.vendorName}
        title={service.name}
        status={<StandingTag standing={service.standing} />}
        action={<Actions {...props} />}
      />
      {props.children}
      <Summary service={service} />
      <section aria-labelledby="uses">
        <h2 id="uses">{t(words.uses)}</h2>
        <Uses service={service} />
      </section>
      <section aria-labelledby="conditions">
        <h2 id="conditions">{t(words.conditions)}</h2>
        <Conditions service={service} />
      </section>
      <section aria-labelledby="requests">
        <h2 id="requests">{t(words.requests)}</h2>
        <Requests service={service} />
      </section>
      <section aria-labelledby="events">
        <h2 id="events">{t(words.events)}</h2>
        <Timeline
          items={service.events.map((event) => ({
            key: event.id,
            when: <OfficeDateTime at={event.at} />,
            title: t(changeWords[event.type] ?? eventTitle(event.type)),
            who: t(spokenActor({ post: event.actorPost, name: event.actorName })),
            body: event.validUntil ? (
              <>
                {t(words.validUntil)} <OfficeDate date={event.validUntil} />
              </>
            ) : null,
          }))}
        />
      </section>
    </>
  );
}

/** Its own section renews, changes or ends it; another one joins, or ends its own use. */
function Actions({ service, sections, submissionKeys: [first = '', second = '', third = ''] }: ServicePageProps) {
  const t = useText();
  const own = sections.filter((section) => section.id === service.leadUnitId);
  const others = sections.filter((section) => !service.uses.some((use) => use.unitId === section.id && !use.endedOn));
  const using = sections.filter((section) => service.uses.some((use) => use.unitId === section.id && !use.endedOn));
  const common = { cloudServiceId: service.id };
  const isRunning = service.standing.standing !== 'ending' && service.standing.standing !== 'ended';
  const end =
    isRunning && using.length > 0 ? (
      <OpenRequestForm
        {...common}
        name="end"
        purpose="termination"
        sections={using}
        submissionKey={third}
        submit={t(endingWords.begin)}
        kind="secondary"
      />
    ) : null;
  if (own.length > 0) {
    return (
      <div className="button-row">
        <OpenRequestForm
          {...common}
          name="renew"
          purpose="renewal"
          sections={own}
          submissionKey={first}
          submit={t(words.renew)}
        />
        <OpenRequestForm
          {...common}
          name="change"
          purpose="change"
          sections={own}
          submissionKey={second}
          submit={t(words.change)}
          kind="secondary"
        />
        {end}
      </div>
    );
  }
  if (!service.joinable || others.length === 0) return end;
  return (
    <div className="button-row">
      <OpenRequestForm
        {...common}
        name="join"
        purpose="change"
        sections={others}
        submissionKey={first}
        submit={t(words.join)}
      />
      {end}
    </div>
  );
}

function Summary({ service }: { service: Service }) {
  const t = useText();
  const marks = useMarks();
  const daysLeft = useDaysLeft();
  const model = modelWords[service.serviceModel];
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t(words.summary)}</h2>
      <SummaryList
        rows={[
          { key: 'purpose', term: t(words.purpose), value: <span className="keep-lines">{service.purpose}</span> },
          {
            key: 'vendor',
            term: t(words.vendor),
            value: <a href={`/registers/vendors/${service.vendorId}`}>{service.vendorName}</a>,
          },
          { key: 'model', term: t(words.model), value: model ? t(model) : service.serviceModel },
          { key: 'track', term: t(words.track), value: service.track },
          {
            key: 'class',
            term: t(words.class),
            value: service.classes.map(({ level }) => t(level)).join(marks.dot) + marks.brackets(t(service.scheme)),
          },
          { key: 'lead', term: t(words.leadSection), value: t(service.leadUnit) },
          { key: 'manager', term: t(words.manager), value: [service.managerName, service.managerPost].join(marks.gap) },
          { key: 'approved', term: t(words.approvedOn), value: <OfficeDate date={service.approvedOn} era /> },
          {
            key: 'until',
            term: t(words.validUntil),
            value: (
              <>
                <OfficeDate date={service.validUntil} era /> {daysLeft(service.standing)}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Uses({ service }: { service: Service }) {
  const t = useText();
  const marks = useMarks();
  return (
    <DataTable
      caption={t(words.uses)}
      hideCaption
      rows={service.uses}
      rowKey={(use) => use.unitId}
      columns={[
        {
          key: 'unit',
          header: t(words.section),
          rowHeader: true,
          cell: (use) => (use.lead ? t(use) + marks.brackets(t(words.leadMark)) : t(use)),
        },
        { key: 'purpose', header: t(words.purpose), cell: (use) => use.purpose },
        { key: 'class', header: t(words.class), nowrap: true, cell: (use) => t(use.level) },
        { key: 'from', header: t(words.started), nowrap: true, cell: (use) => <OfficeDate date={use.startedOn} /> },
        { key: 'to', header: t(words.ended), nowrap: true, cell: (use) => <OfficeDate date={use.endedOn} /> },
      ]}
    />
  );
}

function Conditions({ service }: { service: Service }) {
  const t = useText();
  if (service.conditions.length === 0) return <p>{t(words.noConditions)}</p>;
  return (
    <DataTable
      caption={t(words.conditions)}
      hideCaption
      rows={service.conditions}
      rowKey={(condition) => condition.id}
      rowClassName={(condition) => (condition.overdue ? 'row-late' : undefined)}
      columns={[
        { key: 'text', header: t(words.condition), rowHeader: true, cell: (condition) => condition.text },
        { key: 'owner', header: t(words.owner), nowrap: true, cell: (condition) => condition.ownerName },
        { key: 'due', header: t(words.due), nowrap: true, cell: (condition) => <OfficeDate date={condition.dueOn} /> },
        {
          key: 'status',
          header: t(words.status),
          nowrap: true,
          cell: (condition) =>
            t(condition.overdue ? words.overdue : condition.status === 'open' ? words.open : words.fulfilled),
        },
      ]}
    />
  );
}

function Requests({ service }: { service: Service }) {
  const t = useText();
  if (service.requests.length === 0) return <p>{t(words.noRequests)}</p>;
  return (
    <DataTable
      caption={t(words.requests)}
      hideCaption
      rows={service.requests}
      rowKey={(request) => request.id}
      columns={[
        {
          key: 'number',
          header: t(words.requestNumber),
          rowHeader: true,
          cell: (request) => <a href={`/approval-requests/${request.id}`}>{request.number}</a>,
        },
        {
          key: 'purpose',
          header: t(words.requestPurpose),
          nowrap: true,
          cell: (request) => t(purposeWords[request.purpose as keyof typeof purposeWords]),
        },
        { key: 'applicant', header: t(words.applicant), nowrap: true, cell: (request) => request.applicantName },
        {
          key: 'status',
          header: t(words.status),
          nowrap: true,
          cell: (request) => <RequestStatus status={request.status} />,
        },
        {
          key: 'at',
          header: t(words.decidedAt),
          nowrap: true,
          cell: (request) => <OfficeDateTime at={request.decidedAt} />,
        },
        {
          key: 'by',
          header: t(words.decidedBy),
          cell: ({ decision }) =>
            decision ? `${decision.unitName} ${decision.postTitle} ${decision.personName}` : '—',
        },
      ]}
    />
  );
}
