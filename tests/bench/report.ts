/** The figures as a table to read, and whether they are what was set as the aim. */
import type { Timing } from './timing';

export type Measured = {
  name: string;
  as: string;
  /** Table rows in the page; 0 where it has no table. */
  rows: number;
  kilobytes: number;
  one: Timing;
  twenty: Timing;
};
export type SizeResult = {
  requests: number;
  /** What was loaded, in words. */
  loaded: string;
  database: string;
  gigabytes: number;
  pages: Measured[];
  floor: { json: Timing; html: Timing };
  list: Timing;
  firstVisit: { path: string; bytes: number }[];
};
export type Target = { name: string; met: boolean; detail: string };

const SLOWER_AT_MOST = 1.5;
const OF_FLOOR_AT_LEAST = 1 / 3;
const FIRST_VISIT_AT_MOST = 200 * 1024;

export const firstVisitBytes = (result: SizeResult): number =>
  result.firstVisit.reduce((sum, { bytes }) => sum + bytes, 0);
export const ratioToFloor = ({ list, floor }: SizeResult): number => list.perSecond / floor.html.perSecond;

/** Every aim with what was measured. The growth needs more than one size. */
export function targetsOf(results: SizeResult[]): Target[] {
  const inOrder = [...results].sort((a, b) => a.requests - b.requests);
  const [smallest] = inOrder;
  const largest = inOrder.at(-1);
  if (!smallest || !largest) return [];
  const targets: Target[] = [];
  if (smallest !== largest) {
    for (const page of smallest.pages) {
      const same = largest.pages.find(({ name }) => name === page.name);
      if (!same) continue;
      // A page that holds more takes longer for that reason alone.
      const rows = same.rows === page.rows ? '' : ` (${page.rows} → ${same.rows} rows)`;
      for (const [clients, before, after] of [
        ['1 client', page.one, same.one],
        ['20 clients', page.twenty, same.twenty],
      ] as const) {
        const growth = after.p95 / before.p95;
        targets.push({
          name: `p95 of "${page.name}", ${clients}, at most ${SLOWER_AT_MOST} × that of ${smallest.requests} requests`,
          met: growth <= SLOWER_AT_MOST,
          detail: `${milliseconds(before.p95)} → ${milliseconds(after.p95)} ms, × ${growth.toFixed(2)}${rows}`,
        });
      }
    }
  }
  for (const result of inOrder) {
    targets.push({
      name: `list at least 1/3 of renderToString, ${result.requests} requests`,
      met: ratioToFloor(result) >= OF_FLOOR_AT_LEAST,
      detail: `${result.list.perSecond.toFixed(0)} of ${result.floor.html.perSecond.toFixed(0)} per second, ${ratioToFloor(result).toFixed(2)}`,
    });
  }
  targets.push({
    name: 'first visit of the list at most 200 KiB',
    met: firstVisitBytes(largest) <= FIRST_VISIT_AT_MOST,
    detail: `${(firstVisitBytes(largest) / 1024).toFixed(1)} KiB`,
  });
  return targets;
}

const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** One size as a table. */
export function printSize(result: SizeResult, print: (line: string) => void): void {
  print(`\n${result.requests.toLocaleString('en-US')} requests; ${result.loaded}`);
  print(`${result.database}; ${result.gigabytes.toFixed(1)} GB of tables\n`);
  const head = ['', 'rows', 'KB', 'n', 'median', 'p95 ms', '/s', 'n', 'median', 'p95 ms', '/s'];
  const rows = result.pages.map((page) => [
    page.name,
    String(page.rows),
    page.kilobytes.toFixed(0),
    ...[page.one, page.twenty].flatMap((timing) => [
      String(timing.count),
      milliseconds(timing.median),
      milliseconds(timing.p95),
      timing.perSecond.toFixed(0),
    ]),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? '').length)));
  const line = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  print(`${' '.repeat((widths[0] ?? 0) + 14)}1 client${' '.repeat(22)}20 clients`);
  print(line(head));
  for (const row of rows) print(line(row));
  const { json, html } = result.floor;
  print(
    `\nfloor at 20 clients: JSON ${json.perSecond.toFixed(0)}/s, renderToString ${html.perSecond.toFixed(0)}/s;` +
      ` list ${result.list.perSecond.toFixed(0)}/s, ${ratioToFloor(result).toFixed(2)} of it`,
  );
  const parts = result.firstVisit.map(({ path, bytes }) => `${path} ${(bytes / 1024).toFixed(1)}`).join(', ');
  print(`first visit of the list: ${(firstVisitBytes(result) / 1024).toFixed(1)} KiB (${parts})`);
}

export function printTargets(targets: Target[], print: (line: string) => void): void {
  print('');
  for (const { name, met, detail } of targets) print(`${met ? 'met    ' : 'NOT MET'}  ${name}: ${detail}`);
}
