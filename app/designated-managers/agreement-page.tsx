import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { ContractStanding, useContractDays } from '~/contracts/standing';
import { History, spokenBy } from '~/registers/history';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { RestrictedNotice } from '~/restrictions/restricted-notice';
import { treePath } from '~/subcontracting/paths';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { formatEraYear } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import type { loadAgreementPage } from './agreement-page.query.server';
import { MANAGERS_PATH } from './manager-query';
import type { MeasureState, YearOfReport } from './measures';
import { dependencyWords, findingWords, measureWords, reportStateWords, managerWords as words } from './words';

export type Agreement = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadAgreementPage>>>>;
type Part = { agreement: Agreement; base: string };

const MEASURE_TONES: Record<MeasureState, StatusTone> = {
  'in-agreement': 'success',
  partly: 'warning',
  missing: 'error',
  'not-applicable': 'neutral',
  unanswered: 'waiting',
};
const REPORT_TONES: Record<YearOfReport['state'], StatusTone> = {
  received: 'success',
  missing: 'error',
  'to-come': 'waiting',
};

const inWords = spokenBy({ kind: dependencyWords, finding: findingWords });

/** One facility in somebody else's hands: the agreement, its measures, the yearly reports, the end. */
export function AgreementPage({ agreement, children }: { agreement: Agreement; children?: ReactNode }) {
  const t = useText();
  const base = `${MANAGERS_PATH}/${agreement.id}`;
  const missing = agreement.years.filter(({ state }) => state === 'missing').length;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.title), href: MANAGERS_PATH },
          { label: agreement.facility },
        ]}
      />
      <PageHeading
        kicker={agreement.vendorName}
        title={agreement.facility}
        status={<ContractStanding standing={agreement.contract.standing} />}
      />
      {children}
      <RestrictedNotice of={agreement.contract.restrictions} type="contract" />
      {missing > 0 ? (
        <Notice kind="warning" title={t(words.missingReports(missing))}>
          <p>{t(words.missingHint)}</p>
        </Notice>
      ) : null}
      {agreement.handOverMissing ? (
        <Notice kind="error" title={t(words.handOverMissing)}>
          <p>{t(words.handOverLead)}</p>
        </Notice>
      ) : null}
      <Summary agreement={agreement} />
      <Reports agreement={agreement} base={base} />
      <Measures agreement={agreement} base={base} />
      <Dependencies agreement={agreement} base={base} />
      <HandOver agreement={agreement} base={base} />
      <History events={agreement.events} spoken={inWords} />
    </>
  );
}

