import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { DISPOSALS_PATH } from '~/endings/paths';
import { MOVEMENT_KINDS } from '~/policy/model';
import { movementKindWords } from '~/policy/movement-words';
import { ListFrame, type NamedUnit, SectionField } from '~/registers/list-frame';
import { registersWords } from '~/registers/words';
import { LinkButton } from '~/ui/button';
import { Checkbox } from '~/ui/choices';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { STANDINGS } from './model';
import type { LevelNames, listMovements, MovementRow } from './movement-list.query.server';
import { type MovementFilter, movementsHref } from './movement-query';
import { MOVEMENTS_PATH, movementPath, newMovementHref } from './paths';
import { StandingTag } from './standing-tag';
import { standingWords, wayWords, movementWords as words } from './words';

type Row = SerializeFrom<MovementRow>;

type Props = SerializeFrom<Awaited<ReturnType<typeof listMovements>>> & {
  filter: MovementFilter;
  units: NamedUnit[];
  levels: LevelNames;
  /** false where the policy asks for nothing of the kind. */
  isAsked: boolean;
};

/** 情報の持出し・提供等の台帳. */
export function MovementList(props: Props) {
  const t = useText();
  const { filter, units, rows, levels, isAsked } = props;
  return (
    <ListFrame
      register="information-movements"
      title={words.registerTitle}
      lead={isAsked ? words.lead : words.switchedOff}
      path={MOVEMENTS_PATH}
      filter={
        <>
          <SelectField
            name="status"
            label={t(words.status)}
            placeholder={t(registersWords.all)}
            defaultValue={filter.standing ?? ''}
            width="medium"
            options={STANDINGS.map((value) => ({ value, label: t(standingWords[value]) }))}
          />
          <SelectField
            name="kind"
            label={t(words.kind)}
            placeholder={t(registersWords.all)}
            defaultValue={filter.kind ?? ''}
            width="medium"
            options={MOVEMENT_KINDS.map((value) => ({ value, label: t(movementKindWords[value].name) }))}
          />
          <SectionField label={words.section} value={filter.unitId} units={units} />
          <Checkbox name="waiting" value="me" label={t(words.waitingForMe)} defaultChecked={filter.waiting} />
          {filter.about ? <input type="hidden" name="about" value={`${filter.about.type}:${filter.about.id}`} /> : null}
        </>
      }
      action={isAsked ? <LinkButton href={newMovementHref(null, filter.about)}>{t(words.new)}</LinkButton> : undefined}
      href={(from, path) => movementsHref(filter, from, path)}
      page={props}
    >
      <MovementTable
        rows={rows}
        levels={levels}
        withAll
        empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      />
      <p>
        <a href={DISPOSALS_PATH}>{t(words.toDisposals)}</a>
      </p>
    </ListFrame>
  );
}

type TableProps = {
  rows: Row[];
  levels: LevelNames;
  /** Also the section, the class and how long the record is kept. */
  withAll?: boolean;
  empty?: ReactNode;
};

export function MovementTable({ rows, levels, withAll = false, empty }: TableProps) {
  const t = useText();
  const marks = useMarks();
  const levelOf = ({ schemeKey, confidentiality }: Row): string => {
    const name = schemeKey === levels.scheme ? levels.names[confidentiality] : undefined;
    return name ? t(name) : confidentiality;
  };
  return (
    <DataTable
      caption={t(words.registerTitle)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      rowClassName={(row) => (row.standing === 'late' ? 'row-late' : undefined)}
      columns={[
        {
          key: 'number',
          header: t(words.number),
          rowHeader: true,
          cell: (row) => (
            <>
              <a className="cell-nowrap" href={movementPath(row.id)}>
                {row.number}
              </a>
              <div className="cell-note">{t(movementKindWords[row.kind].name)}</div>
            </>
          ),
        },
        {
          key: 'what',
          header: t(words.what),
          cell: (row) => (
            <>
              <span className="keep-lines">{row.what}</span>
              <div className="cell-note">
                {levelOf(row)}
                {marks.gap}
                {row.amount}
              </div>
            </>
          ),
        },
        {
          key: 'to',
          header: t(words.recipient),
          cell: (row) => (
            <>
              {row.recipient}
              <div className="cell-note">{t(wayWords(row.kind, row.way))}</div>
            </>
          ),
        },
        ...(withAll
          ? [
              {
                key: 'unit',
                header: t(words.section),
                cell: (row: Row) => (
                  <>
                    {t(row.unit)}
                    <div className="cell-note">{row.applicantName}</div>
                  </>
                ),
              },
            ]
          : []),
        {
          key: 'on',
          header: t(words.doneOn),
          nowrap: true,
          cell: (row) =>
            row.doneOn ? (
              <OfficeDate date={row.doneOn} />
            ) : (
              <>
                <OfficeDate date={row.plannedOn} />
                <div className="cell-note">{t(words.plannedOn)}</div>
              </>
            ),
        },
        {
          key: 'status',
          header: t(words.status),
          nowrap: true,
          cell: (row) => (
            <>
              <StandingTag standing={row.standing} kind={row.kind} />
              {row.returnBy && (row.standing === 'done' || row.standing === 'late') ? (
                <div className="cell-note">
                  <OfficeDate date={row.returnBy} />
                </div>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
