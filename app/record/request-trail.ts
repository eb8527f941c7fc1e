/** What the events of one approval request say about the rows that hold its state. Pure. */
import { canonicalJson } from './chain';
import type { EventRef } from './findings';
import type { JsonValue } from './model';

type Payload = { readonly [key: string]: JsonValue };
type Said = { event: EventRef; payload: Payload };

export const REQUEST_STREAM = 'approval-request:';

/** Gathered while the stream is read; only what is compared is kept. */
export type RequestTrail = {
  requestId: string;
  last: EventRef;
  status: { event: EventRef; value: string } | null;
  /** By the id of the row that the event speaks of. */
  revisions: Map<string, Said>;
  decisions: Map<string, Said>;
  evidence: Map<string, Said>;
  removed: Map<string, EventRef>;
};

/** The trail with one more event; `trail` is null at the first event of a request. */
export function follow(trail: RequestTrail | null, event: EventRef, payload: Payload): RequestTrail {
  const next: RequestTrail = trail ?? {
    requestId: event.stream.slice(REQUEST_STREAM.length),
    last: event,
    status: null,
    revisions: new Map(),
    decisions: new Map(),
    evidence: new Map(),
    removed: new Map(),
  };
  next.last = event;
  if (typeof payload.status === 'string') next.status = { event, value: payload.status };
  const { revisionId, decisionId, fileId } = payload;
  if ((event.type === 'submitted' || event.type === 'amended') && typeof revisionId === 'string') {
    next.revisions.set(revisionId, { event, payload });
  }
  if (event.type === 'decided' && typeof decisionId === 'string') next.decisions.set(decisionId, { event, payload });
  if (event.type === 'evidence-added' && typeof fileId === 'string') next.evidence.set(fileId, { event, payload });
  if (event.type === 'evidence-removed' && typeof fileId === 'string') next.removed.set(fileId, event);
  return next;
}

const member = (value: JsonValue | undefined, key: string): JsonValue | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload)[key] : undefined;

/**
 * Names of the columns in which `row` differs from what the event says. Columns that the event does not speak of are
 * left out: an event tells what mattered when it was written.
 */
export function differences(
  said: { [column: string]: JsonValue | undefined },
  row: { [column: string]: JsonValue },
): string[] {
  return Object.entries(said)
    .filter(([column, value]) => value !== undefined && canonicalJson(value) !== canonicalJson(row[column] ?? null))
    .map(([column]) => column);
}

/** What a `submitted` or `amended` event says of its row of request_revisions. */
export const saidOfRevision = (payload: Payload) => ({
  number: payload.number,
  digest: payload.digest,
});

/** What a `decided` event says of its row of decisions. */
export const saidOfDecision = (payload: Payload) => ({
  round: payload.round,
  step_key: payload.stepKey,
  outcome: payload.outcome,
  person_id: payload.personId,
  person_name: payload.personName,
  post_id: member(payload.assignee, 'postId'),
  post_title: payload.postTitle,
  unit_name: payload.unitName,
  capacity: member(payload.assignee, 'capacity'),
  revision_id: member(payload.revision, 'id'),
  revision_digest: payload.revisionDigest,
  comment: payload.comment,
  conditions: payload.conditions,
  markedItems: payload.markedItems,
});

/** What an `evidence-added` event says of its row of evidence_files. */
export const saidOfEvidence = (payload: Payload) => ({
  digest: payload.digest,
  name: payload.name,
  size: payload.size,
  media_type: payload.mediaType,
});
