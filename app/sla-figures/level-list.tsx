import { ListFrame, type NamedUnit, SectionField } from '~/registers/list-frame';
import { registersWords } from '~/registers/words';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { SelectField, TextField } from '~/ui/fields';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { MonthPage } from './level-list.query.server';
import { Result } from './level-page';
import { LEVELS_PATH, type LevelFilter, levelsHref, MONTH_FILTERS } from './level-query';
import { LEVEL_SUBJECTS } from './model';
import { formatMonth } from './month';
import { MonthStateTag } from './tags';
import { monthFilterWords, subjectWords, levelWords as words } from './words';

export type LevelListProps = MonthPage & { filter: LevelFilter; units: NamedUnit[] };

/** Months of all services and contracts: what is to be entered, what is late, what was missed. */
export function LevelList(props: LevelListProps) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const { filter } = props;
  return (
    <ListFrame
      register="sla-figures"
      title={words.title}
      lead={words.lead}
      path={LEVELS_PATH}
      filter={<Filter {...props} />}
      href={(from, path) => levelsHref(filter, from, path)}
      page={props}
    >
      <DataTable
        caption={t(words.title)}
        hideCaption
        rows={props.rows}
        rowKey={({ id }) => id}
        rowClassName={({ state }) => (state === 'late' ? 'row-late' : undefined)}
        empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t(words.service),
            rowHeader: true,
            cell: ({ levelId, name, kind, vendorName }) => (
              <>
                <a href={`${LEVELS_PATH}/${levelId}`}>{name}</a>
                <div className="cell-note">
                  {t(subjectWords[kind])}
                  {marks.dot}
                  {vendorName}
                </div>
              </>
            ),
          },
          { key: 'month', header: t(words.month), nowrap: true, cell: ({ month }) => formatMonth(month, locale) },
          { key: 'state', header: t(words.state), nowrap: true, cell: ({ state }) => <MonthStateTag state={state} /> },
          {
            key: 'due',
            header: t(words.due),
            nowrap: true,
            cell: ({ dueOn, state }) => (state === 'complete' ? '—' : <OfficeDate date={dueOn} />),
          },
          { key: 'result', header: t(words.result), cell: (row) => <Result {...row} /> },
          {
            key: 'owner',
            header: t(words.owner),
            cell: ({ owner, holders, unit }) => (
              <>
                {owner ? t(owner) : `${t(unit)} ${t(words.headOfSection)}`}
                {holders.length > 0 ? <div className="cell-note">{holders.join(marks.comma)}</div> : null}
              </>
            ),
          },
        ]}
      />
    </ListFrame>
  );
}

function Filter({ filter, units }: LevelListProps) {
  const t = useText();
  return (
    <>
      <SelectField
        name="state"
        label={t(words.state)}
        defaultValue={filter.state}
        width="medium"
        options={MONTH_FILTERS.map((value) => ({ value, label: t(monthFilterWords[value]) }))}
      />
      <SelectField
        name="kind"
        label={t(words.kind)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.kind ?? ''}
        width="medium"
        options={LEVEL_SUBJECTS.map((value) => ({ value, label: t(subjectWords[value]) }))}
      />
      <SectionField label={words.unit} value={filter.unitId} units={units} />
      <TextField
        name="month"
        label={t(words.month)}
        hint={t(words.monthHint)}
        defaultValue={filter.month ?? ''}
        width="short"
      />
    </>
  );
}
