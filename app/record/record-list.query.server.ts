/** Reading the record: a page of events, one event, and the names of what they are about. */
import { sql } from 'kysely';
import { idSchema } from '~/platform/ids';
import type { DbOrTx } from '~db/connection.server';
import { intactPayload, readPayload } from './check-event';
import { subjectOf } from './describe-event';
import type { JsonValue } from './model';
import type { RecordCursor, RecordFilter } from './record-filter';

const PAGE = 50;
/** People of one name at most; who needs more gives the e-mail address. */
const NAMESAKES = 50;

export type RecordRow = {
  id: string;
  position: number;
  stream: string;
  subject: string | null;
  type: string;
  actorName: string;
  actorPost: string;
  occurredAt: string;
  payload: { readonly [key: string]: JsonValue };
};

/** Newest first. `next` is where the following page begins, null on the last. */
export async function listRecord(
  db: DbOrTx,
  filter: RecordFilter,
  after: RecordCursor | null,
): Promise<{ rows: RecordRow[]; next: RecordCursor | null }> {
  let query = db
    .selectFrom('recorded_events')
    .select(['id', 'position', 'stream', 'type', 'actor_name', 'actor_post', 'occurred_at', 'payload']);
  if (filter.subject !== '') {
    const streams = await streamsOf(db, filter.subject);
    if (streams.length === 0) return { rows: [], next: null };
    query = query.where('stream', 'in', streams);
  }
  if (filter.actor !== '') {
    const ids = await personsNamed(db, filter.actor);
    if (ids.length === 0) return { rows: [], next: null };
    query = query.where('actor_id', 'in', ids);
  }
  if (filter.type !== '') query = query.where('type', '=', filter.type);
  if (filter.from !== '') query = query.where('occurred_at', '>=', startOfDay(filter.from));
  if (filter.to !== '') query = query.where('occurred_at', '<', startOfDay(filter.to, 1));

  const byTime = filter.from !== '' || filter.to !== '';
  if (after && byTime) {
    const at = new Date(after.occurredAt);
    // Both halves, so that the index on time bounds what is read.
    query = query
      .where('occurred_at', '<=', at)
      .where((eb) => eb.or([eb('occurred_at', '<', at), eb('position', '<', after.position)]));
  } else if (after) {
    query = query.where('position', '<', after.position);
  }
  if (byTime) query = query.orderBy('occurred_at', 'desc');
  const found = await query
    .orderBy('position', 'desc')
    .limit(PAGE + 1)
    .execute();

  const page = found.slice(0, PAGE);
  const subjects = await subjectNames(
    db,
    page.map((row) => row.stream),
  );
  const rows = page.map((row) => ({
    id: row.id,
    position: Number(row.position),
    stream: row.stream,
    subject: subjects.get(row.stream) ?? null,
    type: row.type,
    actorName: row.actor_name,
    actorPost: row.actor_post,
    occurredAt: row.occurred_at.toISOString(),
    payload: readPayload(row),
  }));
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  return { rows, next: last ? { position: last.position, occurredAt: last.occurredAt } : null };
}

/** Midnight in Japan, which has no summer time. */
const startOfDay = (date: string, plusDays = 0): Date =>
  new Date(Date.parse(`${date}T00:00:00+09:00`) + plusDays * 86_400_000);

/** A stream as it is written, a bare id of any kind, or the number of a request. */
async function streamsOf(db: DbOrTx, subject: string): Promise<string[]> {
  if (subject.includes(':')) return [subject];
  const id = subject.toUpperCase();
  if (idSchema.safeParse(id).success) {
    return ['approval-request', 'cloud-service', 'person', 'post', 'unit'].map((kind) => `${kind}:${id}`);
  }
  const request = await db
    .selectFrom('approval_requests')
    .select('id')
    .where('number', '=', subject)
    .executeTakeFirst();
  return request ? [`approval-request:${request.id}`] : [];
}