function Summary({ agreement }: { agreement: Agreement }) {
  const t = useText();
  const daysLeft = useContractDays();
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t(words.agreement)}</h2>
      <SummaryList
        rows={[
          { key: 'address', term: t(words.facilityAddress), value: agreement.facilityAddress || '—' },
          {
            key: 'manager',
            term: t(words.manager),
            value: <a href={`/registers/vendors/${agreement.vendorId}`}>{agreement.vendorName}</a>,
          },
          {
            key: 'parties',
            term: t(words.parties),
            value: (
              <ul>
                {agreement.parties.map((party, at) => (
                  <li key={party.position}>
                    {party.name} {at === 0 ? t(words.managerMark) : party.part}
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'section', term: t(words.section), value: t(agreement.contract.unit) },
          {
            key: 'period',
            term: t(words.period),
            value: (
              <>
                <OfficeDate date={agreement.startsOn} era /> – <OfficeDate date={agreement.endsOn} era />{' '}
                {daysLeft(agreement.contract.standing)}
              </>
            ),
          },
          { key: 'designated', term: t(words.designatedOn), value: <OfficeDate date={agreement.designatedOn} era /> },
        ]}
      />
      <ul>
        <li>
          <a href={`/registers/contracts/${agreement.id}`}>{t(words.toContract)}</a>
        </li>
        <li>
          <a href={treePath(agreement.id)}>{t({ ja: '再委託を見る', en: 'See subcontractors' })}</a>
        </li>
      </ul>
    </section>
  );
}

function Reports({ agreement, base }: Part) {
  const t = useText();
  const locale = useLocale();
  const yearName = (year: number) => t(words.fiscalYear(year, formatEraYear(`${year}-12-31`, locale)));
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t(words.reports)}</h2>
      <DataTable
        caption={t(words.reports)}
        hideCaption
        rows={agreement.years}
        rowKey={(year) => String(year.fiscalYear)}
        rowClassName={(year) => (year.state === 'missing' ? 'row-late' : undefined)}
        columns={[
          { key: 'year', header: t(words.year), rowHeader: true, cell: (year) => yearName(year.fiscalYear) },
          { key: 'due', header: t(words.due), nowrap: true, cell: (year) => <OfficeDate date={year.dueOn} /> },
          {
            key: 'state',
            header: t(registersWords.status),
            nowrap: true,
            cell: (year) => <StatusTag tone={REPORT_TONES[year.state]}>{t(reportStateWords[year.state])}</StatusTag>,
          },
          {
            key: 'received',
            header: t(words.receivedOn),
            nowrap: true,
            cell: (year) => <OfficeDate date={year.report?.receivedOn} />,
          },
          {
            key: 'finding',
            header: t(words.finding),
            cell: (year) =>
              year.report ? (
                <>
                  {t(findingWords[year.report.finding])}
                  <div className="keep-lines">{year.report.summary}</div>
                </>
              ) : (
                '—'
              ),
          },
          ...(agreement.mayChange
            ? [
                {
                  key: 'edit',
                  header: t(registersWords.actions),
                  nowrap: true,
                  cell: (year: Agreement['years'][number]) => (
                    <a href={`${base}/reports/${year.fiscalYear}`}>
                      {t(year.report ? words.changeReport : words.recordReport)}
                      <span className="sr-only">: {yearName(year.fiscalYear)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function Measures({ agreement, base }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{t(words.measures)}</h2>
      <DataTable
        caption={t(words.measures)}
        hideCaption
        rows={agreement.measures}
        rowKey={(measure) => measure.key}
        empty={<p>{t(words.noMeasures)}</p>}
        columns={[
          { key: 'name', header: t(words.measure), rowHeader: true, cell: (measure) => t(measure.name) },
          {
            key: 'state',
            header: t(words.measureState),
            nowrap: true,
            cell: (measure) => (
              <StatusTag tone={MEASURE_TONES[measure.state]}>{t(measureWords[measure.state])}</StatusTag>
            ),
          },
          {
            key: 'note',
            header: t(words.note),
            cell: (measure) => <span className="keep-lines">{measure.note || '—'}</span>,
          },
        ]}
      />
      {agreement.mayChange && agreement.measures.length > 0 ? (
        <p>
          <a href={`${base}/measures`}>{t(words.editMeasures)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Dependencies({ agreement, base }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="dependencies">
      <h2 id="dependencies">{t(words.dependencies)}</h2>
      <DataTable
        caption={t(words.dependencies)}
        hideCaption
        rows={agreement.dependencies}
        rowKey={(one) => one.id}
        empty={<p>{t(words.noDependencies)}</p>}
        columns={[
          {
            key: 'name',
            header: t(words.name),
            rowHeader: true,
            cell: (one) => (one.provider ? `${one.name} / ${one.provider}` : one.name),
          },
          {
            key: 'kind',
            header: t(words.dependencyKind),
            nowrap: true,
            cell: (one) => t(dependencyWords[one.kind]),
          },
          { key: 'purpose', header: t(words.purpose), cell: (one) => one.purpose },
          {
            key: 'since',
            header: t(words.startedOn),
            nowrap: true,
            cell: (one) => <OfficeDate date={one.startedOn} />,
          },
          { key: 'until', header: t(words.endedOn), nowrap: true, cell: (one) => <OfficeDate date={one.endedOn} /> },
          {
            key: 'approved',
            header: t(words.approvedOn),
            nowrap: true,
            cell: (one) =>
              one.approvedOn ? (
                <OfficeDate date={one.approvedOn} />
              ) : (
                <StatusTag tone="warning">{t(words.notApproved)}</StatusTag>
              ),
          },
          ...(agreement.mayChange
            ? [
                {
                  key: 'edit',
                  header: t(registersWords.actions),
                  cell: (one: Agreement['dependencies'][number]) => (
                    <a href={`${base}/dependencies/${one.id}`}>
                      {t(registersWords.edit)}
                      <span className="sr-only">: {one.name}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {agreement.mayChange ? (
        <p>
          <a href={`${base}/dependencies`}>{t(words.addDependency)}</a>
        </p>
      ) : null}
    </section>
  );
}

function HandOver({ agreement, base }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{t(words.handOver)}</h2>
      {agreement.handedOverOn ? (
        <SummaryList
          rows={[
            { key: 'on', term: t(words.handOverOn), value: <OfficeDate date={agreement.handedOverOn} era /> },
            { key: 'to', term: t(words.handOverTo), value: agreement.handedOverTo },
            {
              key: 'evidence',
              term: t(words.handOverEvidence),
              value: <span className="keep-lines">{agreement.handOverEvidence}</span>,
            },
          ]}
        />
      ) : (
        <>
          <p>{t(words.noHandOver)}</p>
          {agreement.mayChange ? (
            <LinkButton href={`${base}/hand-over`} kind="secondary">
              {t(words.recordHandOver)}
            </LinkButton>
          ) : null}
        </>
      )}
    </section>
  );
}
