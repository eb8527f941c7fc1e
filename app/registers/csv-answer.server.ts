import type { PlainDate } from '~/platform/dates';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import type { PageFrom } from './list-query';

const ROWS_AT_ONCE = 500;

/** A list that can be read page after page. */
type Csv<Row> = {
  head: readonly string[];
  line: (row: Row) => readonly string[];
  page: (from: PageFrom, perPage: number) => Promise<{ rows: Row[]; next: string | null }>;
};

/** The whole list as a stream, page after page: a large register is never held in memory. */
export function csvStream<Row>({ head, line, page }: Csv<Row>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let from: PageFrom = null;
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      const { rows, next } = await page(from, ROWS_AT_ONCE);
      const first = begun ? '' : BYTE_ORDER_MARK + csvLine(head);
      begun = true;
      controller.enqueue(encoder.encode(first + rows.map((row) => csvLine(line(row))).join('')));
      if (next === null) controller.close();
      else from = { after: next };
    },
  });
}

/** The download `<name>-<today>.csv`: a list page after page, or a text that is there already. */
export const csvAnswer = (content: ReadableStream<Uint8Array> | string, name: string, today: PlainDate): Response =>
  new Response(content, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${today}.csv"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
