import { sql } from 'kysely';
import type { ApprovalRequestFacts } from '~/authorization/ability';
import type { CanonicalRole, RequestKind, StepAction, Track } from '~/policy/model';
import type { RequestState, Resolution, Revision, Status, StepState } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import { type RequestContent, readContent } from './content';
import { matterOf } from './matter.server';

/** A request as it is stored, with what the permission rules look at. */
export type ApprovalRequestRecord = {
  id: string;
  number: string;
  kind: RequestKind;
  purpose: 'new' | 'change' | 'renewal' | 'termination';
  status: Status;
  version: number;
  title: string;
  serviceName: string;
  vendorName: string;
  profileKey: string;
  profileVersion: string;
  track: Track | null;
  confidentialityRank: number | null;
  owningUnitId: string;
  applicantId: string;
  applicantName: string;
  round: number;
  stage: number | null;
  revisionId: string | null;
  standingRevisionId: string | null;
  cloudServiceId: string | null;
  draft: RequestContent;
  draftVersion: number;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  dueOn: string | null;
  decidedAt: Date | null;
  validUntil: string | null;
  facts: ApprovalRequestFacts;
};

/**
 * The request `id`, or null. Does not ask who may see it: callers check `facts` against the ability.
 * With `lock`, the row stays locked until the transaction ends.
 */
export async function loadRequest(
  db: DbOrTx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<ApprovalRequestRecord | null> {
  const base = db
    .selectFrom('approval_requests as request')
    .innerJoin('persons as applicant', 'applicant.id', 'request.applicant_id')
    .selectAll('request')
    .select('applicant.name as applicant_name')
    .where('request.id', '=', id);
  // Locks the one row; `for update of` is unknown to MariaDB 10.11, so the lock is taken on its own.
  if (lock) await db.selectFrom('approval_requests').select('id').where('id', '=', id).forUpdate().execute();
  const row = await base.executeTakeFirst();
  if (!row) return null;
  const status = row.status as Status;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as RequestKind,
    purpose: row.purpose as ApprovalRequestRecord['purpose'],
    status,
    version: row.version,
    title: row.title,
    serviceName: row.service_name,
    vendorName: row.vendor_name,
    profileKey: row.profile_key,
    profileVersion: row.profile_version,
    track: row.track as Track | null,
    confidentialityRank: row.confidentiality_rank,
    owningUnitId: row.owning_unit_id,
    applicantId: row.applicant_id,
    applicantName: row.applicant_name,
    round: row.round,
    stage: row.stage,
    revisionId: row.revision_id,
    standingRevisionId: row.standing_revision_id,
    cloudServiceId: row.cloud_service_id,
    draft: readContent(row.draft, row.kind as RequestKind),
    draftVersion: row.draft_version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    decidedAt: row.decided_at,
    validUntil: row.valid_until,
    facts: { id: row.id, status, ...(await loadConnections(db, row.id)) },
  };
}

type Connections = Omit<ApprovalRequestFacts, 'id' | 'status'>;

/** Everyone and every section tied to a request, in one query. */
async function loadConnections(db: DbOrTx, requestId: string): Promise<Connections> {
  const rows = await db
    .selectFrom('participations')
    .select(['part as tie', 'person_id as id'])
    .where('request_id', '=', requestId)
    .unionAll(
      db
        .selectFrom('step_assignees')
        .select([sql<string>`'assignee'`.as('tie'), 'person_id as id'])
        .where('request_id', '=', requestId),
    )
    .unionAll(
      db
        .selectFrom('request_units')
        .select([sql<string>`'unit'`.as('tie'), 'unit_id as id'])
        .where('request_id', '=', requestId),
    )
    .execute();
  const tied = (...ties: string[]) => [...new Set(rows.filter((row) => ties.includes(row.tie)).map((row) => row.id))];
  return {
    authorIds: tied('author'),
    participantIds: tied('author', 'decider'),
    assigneeIds: tied('assignee'),
    unitIds: tied('unit'),
  };
}

