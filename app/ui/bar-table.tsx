/**
 * 横棒グラフ: a table in which each row has its bar, drawn on the server. Heard it is a table, seen it is a chart, and on
 * paper both.
 */
import type { ReactNode } from 'react';

export type Bar = {
  key: string;
  name: ReactNode;
  value: number;
  /** Where the figure comes from. */
  href: string | null;
  /** Further words beside the figure: a share, a number of days. */
  note?: ReactNode;
  /** Something is wrong here: another pattern as well as another colour. */
  tone?: 'usual' | 'warning';
};

export type BarTableProps = {
  caption: string;
  hideCaption?: boolean;
  nameHeader: string;
  valueHeader: string;
  noteHeader?: string;
  bars: readonly Bar[];
  format: (value: number) => string;
  /** The longest bar; that of the highest value unless said otherwise. */
  most?: number;
};

const WIDTH = 240;
const HEIGHT = 14;

export function BarTable({
  caption,
  hideCaption,
  nameHeader,
  valueHeader,
  noteHeader,
  bars,
  format,
  most,
}: BarTableProps) {
  const highest = Math.max(1, most ?? 0, ...bars.map(({ value }) => value));
  return (
    <table className="bar-table">
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameHeader}</th>
          <th scope="col" className="cell-end">
            {valueHeader}
          </th>
          <td className="bar-cell" />
          {noteHeader === undefined ? null : <th scope="col">{noteHeader}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.name}</th>
            <td className="cell-end cell-nowrap">
              {bar.href === null ? format(bar.value) : <a href={bar.href}>{format(bar.value)}</a>}
            </td>
            <td className="bar-cell">
              <BarDrawing share={bar.value / highest} tone={bar.tone} />
            </td>
            {noteHeader === undefined ? null : <td>{bar.note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One bar: `share` of the whole width. A value above nothing is always to be seen. */
export function BarDrawing({ share, tone = 'usual' }: { share: number; tone?: Bar['tone'] }) {
  const width = share === 0 ? 0 : Math.max(2, Math.round(share * WIDTH * 10) / 10);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className="bar-drawing" aria-hidden="true">
      <path d={`M0 ${HEIGHT}H${WIDTH}`} className="chart-grid" />
      {width === 0 ? null : <rect x="0" y="1" width={width} height={HEIGHT - 3} className={`bar bar-${tone}`} />}
    </svg>
  );
}
