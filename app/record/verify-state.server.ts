/** The state of approval requests against what the record says of it. Fed by the first pass, request by request. */
import { sql } from 'kysely';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import type { EventRef, FindingKind, Findings } from './findings';
import { inParts } from './in-parts';
import type { JsonValue } from './model';
import {
  differences,
  follow,
  REQUEST_STREAM,
  type RequestTrail,
  saidOfDecision,
  saidOfEvidence,
  saidOfRevision,
} from './request-trail';
import type { StoredFiles } from './stored-files.server';
import { fileNames, rowNames, sentences } from './verification-words';
import type { EventObserver } from './verify-events.server';

const BATCH = 200;

export type StateCounts = { requests: number; revisions: number; decisions: number; evidenceFiles: number };

/** Compares each request with its events once its stream has been read. */
export class StateCheck implements EventObserver {
  readonly counts: StateCounts = { requests: 0, revisions: 0, decisions: 0, evidenceFiles: 0 };
  private trail: RequestTrail | null = null;
  private batch: RequestTrail[] = [];

  constructor(
    private readonly db: DbOrTx,
    private readonly findings: Findings,
    private readonly files: StoredFiles,
  ) {}

  async event(event: EventRef, payload: { readonly [key: string]: JsonValue }): Promise<void> {
    if (this.trail && event.stream !== this.trail.last.stream) await this.finishTrail();
    if (event.stream.startsWith(REQUEST_STREAM)) this.trail = follow(this.trail, event, payload);
  }

  async end(): Promise<void> {
    if (this.trail) await this.finishTrail();
    await this.checkBatch();
    await this.findRequestsWithoutEvents();
  }

  private async finishTrail(): Promise<void> {
    this.batch.push(this.trail!);
    this.trail = null;
    if (this.batch.length === BATCH) await this.checkBatch();
  }

  private async checkBatch(): Promise<void> {
    const trails = new Map(this.batch.map((trail) => [trail.requestId, trail]));
    this.batch = [];
    if (trails.size === 0) return;
    const ids = [...trails.keys()];
    await this.checkRequests(ids, trails);
    await this.checkRevisions(ids, trails);
    await this.checkDecisions(ids, trails);
    await this.checkEvidence(ids, trails);
  }

  private async checkRequests(ids: string[], trails: Map<string, RequestTrail>): Promise<void> {
    const { findings } = this;
    const rows = await this.db
      .selectFrom('approval_requests')
      .select(['id', 'version', 'status'])
      .where('id', 'in', ids)
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    this.counts.requests += rows.length;
    for (const [id, { last, status }] of trails) {
      const row = byId.get(id);
      if (!row) {
        findings.misfit('request-missing', sentences.requestMissing(id, last), last);
        continue;
      }
      if (row.version !== last.streamPosition) {
        findings.misfit('request-version', sentences.requestVersion(id, row.version, last), last);
      }
      if (status && row.status !== status.value) {
        const text = sentences.requestStatus(id, row.status, status.value, status.event);
        findings.misfit('request-status', text, status.event);
      }
    }
  }

  private async checkRevisions(ids: string[], trails: Map<string, RequestTrail>): Promise<void> {
    const rows = await this.db
      .selectFrom('request_revisions')
      .select(['id', 'request_id', 'number', 'digest'])
      // In the database, so that megabytes of content need not travel.
      .select(sql<string>`sha2(content, 256)`.as('content_digest'))
      .where('request_id', 'in', ids)
      .execute();
    this.counts.revisions += rows.length;
    for (const row of rows) {
      const event = trails.get(row.request_id)?.revisions.get(row.id)?.event ?? null;
      if (row.content_digest !== row.digest) {
        this.findings.misfit('revision', sentences.revisionContent(row.request_id, row.number), event);
      }
    }
    this.compare('revision', rowNames.revision, rows, trails, (trail) => trail.revisions, saidOfRevision);
  }

