import type { SerializeFrom } from '@remix-run/node';
import type { OwnSection } from '~/cloud-services/own-sections';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { ApplyForm } from './apply-form';
import { MissingList } from './contract-tree-page';
import type { EntryPageData } from './entry-page.query.server';
import { contractsPath, entryPath, treePath, vendorGraphPath } from './paths';
import { ShownStatusTag } from './shown-status';
import { employerWords, equalDutyWords, reportOutcomeWords, subcontractWords as words } from './words';

export type EntryPageProps = SerializeFrom<EntryPageData> & { sections: OwnSection[]; submissionKeys: string[] };

/** One subcontractor: where it stands, what it does, who works there, and what became of a report. */
export function EntryPage(props: EntryPageProps) {
  const t = useText();
  const { contract, entry, missing } = props;
  return (
    <div className="stack">
      <Breadcrumbs
        items={[
          { label: t(words.contracts), href: contractsPath },
          { label: contract.title, href: `${contractsPath}/${contract.id}` },
          { label: t(words.title), href: treePath(contract.id) },
          { label: entry.company },
        ]}
      />
      <PageHeading
        kicker={entry.tier === null ? t(words.tierUnknown) : t(words.tier(entry.tier))}
        title={entry.company}
        status={<ShownStatusTag status={entry.status} />}
      />
      {missing.length > 0 ? (
        <Notice kind="warning" title={t(words.lacking)}>
          <MissingList missing={missing} />
        </Notice>
      ) : null}
      <Report {...props} />
      {entry.status === 'unapproved' ? null : (
        <>
          <Summary {...props} />
          <Workers {...props} />
        </>
      )}
      <Actions {...props} />
    </div>
  );
}

function Chain({ contract, chain }: Pick<EntryPageProps, 'contract' | 'chain'>) {
  return (
    <ol className="tier-chain">
      {chain.map(({ id, company }) => (
        <li key={id ?? 'contractor'}>{id === null ? company : <a href={entryPath(contract.id, id)}>{company}</a>}</li>
      ))}
    </ol>
  );
}

function Summary(props: EntryPageProps) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const { entry, request } = props;
  return (
    <SummaryList
      rows={[
        { term: t(words.chain), value: <Chain {...props} /> },
        { term: t(words.address), value: entry.address || '—' },
        { term: t(words.work), value: <span className="keep-lines">{entry.work || '—'}</span> },
        { term: t(words.reason), value: <span className="keep-lines">{entry.reason || '—'}</span> },
        { term: t(words.information), value: <Information information={entry.information} /> },
        { term: t(words.workplace), value: <span className="keep-lines">{entry.workplace || '—'}</span> },
        {
          term: t(words.period),
          value: (
            <>
              <OfficeDate date={entry.startsOn} era /> – <OfficeDate date={entry.endsOn} era />
            </>
          ),
        },
        {
          term: t(words.equalDuty),
          value: entry.equalDuty
            ? t(equalDutyWords[entry.equalDuty]) + marks.brackets(t(words.proofs(entry.equalDutyProofs)))
            : '—',
        },
        ...(entry.specificPersonalInformation
          ? [
              {
                term: t(words.permission),
                value: entry.permittedOn
                  ? t(words.permitted(formatDate(entry.permittedOn, locale)))
                  : t(words.notPermitted),
              },
            ]
          : []),
        { term: t(words.approvedOn), value: <OfficeDate date={entry.approvedOn} era /> },
        { term: t(words.validUntil), value: <OfficeDate date={entry.validUntil} era /> },
        ...(request
          ? [{ term: t(words.request), value: <a href={`/approval-requests/${request.id}`}>{request.number}</a> }]
          : []),
        ...(entry.endedOn
          ? [
              { term: t(words.endedOn), value: <OfficeDate date={entry.endedOn} era /> },
              { term: t(words.endNote), value: <span className="keep-lines">{entry.endNote || '—'}</span> },
            ]
          : []),
      ]}
    />
  );
}

