import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { RequestStatus } from '~/approvals/status-label';
import { actionWords, capacityWords } from '~/approvals/words';
import { Can } from '~/authorization/can';
import { dashboardWords } from '~/dashboard/words';
import { ComingDuties } from '~/incidents/coming-duties';
import type { IncidentRow } from '~/incidents/incident-list.query.server';
import type { WaitingIncident } from '~/incidents/tellings.repository.server';
import { WaitingIncidents } from '~/incidents/waiting-incidents';
import { ComingUp } from '~/obligations/coming-up';
import type { InboxRow } from '~/obligations/inbox.query.server';
import type { Text } from '~/platform/text';
import type { StepAction } from '~/policy/model';
import { requestKindWords } from '~/policy/words';
import { AccountsWithoutOwner } from '~/social-media/life/account-life';
import type { WithoutOwnerRow } from '~/social-media/life/life-page.query.server';
import type { WaitingReport } from '~/subcontracting/reports.repository.server';
import { WaitingReports } from '~/subcontracting/waiting-reports';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { DueDate } from './due-date';
import type { MineRow, WaitingRow } from './my-work.query.server';
import { requestWords as words } from './words';

type Props = {
  waiting: SerializeFrom<WaitingRow>[];
  incidents: SerializeFrom<WaitingIncident>[];
  reports: SerializeFrom<WaitingReport>[];
  withoutOwner: SerializeFrom<WithoutOwnerRow>[];
  mine: SerializeFrom<MineRow>[];
  /** Incidents with a statutory deadline ahead. */
  duties: SerializeFrom<IncidentRow>[];
  due: SerializeFrom<InboxRow>[];
  today: string;
  /** What else waits, under the heading of the page. */
  children?: ReactNode;
};

/** Three lists and nothing else: what waits for me, what I filed, what comes up. */
export function MyWork({ waiting, incidents, reports, withoutOwner, mine, duties, due, today, children }: Props) {
  const t = useText();
  const others = incidents.length + reports.length + withoutOwner.length;
  return (
    <div className="stack">
      <PageHeading
        title={t(words.tasks)}
        action={
          <Can I="create" a="ApprovalRequest">
            <LinkButton href="/approval-requests/new">{t(words.file)}</LinkButton>
          </Can>
        }
      />
      {children}
      <Can I="read" a="Dashboard">
        <p>
          <a href="/dashboard">{t(dashboardWords.title)}</a>
        </p>
      </Can>
      <section aria-labelledby="waiting">
        <h2 id="waiting">
          {t(words.waiting)} <span className="count">{waiting.length + others}</span>
        </h2>
        <WaitingIncidents rows={incidents} />
        {waiting.length === 0 && others > 0 ? null : <Waiting rows={waiting} today={today} isAlone={others === 0} />}
        <WaitingReports rows={reports} />
        <AccountsWithoutOwner rows={withoutOwner} />
      </section>
      <section aria-labelledby="mine">
        <h2 id="mine">
          {t(words.mine)} <span className="count">{mine.length}</span>
        </h2>
        <Mine rows={mine} today={today} />
      </section>
      <section aria-labelledby="coming-up">
        <h2 id="coming-up">
          {t(words.comingUp)} <span className="count">{duties.length + due.length}</span>
        </h2>
        <ComingDuties rows={duties} />
        {due.length === 0 && duties.length > 0 ? null : <ComingUp rows={due} />}
      </section>
    </div>
  );
}

/** Under a heading of its own where other things wait as well. */
function Waiting({ rows, today, isAlone }: { rows: Props['waiting']; today: string; isAlone: boolean }) {
  const t = useText();
  const marks = useMarks();
  const locale = useLocale();
  return (
    <DataTable
      caption={t(words.waitingRequests)}
      hideCaption={isAlone}
      rows={rows}
      rowKey={(row) => `${row.requestId}/${row.stepKey}`}
      empty={<EmptyState title={t(words.waitingEmpty)} />}
      columns={[
        {
          key: 'title',
          header: t(words.subject),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`/approval-requests/${row.requestId}`}>{row.title || t(words.untitled)}</a>
              <div className="cell-note">
                {row.number}
                {marks.gap}
                {t(requestKindWords[row.kind].name)}{' '}
                {row.capacity === 'holder' ? null : marks.brackets(t(capacityWords[row.capacity]))}
              </div>
            </>
          ),
        },
        { key: 'what', header: t(words.what), nowrap: true, cell: (row) => t(actionWords[row.action as StepAction]) },
        {
          key: 'from',
          header: t(words.applicant),
          cell: (row) => (
            <>
              {locale === 'ja' ? row.unitNameJa : row.unitNameEn}
              <div className="cell-note">{row.applicantName}</div>
            </>
          ),
        },
        { key: 'since', header: t(words.since), cell: (row) => <OfficeDateTime at={row.openedAt} /> },
        { key: 'due', header: t(words.due), cell: (row) => <DueDate on={row.dueOn} today={today} /> },
        {
          key: 'status',
          header: t(words.status),
          nowrap: true,
          cell: (row) => <RequestStatus status={row.status} />,
        },
      ]}
    />
  );
}

/** What nobody else has is for the authors to go on with. */
function withWhom({ status, waitingFor }: Props['mine'][number], t: (text: Text) => string, comma: string): string {
  if (['draft', 'sent-back', 'amending'].includes(status)) return t(words.withYou);
  return waitingFor.join(comma) || '—';
}

function Mine({ rows, today }: { rows: Props['mine']; today: string }) {
  const t = useText();
  const marks = useMarks();
  return (
    <DataTable
      caption={t(words.mine)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t(words.mineEmpty)} />}
      columns={[
        {
          key: 'title',
          header: t(words.subject),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`/approval-requests/${row.id}`}>{row.title || t(words.untitled)}</a>
              <div className="cell-note">
                {row.number}
                {marks.gap}
                {t(requestKindWords[row.kind].name)}
              </div>
            </>
          ),
        },
        { key: 'status', header: t(words.status), nowrap: true, cell: (row) => <RequestStatus status={row.status} /> },
        { key: 'with', header: t(words.waitingFor), cell: (row) => withWhom(row, t, marks.comma) },
        { key: 'due', header: t(words.due), cell: (row) => <DueDate on={row.dueOn} today={today} /> },
        {
          key: 'updated',
          header: t(words.updated),
          nowrap: true,
          cell: (row) => <OfficeDateTime at={row.updatedAt} />,
        },
      ]}
    />
  );
}