/** The steps of the current round, in order. */
export async function loadSteps(db: DbOrTx, requestId: string, round: number): Promise<StepState[]> {
  const rows = await db
    .selectFrom('route_steps')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('round', '=', round)
    .orderBy('stage')
    .orderBy('step_key')
    .execute();
  return rows.map((row) => {
    const { assignees, skipped, dueDays } = JSON.parse(row.resolution) as Resolution & { dueDays: number };
    return {
      id: row.id,
      key: row.step_key,
      stage: row.stage,
      action: row.action as StepAction,
      role: row.role as CanonicalRole,
      scopeUnitId: row.scope_unit_id,
      dueDays,
      status: row.status as StepState['status'],
      assignees,
      skipped,
      openedAt: row.opened_at,
      dueOn: row.due_on,
    };
  });
}

const loadRevisionHead = async (db: DbOrTx, id: string | null): Promise<Revision | null> =>
  id === null
    ? null
    : ((await db
        .selectFrom('request_revisions')
        .select(['id', 'number', 'digest'])
        .where('id', '=', id)
        .executeTakeFirst()) ?? null);

/** What the workflow rules work on. */
export async function loadState(db: DbOrTx, request: ApprovalRequestRecord): Promise<RequestState> {
  const revision = await loadRevisionHead(db, request.revisionId);
  const decisions = await db
    .selectFrom('decisions')
    .select(['round', 'step_key as stepKey', 'person_id as personId'])
    .where('request_id', '=', request.id)
    .execute();
  const lastNumber = await db
    .selectFrom('request_revisions')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('request_id', '=', request.id)
    .executeTakeFirst();
  return {
    id: request.id,
    version: request.version,
    authorIds: request.facts.authorIds,
    matter: await matterOf(db, {
      kind: request.kind,
      profile_key: request.profileKey,
      profile_version: request.profileVersion,
      confidentiality_rank: request.confidentialityRank,
    }),
    round: request.round,
    lastRevisionNumber: Number(lastNumber?.number ?? 0),
    standing: await loadRevisionHead(db, request.standingRevisionId),
    decisions,
    progress: await progressOf(db, request, revision),
  };
}

async function progressOf(
  db: DbOrTx,
  request: ApprovalRequestRecord,
  revision: Revision | null,
): Promise<RequestState['progress']> {
  const { status } = request;
  if (status === 'draft') return { status };
  if (status === 'withdrawn') return { status, revision };
  if (!revision) throw new Error(`Request ${request.id} is ${status} without a revision`);
  if (status === 'in-review' || status === 'on-hold') {
    return { status, revision, stage: request.stage ?? 0, steps: await loadSteps(db, request.id, request.round) };
  }
  return { status, revision };
}

export type StoredRevision = Revision & { submittedAt: Date; submittedBy: string; content: RequestContent };

/** A frozen revision with its content, or null. */
export async function loadRevision(db: DbOrTx, requestId: string, number: number): Promise<StoredRevision | null> {
  const row = await withContent(db, requestId).where('revision.number', '=', number).executeTakeFirst();
  return row ? storedRevision(row) : null;
}

/** The newest frozen revision with its content, or null for a draft. */
export async function loadLatestRevision(db: DbOrTx, requestId: string): Promise<StoredRevision | null> {
  const row = await withContent(db, requestId).orderBy('revision.number', 'desc').limit(1).executeTakeFirst();
  return row ? storedRevision(row) : null;
}

/** All revisions without their content, newest first. */
export const listRevisions = (db: DbOrTx, requestId: string) =>
  revisions(db, requestId).orderBy('revision.number', 'desc').execute();

const withContent = (db: DbOrTx, requestId: string) =>
  revisions(db, requestId)
    .innerJoin('approval_requests as request', 'request.id', 'revision.request_id')
    .select(['revision.content', 'request.kind']);

const storedRevision = <R extends { content: string; kind: string }>({ kind, content, ...rest }: R) => ({
  ...rest,
  content: readContent(content, kind as RequestKind),
});

const revisions = (db: DbOrTx, requestId: string) =>
  db
    .selectFrom('request_revisions as revision')
    .innerJoin('persons as person', 'person.id', 'revision.submitted_by')
    .select([
      'revision.id',
      'revision.number',
      'revision.digest',
      'revision.submitted_at as submittedAt',
      'person.name as submittedBy',
    ])
    .where('revision.request_id', '=', requestId);
