/**
 * Patterns of requests: each is filed and decided once through the app's own use cases, and its rows are read back.
 * What is loaded by the hundred thousand has therefore exactly the form that the app writes.
 */
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { PlainDate } from '~/platform/dates';
import type { DemoCity, Ending } from '../../db/seeds/demo/requests';
import { tellStory } from '../../db/seeds/demo/requests';
import { SERVICES } from '../../db/seeds/demo/services';
import { rowsOfRequest, TABLES, type TableName } from './tables';

/** Stand in for what every copy has its own of. Kanji only: folding for the search leaves them as they are. */
export const SERVICE_MARK = '件名壱弐参';
export const VENDOR_MARK = '事業者甲乙丙';
/** Stories begin this many days before the day of the load, early enough for each to end before it. */
export const STORY_DAYS_AGO = 40;

export type Row = { columns: readonly string[]; values: readonly (string | null)[] };
export type Story = { ending: Ending; rows: Record<TableName, Row[]> };

/** How many services each ending is told with; for the many closed ones all of those chosen. */
const TELLINGS: [Ending, number][] = [
  ['approved', 10],
  ['approved-with-conditions', 3],
  ['rejected', 3],
  ['withdrawn', 2],
  ['draft', 2],
  ['waiting-head', 6],
  ['waiting-reviewers', 2],
  ['waiting-one-reviewer', 2],
  ['waiting-chief', 2],
  ['waiting-final', 2],
  ['sent-back', 2],
  ['on-hold', 1],
  ['resubmitted', 2],
];

/** Tells all stories in 介護福祉課 and reads them back. */
export async function tellStories(city: DemoCity, connection: Connection, today: PlainDate): Promise<Story[]> {
  const careful = SERVICES.filter((service) => service.facts.certification !== 'none' && !service.facts.pilot);
  const stories: Story[] = [];
  let index = 0;
  for (const [ending, tellings] of TELLINGS) {
    for (let i = 0; i < tellings; i++, index++) {
      // Closed ones of every kind; on the way only such as go past all desks.
      const service = (ending === 'approved' ? SERVICES : careful)[i];
      if (!service) throw new Error('The demo has too few services');
      const plan = {
        service: { ...service, section: 'nursing', name: SERVICE_MARK, vendor: VENDOR_MARK },
        ending,
        daysAgo: STORY_DAYS_AGO,
      };
      stories.push({ ending, rows: await readBack(connection, await tellStory(city, plan, today, index)) });
    }
  }
  return stories;
}

async function readBack(connection: Connection, requestId: string): Promise<Story['rows']> {
  const [[request]] = await connection.query<RowDataPacket[]>(
    'select cloud_service_id as id from approval_requests where id = ?',
    [requestId],
  );
  const ids = { requestId, serviceId: (request?.id as string | null) ?? null };
  const rows = {} as Story['rows'];
  for (const table of TABLES) {
    const { where, parameters } = rowsOfRequest(table);
    const [found, fields] = await connection.query({
      sql: `select * from ${table} where ${where}`,
      values: parameters(ids),
      rowsAsArray: true,
    });
    // A position of its own is given to every copy.
    const kept = fields.map((field) => field.name).filter((name) => name !== 'position');
    const places = kept.map((name) => fields.findIndex((field) => field.name === name));
    rows[table] = (found as unknown[][]).map((values) => ({
      columns: kept,
      values: places.map((place) => (values[place] === null ? null : String(values[place]))),
    }));
  }
  return rows;
}
