/** A table of many rows: plain elements, no component inside a cell unless the caller puts one there. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import { useText } from './locale';
import { uiWords } from './words';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row; one column at most. */
  rowHeader?: boolean;
  align?: 'start' | 'end';
  /** Dates, numbers, statuses: never broken over two lines. */
  nowrap?: boolean;
  /** Narrow screens show rows as blocks; false leaves out the column's name there (title, status). */
  narrowLabel?: boolean;
  /** Makes the header a link that sorts. `current` is how the rows are sorted by this column now. */
  sort?: { href: string; current?: 'ascending' | 'descending' };
};

export type DataTableProps<Row> = {
  caption: ReactNode;
  /** The caption is only heard; for a table right under a heading that says the same. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows as blocks on narrow screens (default), or a region that scrolls sideways. */
  narrow?: 'stack' | 'scroll';
  /** Shown instead of the rows when there are none. */
  empty?: ReactNode;
  /** For example 'row-late': marks a row beside the words in it. */
  rowClassName?: (row: Row) => string | undefined;
  className?: string;
  id?: string;
};

/** From this number of columns on the type is smaller and the cells closer. */
const DENSE_ABOVE = 6;

const cellClass = (column: { align?: 'start' | 'end'; nowrap?: boolean }): string | undefined =>
  classes(column.align === 'end' && 'cell-end', column.nowrap && 'cell-nowrap') || undefined;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, narrow = 'stack', empty, rowClassName, className, id } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  const cells = columns.map((column) => ({
    ...column,
    className: cellClass(column),
    label: narrow === 'stack' && column.narrowLabel !== false && !column.rowHeader ? column.header : undefined,
  }));
  const tableClass = classes(
    'data-table',
    narrow === 'stack' && 'data-table-stack',
    columns.length > DENSE_ABOVE && 'data-table-dense',
    className,
  );
  const table = (
    <table id={id} className={tableClass}>
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {cells.map((column) => (
            <th key={column.key} scope="col" className={column.className} aria-sort={column.sort?.current}>
              {column.sort ? <SortLink header={column.header} sort={column.sort} /> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={rowClassName?.(row)}>
            {cells.map((column) =>
              column.rowHeader ? (
                <th key={column.key} scope="row" className={column.className}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={column.className} data-label={column.label}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow === 'stack') return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={typeof caption === 'string' ? caption : undefined} tabIndex={0}>
      {table}
    </section>
  );
}

function SortLink({ header, sort }: { header: string; sort: NonNullable<Column<unknown>['sort']> }) {
  const t = useText();
  return (
    <a href={sort.href} className="sort-link" data-sorted={sort.current}>
      {header}
      {sort.current ? <span className="sr-only"> ({t(uiWords[sort.current])})</span> : null}
    </a>
  );
}
