/** The route of a request as people read it: each step with names, posts and what was decided. */
import type { Text } from '~/platform/text';
import type { CanonicalRole, StepAction } from '~/policy/model';
import type { Capacity, MarkedItem, NewCondition, Outcome, SkipReason, StepState } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import type { ActedFor } from './acting-for';

export type StepPerson = {
  personId: string;
  name: string;
  post: Text;
  capacity: Capacity;
  principalPost: Text | null;
  /** The absent holder of that post. */
  principalName: string | null;
};
export type StepDecision = {
  id: string;
  stepKey: string;
  round: number;
  outcome: Outcome;
  personId: string;
  personName: string;
  post: string;
  capacity: Capacity;
  comment: string;
  conditions: (NewCondition & { ownerName: string })[];
  markedItems: MarkedItem[];
  decidedAt: Date;
  revisionDigest: string;
  /** For whom, where it was not the holder himself. */
  principal: ActedFor | null;
  /** 後閲; null where nobody has to, `doneAt` null while he has not yet. */
  afterReading: { doneAt: Date | null; byName: string; note: string } | null;
};
export type StepView = {
  id: string;
  key: string;
  stage: number;
  action: StepAction;
  role: CanonicalRole;
  status: StepState['status'];
  openedAt: Date | null;
  dueOn: string | null;
  people: StepPerson[];
  /** Who was passed over and why, in the order of the search. */
  skipped: { name: string | null; post: Text | null; role: CanonicalRole; reason: SkipReason }[];
  decision: StepDecision | null;
};

/** Names for the steps of one round, with the decision on each. Four queries, however long the route. */
export async function viewRoute(db: DbOrTx, steps: StepState[], decisions: StepDecision[]): Promise<StepView[]> {
  const personIds = steps.flatMap((s) => [
    ...s.assignees.flatMap((a) => [a.personId, a.principalPersonId ?? null]),
    ...s.skipped.map((k) => k.personId),
  ]);
  const postIds = steps.flatMap((s) => [
    ...s.assignees.flatMap((a) => [a.postId, a.principalPostId]),
    ...s.skipped.map((k) => k.postId),
  ]);
  const [names, posts] = await Promise.all([personNames(db, personIds), postNames(db, postIds)]);
  const postOf = (id: string | null): Text | null => (id ? (posts.get(id) ?? null) : null);
  const nowhere: Text = { ja: '', en: '' };
  return steps.map((step) => ({
    id: step.id,
    key: step.key,
    stage: step.stage,
    action: step.action,
    role: step.role,
    status: step.status,
    openedAt: step.openedAt,
    dueOn: step.dueOn,
    people: step.assignees.map((a) => ({
      personId: a.personId,
      name: names.get(a.personId) ?? '',
      post: postOf(a.postId) ?? nowhere,
      capacity: a.capacity,
      principalPost: postOf(a.principalPostId),
      principalName: a.principalPersonId ? (names.get(a.principalPersonId) ?? '') : null,
    })),
    skipped: step.skipped.map((k) => ({
      name: k.personId ? (names.get(k.personId) ?? '') : null,
      post: postOf(k.postId),
      role: k.role,
      reason: k.reason,
    })),
    decision: decisions.find((decision) => decision.stepKey === step.key) ?? null,
  }));
}

/** All decisions of a request, oldest first, with the names of the owners of their conditions. */
export async function listDecisions(db: DbOrTx, requestId: string): Promise<StepDecision[]> {
  const rows = await db
    .selectFrom('decisions as decision')
    .leftJoin('obligations as reading', (join) =>
      join
        .onRef('reading.subject_id', '=', 'decision.request_id')
        .onRef('reading.occurrence', '=', 'decision.id')
        .on('reading.subject_type', '=', 'approval-request')
        .on('reading.kind', '=', 'after-reading'),
    )
    .selectAll('decision')
    .select(['reading.id as readingId', 'reading.done_at as readAt', 'reading.done_by_name as readBy'])
    .select('reading.note as readingNote')
    .where('decision.request_id', '=', requestId)
    .orderBy('decision.decided_at')
    .orderBy('decision.id')
    .execute();
  const parsed = rows.map((row) => ({
    row,
    details: JSON.parse(row.details) as { conditions: NewCondition[]; markedItems: MarkedItem[] },
  }));
  const owners = await personNames(
    db,
    parsed.flatMap(({ details }) => details.conditions.map((c) => c.ownerPersonId)),
  );
  return parsed.map(({ row, details }) => ({
    id: row.id,
    stepKey: row.step_key,
    round: row.round,
    outcome: row.outcome as Outcome,
    personId: row.person_id,
    personName: row.person_name,
    post: `${row.unit_name} ${row.post_title}`,
    capacity: row.capacity as Capacity,
    comment: row.comment,
    conditions: details.conditions.map((c) => ({ ...c, ownerName: owners.get(c.ownerPersonId) ?? '' })),
    markedItems: details.markedItems,
    decidedAt: row.decided_at,
    revisionDigest: row.revision_digest,
    principal: row.principal_post_id === null ? null : { post: row.principal_post, name: row.principal_name },
    afterReading:
      row.readingId === null ? null : { doneAt: row.readAt, byName: row.readBy ?? '', note: row.readingNote ?? '' },
  }));
}

const present = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id): id is string => id !== null))];

async function personNames(db: DbOrTx, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = present(ids);
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('persons').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** '情報政策課 課長' for each post. */
async function postNames(db: DbOrTx, ids: (string | null)[]): Promise<Map<string, Text>> {
  const wanted = present(ids);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('posts as post')
    .innerJoin('organisation_units as unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.title_ja', 'post.title_en', 'unit.name_ja', 'unit.name_en', 'unit.kind'])
    .where('post.id', 'in', wanted)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      row.kind === 'body'
        ? { ja: row.title_ja, en: row.title_en }
        : { ja: `${row.name_ja} ${row.title_ja}`, en: `${row.title_en}, ${row.name_en}` },
    ]),
  );
}
