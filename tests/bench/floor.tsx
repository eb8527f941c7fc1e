/**
 * What the list costs at the very least: bare Node HTTP and mysql2 with the SELECTs of the list, as JSON (`/json`) and
 * as the same table made by renderToString (`/html`). Nobody signs in, nothing is checked, nothing is compressed.
 */
import http from 'node:http';
import { Kysely, MysqlDialect } from 'kysely';
import { createPool } from 'mysql2';
import { renderToString } from 'react-dom/server';
import { listRequests, type RequestRow } from '~/approval-requests/request-list.query.server';
import { readListQuery } from '~/approval-requests/request-list-query';
import { statusWords } from '~/approvals/words';
import { defineAbilities } from '~/authorization/define-abilities';
import { loadActor } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import { formatDate, formatDateTime } from '~/ui/format';
import { parseDatabaseUrl } from '~db/database-url';
import type { Database } from '~db/schema';

const { socketPath, host, port, user, password, database } = parseDatabaseUrl(process.env.DATABASE_URL ?? '');
const pool = createPool({
  ...(socketPath ? { socketPath } : { host, port }),
  user,
  password,
  database,
  charset: 'UTF8MB4_BIN',
  timezone: 'Z',
  dateStrings: ['DATE'],
  connectionLimit: 10,
});

type Statement = { sql: string; parameters: readonly unknown[] };

/** The statements with which the list of `personId` is read just now. */
async function statementsOf(personId: string): Promise<Statement[]> {
  const statements: Statement[] = [];
  const db = new Kysely<Database>({
    dialect: new MysqlDialect({ pool }),
    log: ({ level, query }) => {
      if (level === 'query') statements.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  const actor = await loadActor(db, personId, officeDate(new Date()));
  if (!actor) throw new Error('The person of the list is missing');
  statements.length = 0;
  const { filter, after } = readListQuery(new URLSearchParams(), '2026-11-21');
  await listRequests(db, defineAbilities(actor), filter, after);
  return statements;
}

const query = ({ sql, parameters }: Statement) =>
  new Promise<unknown[]>((resolve, reject) =>
    pool.query(sql, parameters as unknown[], (error, rows) => (error ? reject(error) : resolve(rows as unknown[]))),
  );

type Row = Omit<RequestRow, 'waitingFor'>;

/** Asks the same in the same order and puts the rows together. */
async function rowsOf(statements: Statement[]): Promise<RequestRow[]> {
  let rows: Row[] = [];
  let waiting: { id: string; name: string }[] = [];
  for (const statement of statements) {
    const found = await query(statement);
    const first = found[0] as Record<string, unknown> | undefined;
    if (first && 'title' in first) rows = found as Row[];
    else if (first && 'name' in first) waiting = found as typeof waiting;
  }
  const names = new Map<string, string[]>();
  for (const { id, name } of waiting) names.set(id, [...(names.get(id) ?? []), name]);
  return rows.map((row): RequestRow => ({ ...row, waitingFor: names.get(row.id) ?? [] }));
}

function Table({ rows, today }: { rows: RequestRow[]; today: string }) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          {['番号', 'サービス', '事業者', '所管課', '申請者', '区分', '状態', '処理待ち', '期限', '更新'].map(
            (header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.dueOn && row.dueOn < today ? 'row-late' : undefined}>
            <td>{row.number}</td>
            <th scope="row">
              <a href={`/approval-requests/${row.id}`}>{row.title}</a>
            </th>
            <td>{row.vendorName}</td>
            <td>{row.unitNameJa}</td>
            <td>{row.applicantName}</td>
            <td>{row.track}</td>
            <td>
              <span className="status">{statusWords[row.status].ja}</span>
            </td>
            <td>{row.waitingFor.join('、') || '—'}</td>
            <td>{row.dueOn ? formatDate(row.dueOn, 'ja') : '—'}</td>
            <td>{formatDateTime(row.updatedAt, 'ja')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const statements = await statementsOf(process.env.FLOOR_PERSON ?? '');
const server = http.createServer(async (request, response) => {
  const rows = await rowsOf(statements);
  if (request.url === '/json') {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(rows));
  } else {
    const html = renderToString(<Table rows={rows} today={officeDate(new Date())} />);
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!DOCTYPE html>${html}`);
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.({ port: address.port });
});
process.on('SIGTERM', () => process.exit(0));
