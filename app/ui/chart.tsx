/**
 * 折れ線グラフ: drawn on the server, without a script. Lines differ in pattern and marker as well as in colour; what is
 * missing is a gap with a sign of its own; the same values stand in a table beneath.
 */
import { type ReactNode, useId } from 'react';
import { labelEvery, type Scale, scaleFor, stretches } from './chart-scale';
import { DataTable } from './data-table';
import { Disclosure } from './disclosure';
import { useText } from './locale';
import { uiWords } from './words';

/** How a line looks, in the order of importance. Three are told apart in print as well. */
export type LineLook = 'measured' | 'limit' | 'second-limit';

export type ChartLine = {
  key: string;
  name: string;
  look: LineLook;
  /** One for each label; null where there is none. */
  values: readonly (number | null)[];
};

export type LineChartProps = {
  title: string;
  /** What is to be seen, in a sentence or two: heard instead of the drawing. */
  description: string;
  /** Along the bottom: months. `short` is what fits under the drawing. */
  labels: readonly { key: string; name: string; short: string }[];
  labelHeader: string;
  lines: readonly ChartLine[];
  /** A value in words. */
  format: (value: number) => string;
  /** What a value can be at all. */
  within?: { least?: number; most?: number };
  /** Labels at which a value was expected and is missing. */
  missing?: ReadonlySet<string>;
  /** Labels at which something is wrong, marked beside the line. */
  marked?: ReadonlySet<string>;
  /** In words, for the table: what is wrong at a label, or what else is to be said. */
  note?: (key: string) => ReactNode;
  noteHeader?: string;
};

type Size = { width: number; height: number; left: number; labels: number };
/** Two drawings, of which the style shows one: letters keep their size on a narrow screen. */
const WIDE: Size = { width: 720, height: 260, left: 70, labels: 12 };
const NARROW: Size = { width: 340, height: 220, left: 62, labels: 5 };
const TOP = 12;
const RIGHT = 14;
const BOTTOM = 30;
/** Room that a letter of a label takes at most; those of Japanese are twice as wide. */
const LETTER = 7;

const roomFor = (label: string): number =>
  [...label].reduce((room, letter) => room + (letter > '\u2e80' ? 2 : 1) * LETTER, 12);

export function LineChart(props: LineChartProps) {
  const t = useText();
  const values = props.lines.flatMap((line) => line.values.filter((value) => value !== null));
  const scale = scaleFor(values, props.within);
  return (
    <figure className="chart">
      <figcaption className="chart-title">{props.title}</figcaption>
      <Legend
        lines={props.lines}
        hasMissing={(props.missing?.size ?? 0) > 0}
        hasMarked={(props.marked?.size ?? 0) > 0}
      />
      <Drawing {...props} scale={scale} size={WIDE} className="chart-wide" />
      <Drawing {...props} scale={scale} size={NARROW} className="chart-narrow" />
      <Disclosure summary={t(uiWords.chart.asTable)} className="chart-table">
        <ChartTable {...props} />
      </Disclosure>
    </figure>
  );
}

function Legend({
  lines,
  hasMissing,
  hasMarked,
}: {
  lines: readonly ChartLine[];
  hasMissing: boolean;
  hasMarked: boolean;
}) {
  const t = useText();
  return (
    <ul className="chart-legend">
      {lines.map(({ key, name, look }) => (
        <li key={key}>
          <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
            <path d="M2 6H34" className={`chart-line chart-line-${look}`} />
            <Marker look={look} x={18} y={6} />
          </svg>
          {name}
        </li>
      ))}
      {hasMarked ? (
        <li>
          <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
            <Cross x={18} y={6} />
          </svg>
          {t(uiWords.chart.marked)}
        </li>
      ) : null}
      {hasMissing ? (
        <li>
          <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
            <rect x="11" y="0.5" width="14" height="11" className="chart-missing" />
          </svg>
          {t(uiWords.chart.missing)}
        </li>
      ) : null}
    </ul>
  );
}

type DrawingProps = LineChartProps & { scale: Scale; size: Size; className: string };