/** By e-mail address, or by the beginning of the name as it is today. */
async function personsNamed(db: DbOrTx, name: string): Promise<string[]> {
  const start = `${name.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom('persons')
    .select('id')
    .where((eb) => eb.or([eb('email', '=', name.toLowerCase()), eb('name', 'like', start)]))
    .limit(NAMESAKES)
    .execute();
  return rows.map((row) => row.id);
}

/** Where the names of subjects stand: table, its key, what is shown. */
const NAMES: Record<string, [table: string, key: string, ...shown: string[]]> = {
  'approval-request': ['approval_requests', 'id', 'number', 'title'],
  'cloud-service': ['cloud_services', 'id', 'name'],
  vendor: ['vendors', 'id', 'name'],
  contract: ['contracts', 'id', 'number', 'title'],
  'designated-manager': ['agreements', 'contract_id', 'facility'],
  'social-media-account': ['social_media_accounts', 'id', 'name'],
  obligation: ['obligations', 'id', 'title_ja'],
  incident: ['incidents', 'id', 'number', 'title'],
  ending: ['endings', 'id', 'name'],
  'information-movement': ['information_movements', 'id', 'number', 'what'],
  'policy-review': ['policy_reviews', 'id', 'number', 'title'],
  'periodic-check': ['checks', 'id', 'subject_name'],
  'check-campaign': ['check_campaigns', 'id', 'title'],
  person: ['persons', 'id', 'name'],
  'personnel-changes': ['personnel_change_files', 'id', 'name'],
  post: ['posts', 'id', 'title_ja'],
  unit: ['organisation_units', 'id', 'name_ja'],
};

/** What the subjects of a page are called today: one query for each kind among them, however long the page. */
async function subjectNames(db: DbOrTx, streams: readonly string[]): Promise<Map<string, string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { kind, id } of streams.map(subjectOf)) wanted.set(kind, (wanted.get(kind) ?? new Set<string>()).add(id));
  const names = new Map<string, string>();
  for (const [kind, ids] of wanted) {
    const place = Object.hasOwn(NAMES, kind) ? NAMES[kind] : undefined;
    if (!place) continue;
    const [table, key, ...shown] = place;
    const { rows } = await sql<{ id: string; name: string }>`
      select ${sql.ref(key)} as id, concat_ws(' ', ${sql.join(shown.map((column) => sql.ref(column)))}) as name
      from ${sql.table(table)} where ${sql.ref(key)} in (${sql.join([...ids])})`.execute(db);
    for (const { id, name } of rows) names.set(`${kind}:${id}`, name.trim());
  }
  return names;
}

export type EventView = RecordRow & {
  streamPosition: number;
  actorId: string | null;
  previousHash: string;
  hash: string;
  /** Whether the content still gives the hash it was recorded with. */
  intact: boolean;
  /** Its number among the sealed events and the head that first covered it; null while it waits. */
  seal: { number: number; treeSize: number; signedAt: string } | null;
};

export async function loadEvent(db: DbOrTx, id: string): Promise<EventView | null> {
  const row = await db.selectFrom('recorded_events').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const names = await subjectNames(db, [row.stream]);
  const stored = {
    id: row.id,
    position: Number(row.position),
    stream: row.stream,
    streamPosition: row.stream_position,
    type: row.type,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorPost: row.actor_post,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
  const intact = intactPayload({ ...stored, occurredAt: row.occurred_at, payload: row.payload }) !== null;
  return {
    ...stored,
    subject: names.get(row.stream) ?? null,
    occurredAt: row.occurred_at.toISOString(),
    payload: readPayload(row),
    intact,
    seal: await sealOf(db, id),
  };
}

async function sealOf(db: DbOrTx, eventId: string): Promise<EventView['seal']> {
  const leaf = await db
    .selectFrom('record_leaves')
    .select('leaf_index')
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  if (!leaf) return null;
  const head = await db
    .selectFrom('record_heads')
    .select(['tree_size', 'signed_at'])
    .where('tree_size', '>', Number(leaf.leaf_index))
    .orderBy('tree_size')
    .limit(1)
    .executeTakeFirst();
  if (!head) return null;
  return {
    number: Number(leaf.leaf_index) + 1,
    treeSize: Number(head.tree_size),
    signedAt: head.signed_at.toISOString(),
  };
}

/** More than this many waiting events are not counted exactly. */
export const MOST_WAITING = 1_000;

export async function countWaiting(db: DbOrTx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from record_queue limit ${MOST_WAITING + 1}) as waiting`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
