import type { SerializeFrom } from '@remix-run/node';
import { listHref } from '~/approval-requests/request-list-query';
import { statusWords } from '~/approvals/words';
import { incidentsHref } from '~/incidents/incident-query';
import { kindWords } from '~/incidents/words';
import { BarTable } from '~/ui/bar-table';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { OfficeDate } from '~/ui/dates';
import { SelectField } from '~/ui/fields';
import { formatNumber } from '~/ui/format';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { Status } from '~/workflow/model';
import type { ReportData } from './dashboard-data.server';
import { Figures } from './dashboard-page';
import { monthsOfYear } from './lapses';
import { monthText, dashboardWords as words } from './words';

type Props = SerializeFrom<ReportData> & { years: number[]; reader: string };

/** 委員会への年次報告: A4, with the day it was made, the version of the policy, and whose view it is. */
export function ReportPage(props: Props) {
  const t = useText();
  const { year, years, today, profile, reader, figures } = props;
  return (
    <>
      <div className="no-print">
        <Breadcrumbs items={[{ label: t(words.title), href: '/dashboard' }, { label: t(words.report) }]} />
        <form method="get" action="/dashboard/report" className="filter-form">
          <SelectField
            name="year"
            label={t(words.year)}
            defaultValue={String(year)}
            width="short"
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
          />
          <Button kind="secondary">{t(words.show)}</Button>
        </form>
        <p>{t(words.print)}</p>
      </div>
      <PageHeading kicker={t(profile.body)} title={t(words.reportTitle(year))} lead={t(words.reportLead)} />
      <SummaryList
        rows={[
          { term: t(words.madeOn), value: <OfficeDate date={today} era /> },
          { term: t(words.profile), value: `${t(profile.name)} ${profile.version}` },
          { term: t(words.madeFor), value: reader },
        ]}
      />
      <YearFigures year={year} figures={figures} />
      <Figures {...props} />
    </>
  );
}

function YearFigures({ year, figures }: Pick<Props, 'year' | 'figures'>) {
  const t = useText();
  const href = (status: Status | null) =>
    listHref({ status, kind: null, unitId: null, track: null, query: '', sort: 'updated', decidedIn: year }, null);
  const table = { hideCaption: true, valueHeader: t(words.count), format: formatNumber };
  return (
    <div className="dashboard">
      <section aria-labelledby="decided">
        <h2 id="decided">{t(words.decided)}</h2>
        <BarTable
          {...table}
          caption={t(words.decided)}
          nameHeader={t(words.state)}
          noteHeader={t(words.averageDays)}
          bars={figures.byStatus.map(({ key, count, days }) => ({
            key,
            name: t(statusWords[key]),
            value: count,
            href: href(key),
            note: days === null ? '—' : t(words.days(days)),
          }))}
        />
      </section>
      <section aria-labelledby="by-month">
        <h2 id="by-month">{t(words.decidedByMonth)}</h2>
        <BarTable
          {...table}
          caption={t(words.decidedByMonth)}
          nameHeader={t(words.month)}
          bars={monthsOfYear(year).map((month) => ({
            key: month,
            name: t(monthText(month)),
            value: figures.byMonth.find(({ key }) => key === month)?.count ?? 0,
            href: null,
          }))}
        />
        <p>
          <a href={href(null)}>{t(words.decided)}</a>
        </p>
      </section>
      <section aria-labelledby="reported">
        <h2 id="reported">{t(words.reported)}</h2>
        {figures.incidents.length === 0 ? (
          <p>{t(words.none)}</p>
        ) : (
          <BarTable
            {...table}
            caption={t(words.reported)}
            nameHeader={t(words.kind)}
            bars={figures.incidents.map(({ key, count }) => ({
              key,
              name: t(kindWords[key]),
              value: count,
              href: incidentsHref({ status: null, kind: key, unitId: null, year }),
            }))}
          />
        )}
      </section>
    </div>
  );
}