function Information({ information }: { information: EntryPageProps['entry']['information'] }) {
  const t = useText();
  const marks = useMarks();
  if (information.length === 0) return <>{t(words.noInformation)}</>;
  return (
    <ul>
      {information.map((item) => (
        <li key={item.name}>
          {item.name}
          {item.specificPersonalInformation
            ? marks.brackets(t(words.specific))
            : item.personalInformation
              ? marks.brackets(t(words.personal))
              : null}
        </li>
      ))}
    </ul>
  );
}

/** 従事者と雇用元: an employer nobody named is marked in words, shape and colour. */
function Workers({ entry }: EntryPageProps) {
  const t = useText();
  return (
    <section aria-labelledby="workers">
      <h2 id="workers">{t(words.workers)}</h2>
      <DataTable
        caption={t(words.workers)}
        hideCaption
        rows={entry.workers.map((worker, index) => ({ ...worker, key: `${index}` }))}
        rowKey={(row) => row.key}
        empty={<p>{t(words.noWorkers)}</p>}
        columns={[
          { key: 'name', header: t(words.workerName), rowHeader: true, cell: (row) => row.name || '—' },
          { key: 'employer', header: t(words.employer), cell: (row) => row.employer || '—' },
          {
            key: 'standing',
            header: t(words.employerStanding),
            cell: (row) => (
              <StatusTag tone={row.standing === 'unknown' ? 'error' : 'neutral'}>
                {t(employerWords[row.standing])}
              </StatusTag>
            ),
          },
          { key: 'work', header: t(words.workerWork), cell: (row) => row.work || '—' },
        ]}
      />
    </section>
  );
}

function Report({ report, contract, entry, may, chain }: EntryPageProps) {
  const t = useText();
  if (!report) return null;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{t(words.reported)}</h2>
      <SummaryList
        rows={[
          ...(entry.tier === null ? [] : [{ term: t(words.chain), value: <Chain {...{ contract, chain }} /> }]),
          { term: t(words.seenOn), value: <OfficeDate date={report.seenOn} /> },
          { term: t(words.seen), value: <span className="keep-lines">{report.seen}</span> },
          { term: t(words.reportedBy), value: `${report.reporterPost} ${report.reporterName}` },
          { term: t(words.reportedAt), value: <OfficeDateTime at={report.reportedAt} /> },
          ...(report.outcome
            ? [
                { term: t(words.outcome), value: t(reportOutcomeWords[report.outcome].label) },
                { term: t(words.response), value: <span className="keep-lines">{report.response}</span> },
                { term: t(words.respondedBy), value: `${report.responderPost} ${report.responderName}` },
              ]
            : []),
        ]}
      />
      {may.respond ? (
        <p>
          <LinkButton href={`${entryPath(contract.id, entry.id)}/response`}>{t(words.respond)}</LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Actions({ contract, entry, may, sections, submissionKeys: [first = '', second = ''] }: EntryPageProps) {
  const t = useText();
  return (
    <section aria-label={t(words.request)} className="stack">
      {may.change ? (
        <>
          <p>{t(words.changeHint)}</p>
          <div className="button-row">
            <ApplyForm
              name="change"
              contractId={contract.id}
              subcontractId={entry.id}
              sections={sections}
              submissionKey={first}
              submit={t(words.change)}
              kind="secondary"
            />
            <ApplyForm
              name="below"
              contractId={contract.id}
              parentSubcontractId={entry.id}
              sections={sections}
              submissionKey={second}
              submit={t(words.applyBelow)}
              kind="secondary"
            />
            {may.end ? (
              <LinkButton kind="secondary" href={`${entryPath(contract.id, entry.id)}/end`}>
                {t(words.end)}
              </LinkButton>
            ) : null}
          </div>
        </>
      ) : null}
      <p>
        <a href={treePath(contract.id)}>{t(words.whole)}</a>
        {entry.vendorId ? (
          <>
            {' / '}
            <a href={vendorGraphPath(entry.vendorId)}>{t(words.registerHint)}</a>
          </>
        ) : null}
      </p>
    </section>
  );
}
