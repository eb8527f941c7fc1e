import type { Locale } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { BYTE_ORDER_MARK, registerCsvHead, registerCsvLine } from './register-csv';
import { listRegister } from './register-list.query.server';
import type { PageFrom, RegisterFilter } from './register-query';

const ROWS_AT_ONCE = 500;
type Reading = Parameters<typeof listRegister>[1];

/** The whole list as a stream, page after page: a large register is never held in memory. */
export function registerCsv(
  db: DbOrTx,
  reading: Reading,
  filter: RegisterFilter,
  locale: Locale,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let from: PageFrom = null;
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      const page = await listRegister(db, reading, filter, from, ROWS_AT_ONCE);
      const head = begun ? '' : BYTE_ORDER_MARK + registerCsvHead(locale);
      begun = true;
      controller.enqueue(encoder.encode(head + page.rows.map((row) => registerCsvLine(row, locale)).join('')));
      if (page.next === null) controller.close();
      else from = { after: page.next };
    },
  });
}