function Drawing({ title, description, labels, lines, format, missing, marked, scale, size, className }: DrawingProps) {
  const id = useId();
  const { width, height } = size;
  const left = Math.max(size.left, ...scale.ticks.map((tick) => roomFor(format(tick))));
  const [right, bottom] = [width - RIGHT, height - BOTTOM];
  const step = (right - left) / Math.max(1, labels.length);
  const x = (at: number): number => round(left + step * (at + 0.5));
  const y = (value: number): number =>
    round(bottom - ((value - scale.from) / (scale.to - scale.from)) * (bottom - TOP));
  const every = labelEvery(labels.length, size.labels);
  const measured = lines.find(({ look }) => look === 'measured');
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={className}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} className="chart-grid" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" className="chart-text">
            {format(tick)}
          </text>
        </g>
      ))}
      {labels.map(({ key, short }, at) => (
        <g key={key}>
          {missing?.has(key) ? (
            <rect
              x={round(x(at) - step * 0.4)}
              y={TOP}
              width={round(step * 0.8)}
              height={bottom - TOP}
              className="chart-missing"
            />
          ) : null}
          {at % every === 0 ? (
            <text x={x(at)} y={height - 10} textAnchor="middle" className="chart-text">
              {short}
            </text>
          ) : null}
        </g>
      ))}
      <path d={`M${left} ${bottom}H${right}`} className="chart-axis" />
      {lines.map((line) => (
        <Line key={line.key} line={line} x={x} y={y} />
      ))}
      {measured
        ? labels.map(({ key }, at) => {
            const value = measured.values[at] ?? null;
            return value !== null && marked?.has(key) ? <Cross key={key} x={x(at)} y={y(value)} /> : null;
          })
        : null}
    </svg>
  );
}

type Place = (value: number) => number;

/**
 * A limit holds between the months too, and is a line through with one marker: at one end or at the other, so that two
 * limits of one height are both seen. What was measured has a marker for each.
 */
function Line({ line, x, y }: { line: ChartLine; x: Place; y: Place }) {
  return (
    <g>
      {stretches(line.values).map((points) => (
        <g key={points[0]?.at}>
          <path
            d={points.map(({ at, value }, n) => `${n === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')}
            className={`chart-line chart-line-${line.look}`}
          />
          {points.map(({ at, value }) =>
            hasMarker(line.look, points, at) ? <Marker key={at} look={line.look} x={x(at)} y={y(value)} /> : null,
          )}
        </g>
      ))}
    </g>
  );
}

const hasMarker = (look: LineLook, points: readonly { at: number }[], at: number): boolean =>
  look === 'measured' || at === (look === 'limit' ? points[0] : points.at(-1))?.at;

function Marker({ look, x, y }: { look: LineLook; x: number; y: number }) {
  const className = `chart-marker chart-marker-${look}`;
  if (look === 'measured') return <circle cx={x} cy={y} r="3.5" className={className} />;
  if (look === 'limit') return <rect x={x - 3} y={y - 3} width="6" height="6" className={className} />;
  return <path d={`M${x} ${round(y - 4)}L${x + 4} ${round(y + 3)}H${x - 4}Z`} className={className} />;
}

/** Over a marker, so that it is seen without colour. */
const Cross = ({ x, y }: { x: number; y: number }) => (
  <path d={`M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x - 5} ${y + 5}L${x + 5} ${y - 5}`} className="chart-cross" />
);

const round = (value: number): number => Math.round(value * 100) / 100;

function ChartTable({ title, labels, labelHeader, lines, format, missing, note, noteHeader }: LineChartProps) {
  const t = useText();
  const rows = labels.map((label, at) => ({ ...label, at }));
  return (
    <DataTable
      caption={title}
      hideCaption
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', header: labelHeader, rowHeader: true, nowrap: true, cell: ({ name }) => name },
        ...lines.map((line) => ({
          key: line.key,
          header: line.name,
          align: 'end' as const,
          nowrap: true,
          cell: ({ key, at }: (typeof rows)[number]) => {
            const value = line.values[at] ?? null;
            if (value !== null) return format(value);
            return line.look === 'measured' && missing?.has(key) ? t(uiWords.chart.missing) : '—';
          },
        })),
        ...(note
          ? [{ key: 'note', header: noteHeader ?? '', cell: ({ key }: (typeof rows)[number]) => note(key) }]
          : []),
      ]}
    />
  );
}
