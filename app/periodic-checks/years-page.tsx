import type { CheckKind } from '~/policy/model';
import { registersWords } from '~/registers/words';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { CheckTabs } from './check-tabs';
import { OCCASIONS } from './model';
import { RESULTS_PATH } from './paths';
import { UnitField } from './unit-field';
import type { UnitGroup } from './unit-groups';
import { kindWords, occasionWords, checkWords as words } from './words';
import {
  FIGURES,
  figureWords,
  isOfFindings,
  itemsHref,
  ofRow,
  RESULT_VIEWS,
  type ResultFilter,
  type ResultView,
  resultsHref,
  viewWords,
  type YearRow,
  type Years,
} from './years';

export type YearsPageProps = Years & {
  filter: ResultFilter;
  view: ResultView;
  kinds: CheckKind[];
  groups: UnitGroup[];
  /** In which there are rounds. */
  allYears: number[];
  /** How the provision of the filter is called. */
  provision: YearRow['name'] | null;
};

/** What the self-inspections or audits found, year by year; every figure leads to what it counts. */
export function YearsPage(props: YearsPageProps) {
  const { filter, view, years, rows, provision } = props;
  const t = useText();
  const marks = useMarks();
  const caption = t(kindWords[filter.kind].one) + marks.colon + t(viewWords[view].by);
  return (
    <>
      <PageHeading title={t(words.resultsTitle)} lead={t(words.resultsLead)} />
      <CheckTabs current="results" />
      <Filter {...props} />
      {provision ? (
        <p>
          {t(words.provision)}
          {marks.colon}
          <strong>{t(provision)}</strong>{' '}
          <a href={resultsHref({ ...filter, provision: null }, view)}>{t(words.anyProvision)}</a>
        </p>
      ) : null}
      {view === 'department' ? <p className="cell-note">{t(words.departmentHint)}</p> : null}
      {view === 'provision' ? <p className="cell-note">{t(words.provisionHint)}</p> : null}
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(row) => row.key}
        empty={<EmptyState title={t(words.noYears)}>{t(words.noYearsHint)}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t(viewWords[view].name),
            rowHeader: true,
            cell: (row: YearRow) => <Name {...props} row={row} />,
          },
          ...years.map((year) => ({
            key: String(year),
            header: t(words.year(year)),
            nowrap: true,
            cell: (row: YearRow) => <Figures {...props} row={row} year={year} />,
          })),
        ]}
      />
      {rows.length > 0 ? <Files filter={filter} view={view} /> : null}
    </>
  );
}

function Filter({ filter, view, kinds, groups, allYears }: YearsPageProps) {
  const t = useText();
  const years = allYears.map((year) => ({ value: String(year), label: t(words.year(year)) }));
  return (
    <form method="get" action={RESULTS_PATH} className="filter-form">
      <SelectField
        name="kind"
        label={t(words.resultOf)}
        defaultValue={filter.kind}
        width="medium"
        options={kinds.map((value) => ({ value, label: t(kindWords[value].one) }))}
      />
      <SelectField
        name="view"
        label={t(words.viewBy)}
        defaultValue={view}
        width="medium"
        options={RESULT_VIEWS.map((value) => ({ value, label: t(viewWords[value].by) }))}
      />
      <UnitField value={filter.unitId} groups={groups} />
      <SelectField
        name="from"
        label={t(words.fromYear)}
        placeholder={t(words.lastYears)}
        defaultValue={filter.from ?? ''}
        width="medium"
        options={years}
      />
      <SelectField
        name="to"
        label={t(words.toYear)}
        placeholder={t(words.newestYear)}
        defaultValue={filter.to ?? ''}
        width="medium"
        options={years}
      />
      <SelectField
        name="occasion"
        label={t(words.occasion)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.occasion ?? ''}
        width="medium"
        options={OCCASIONS.map((value) => ({ value, label: t(occasionWords[value].name) }))}
      />
      {filter.provision ? <input type="hidden" name="provision" value={filter.provision} /> : null}
      <Button kind="secondary">{t(words.show)}</Button>
      <a href={`${RESULTS_PATH}?kind=${filter.kind}&view=${view}`}>{t(registersWords.clear)}</a>
    </form>
  );
}

/** The row seen the other way: a department by section, a section by provision, a provision by section. */
function Name({ filter, view, row }: YearsPageProps & { row: YearRow }) {
  const t = useText();
  const other: ResultView = view === 'section' ? 'provision' : 'section';
  return (
    <>
      <a href={resultsHref(ofRow({ ...filter, provision: null }, view, row.key), other)}>
        {t(row.name)}
        <span className="sr-only"> {t(viewWords[other].by)}</span>
      </a>
      {row.note ? <div className="cell-note">{t(row.note)}</div> : null}
    </>
  );
}

/** Only what there is: most sections fulfil most questions. */
function Figures({ filter, view, row, year }: YearsPageProps & { row: YearRow; year: number }) {
  const t = useText();
  const counts = row.years[year];
  if (!counts) return <span className="cell-note">{t(words.notDone)}</span>;
  const of = ofRow(filter, view, row.key);
  return (
    <ul className="plain-list">
      {FIGURES.filter((figure) => counts[figure] > 0).map((figure) => (
        <li key={figure}>
          {isOfFindings(figure) ? <strong>{t(figureWords[figure])}</strong> : t(figureWords[figure])}{' '}
          <a href={itemsHref(of, { figure, year })}>
            {counts[figure]}
            <span className="sr-only"> {t(figureWords[figure])}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Files({ filter, view }: Pick<YearsPageProps, 'filter' | 'view'>) {
  const t = useText();
  const at = (ending: string) => resultsHref(filter, view, `${RESULTS_PATH}.${ending}`);
  return (
    <ul className="plain-list no-print">
      <li>
        <a href={at('xlsx')}>{t(words.saveAsXlsx)}</a>
      </li>
      <li>
        <a href={at('pdf')}>{t(words.saveAsPdf)}</a>
      </li>
      <li>
        <a href={at('csv')}>{t(words.saveAsCsv)}</a>
      </li>
    </ul>
  );
}
