import type { CheckKind } from '~/policy/model';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { checksHref } from './check-query';
import { CheckTabs } from './check-tabs';
import { ANSWERS } from './model';
import { RESULTS_PATH } from './paths';
import { kindWords, checkWords as words } from './words';
import { figureWords, RESULT_VIEWS, type ResultView, type YearCounts, type YearRow, type Years } from './years';

export type YearsPageProps = Years & { kind: CheckKind; view: ResultView; kinds: CheckKind[] };

/** What the self-inspections or audits found, year by year. */
export function YearsPage({ kind, view, kinds, years, rows }: YearsPageProps) {
  const t = useText();
  const views: Record<ResultView, string> = { section: t(words.bySection), provision: t(words.byProvision) };
  const query = new URLSearchParams({ kind, view });
  return (
    <>
      <PageHeading title={t(words.resultsTitle)} lead={t(words.resultsLead)} />
      <CheckTabs current="results" />
      <form method="get" action={RESULTS_PATH} className="filter-form">
        <SelectField
          name="kind"
          label={t(words.resultOf)}
          defaultValue={kind}
          width="medium"
          options={kinds.map((value) => ({ value, label: t(kindWords[value].one) }))}
        />
        <SelectField
          name="view"
          label={t(words.viewBy)}
          defaultValue={view}
          width="medium"
          options={RESULT_VIEWS.map((value) => ({ value, label: views[value] }))}
        />
        <Button kind="secondary">{t(words.show)}</Button>
      </form>
      <DataTable
        caption={`${t(kindWords[kind].one)} ${views[view]}`}
        rows={rows}
        rowKey={(row) => row.key}
        empty={<EmptyState title={t(words.noYears)}>{t(words.noYearsHint)}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t(view === 'section' ? words.sectionName : words.provision),
            rowHeader: true,
            cell: (row: YearRow) => (
              <>
                {view === 'section' ? <a href={checksHref({ kind, unitId: row.key })}>{t(row.name)}</a> : t(row.name)}
                {row.note ? <div className="cell-note">{t(row.note)}</div> : null}
              </>
            ),
          },
          ...years.map((year) => ({
            key: String(year),
            header: t(words.year(year)),
            cell: (row: YearRow) => <Figures counts={row.years[year] ?? null} />,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <p className="no-print">
          <a href={`/periodic-checks/results.csv?${query}`}>{t(words.saveAsCsv)}</a>
        </p>
      ) : null}
    </>
  );
}

/** Only what there is: most sections fulfil most questions. */
function Figures({ counts }: { counts: YearCounts | null }) {
  const t = useText();
  if (!counts) return <span className="cell-note">{t(words.notDone)}</span>;
  const shown = [...ANSWERS, 'findingsOpen' as const].filter((one) => counts[one] > 0);
  return (
    <ul className="plain-list">
      {shown.map((one) => (
        <li key={one}>
          {one === 'findingsOpen' ? (
            <strong>
              {t(figureWords[one])} {counts[one]}
            </strong>
          ) : (
            <>
              {t(figureWords[one])} {counts[one]}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