  private async checkDecisions(ids: string[], trails: Map<string, RequestTrail>): Promise<void> {
    const rows = await this.db
      .selectFrom('decisions')
      .select(['id', 'request_id', 'round', 'step_key', 'outcome', 'person_id', 'person_name', 'post_id'])
      .select(['post_title', 'unit_name', 'capacity', 'revision_id', 'revision_digest', 'comment', 'details'])
      .where('request_id', 'in', ids)
      .execute();
    this.counts.decisions += rows.length;
    const withDetails = rows.map(({ details, ...row }) => ({ ...row, ...readDetails(details) }));
    this.compare('decision', rowNames.decision, withDetails, trails, (trail) => trail.decisions, saidOfDecision);
  }

  private async checkEvidence(ids: string[], trails: Map<string, RequestTrail>): Promise<void> {
    const rows = await this.db
      .selectFrom('evidence_files')
      .select(['id', 'request_id', 'digest', 'name', 'size', 'media_type', 'removed_at'])
      .where('request_id', 'in', ids)
      .execute();
    this.counts.evidenceFiles += rows.length;
    const plain = rows.map(({ removed_at, size, ...row }) => ({ ...row, size: Number(size) }));
    this.compare('evidence', rowNames.evidence, plain, trails, (trail) => trail.evidence, saidOfEvidence);
    for (const row of rows) {
      const trail = trails.get(row.request_id)!;
      const event = trail.evidence.get(row.id)?.event;
      if (!event) continue;
      if ((row.removed_at !== null) !== trail.removed.has(row.id)) {
        const place = trail.removed.get(row.id) ?? event;
        const text = sentences.rowDiffers(rowNames.evidence, row.id, ['removed_at'], place);
        this.findings.misfit('evidence', text, place);
      }
      const { name, digest, removed_at } = row;
      const file = { kind: 'evidence-file', what: fileNames.evidence, name, digest } as const;
      await this.files.check({ ...file, event, removed: removed_at !== null });
    }
  }

  /** Rows and events of one kind, both ways: changed, gone, or never recorded. */
  private compare<Row extends { id: string; request_id: string; [column: string]: JsonValue }>(
    kind: FindingKind,
    what: Text,
    rows: readonly Row[],
    trails: Map<string, RequestTrail>,
    saidIn: (trail: RequestTrail) => RequestTrail['revisions'],
    saidOf: (payload: { readonly [key: string]: JsonValue }) => { [column: string]: JsonValue | undefined },
  ): void {
    const { findings } = this;
    const present = new Set<string>();
    for (const row of rows) {
      const trail = trails.get(row.request_id)!;
      const said = saidIn(trail).get(row.id);
      if (!said) {
        // Behind the request's last event: it was put there without one.
        findings.misfit(kind, sentences.rowUnrecorded(what, row.id, row.request_id), null, trail.last.position + 0.5);
        continue;
      }
      present.add(row.id);
      const fields = differences(saidOf(said.payload), row);
      if (fields.length > 0) findings.misfit(kind, sentences.rowDiffers(what, row.id, fields, said.event), said.event);
    }
    for (const trail of trails.values()) {
      for (const [id, { event }] of saidIn(trail)) {
        if (!present.has(id)) findings.misfit(kind, sentences.rowMissing(what, id, event), event);
      }
    }
  }

  /** Only looked for where the numbers differ; the snapshot makes them comparable. */
  private async findRequestsWithoutEvents(): Promise<void> {
    const { db, findings } = this;
    const { count } = await db
      .selectFrom('approval_requests')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) === this.counts.requests) return;
    const requestsAfter = (after: string) =>
      db.selectFrom('approval_requests').select('id').where('id', '>', after).orderBy('id').limit(BATCH).execute();
    for await (const rows of inParts(requestsAfter)) {
      const streams = rows.map((row) => `${REQUEST_STREAM}${row.id}`);
      const recorded = await db
        .selectFrom('recorded_events')
        .select('stream')
        .distinct()
        .where('stream', 'in', streams)
        .execute();
      const known = new Set(recorded.map((row) => row.stream));
      for (const { id } of rows) {
        if (known.has(`${REQUEST_STREAM}${id}`)) continue;
        findings.misfit('request-without-events', sentences.requestWithoutEvents(id));
      }
    }
  }
}

function readDetails(text: string): { conditions: JsonValue; markedItems: JsonValue } {
  try {
    const { conditions = null, markedItems = null } = JSON.parse(text) as Record<string, JsonValue>;
    return { conditions, markedItems };
  } catch {
    return { conditions: null, markedItems: null };
  }
}
