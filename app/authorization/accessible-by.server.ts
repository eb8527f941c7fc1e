/**
 * The rules of define-abilities.ts as SQL. Every leaf is two-valued (`<=>`, EXISTS), so NOT never drops a row by NULL.
 * A field or operator without a twin here throws: a rule is never silently wider or narrower in SQL.
 */
import { rulesToAST } from '@casl/ability/extra';
import { CompoundCondition, type Condition, FieldCondition } from '@ucast/core';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Status } from '~/workflow/model';
import type { Actions, AppAbility, SubjectName } from './ability';

type Where = Expression<SqlBool>;
/** How a field of a subject compares with one of `values`; the list is never empty. */
type FieldSql = (values: readonly unknown[]) => Where;

const anyOf = (column: string): FieldSql => {
  const reference = sql.ref(column);
  return (values) =>
    values.length === 1
      ? sql<SqlBool>`${reference} <=> ${values[0]}`
      : sql<SqlBool>`(${reference} is not null and ${reference} in (${sql.join(values)}))`;
};

/** `request.id` is the outer row; tables are aliased so that filters can nest. */
const listed =
  (query: (values: ReturnType<typeof sql.join>) => Where): FieldSql =>
  (values) =>
    query(sql.join(values as unknown[]));

const APPROVAL_REQUEST: Record<string, FieldSql> = {
  id: anyOf('request.id'),
  status: anyOf('request.status'),
  authorIds: listed(
    (v) =>
      sql`request.id in (select p.request_id from participations p where p.part = 'author' and p.person_id in (${v}))`,
  ),
  participantIds: listed(
    (v) => sql`request.id in (select p.request_id from participations p where p.person_id in (${v}))`,
  ),
  assigneeIds: listed(
    (v) => sql`request.id in (select a.request_id from step_assignees a where a.person_id in (${v}))`,
  ),
  unitIds: listed((v) => sql`request.id in (select u.request_id from request_units u where u.unit_id in (${v}))`),
};

const ROUTE_STEP: Record<string, FieldSql> = {
  id: anyOf('step.id'),
  status: anyOf('step.status'),
  openAssigneeIds: listed(
    (v) =>
      sql`exists (select 1 from step_assignees a where a.step_id = step.id and a.is_open = 1 and a.person_id in (${v}))`,
  ),
  authorIds: listed(
    (v) =>
      sql`exists (select 1 from participations p where p.request_id = step.request_id and p.part = 'author' and p.person_id in (${v}))`,
  ),
  otherStepDeciderIds: listed(
    (v) =>
      sql`exists (select 1 from participations p where p.request_id = step.request_id and p.part = 'decider' and p.step_key <> step.step_key and p.person_id in (${v}))`,
  ),
};

/** An agreement is a contract row: both subjects look at the same columns. */
const CONTRACT: Record<string, FieldSql> = { id: anyOf('contract.id'), unitId: anyOf('contract.unit_id') };

const CONTRACT_CONCLUSION: Record<string, FieldSql> = {
  ...CONTRACT,
  authorIds: listed(
    (v) =>
      sql`contract.id in (select t.contract_id from contract_requests t inner join participations p on p.request_id = t.request_id where p.part = 'author' and p.person_id in (${v}))`,
  ),
};

const OBLIGATION: Record<string, FieldSql> = {
  id: anyOf('obligation.id'),
  kind: anyOf('obligation.kind'),
  ownerPostId: anyOf('obligation.owner_post_id'),
  unitId: anyOf('obligation.unit_id'),
};

const SERVICE_LEVEL: Record<string, FieldSql> = {
  id: anyOf('level.id'),
  subjectType: anyOf('level.subject_type'),
  unitId: anyOf('level.unit_id'),
  ownerPostId: anyOf('level.owner_post_id'),
};

const ABSENCE: Record<string, FieldSql> = {
  id: anyOf('absence.id'),
  personId: anyOf('absence.person_id'),
  unitIds: listed(
    (v) =>
      sql`exists (select 1 from post_holdings h inner join posts p on p.id = h.post_id where h.person_id = absence.person_id and h.valid_from <= absence.last_day and (h.valid_to is null or h.valid_to >= absence.first_day) and p.unit_id in (${v}))`,
  ),
};

const POST: Record<string, FieldSql> = { id: anyOf('post.id'), unitId: anyOf('post.unit_id') };

const CHANGE_NOTE: Record<string, FieldSql> = {
  id: anyOf('note.id'),
  subjectType: anyOf('note.subject_type'),
  unitId: anyOf('note.unit_id'),
  managerId: listed(
    (v) =>
      sql`exists (select 1 from cloud_services m where note.subject_type = 'cloud-service' and m.id = note.subject_id and m.manager_person_id in (${v}))`,
  ),
};

const INCIDENT: Record<string, FieldSql> = {
  id: anyOf('incident.id'),
  unitId: anyOf('incident.unit_id'),
  reporterId: anyOf('incident.reporter_id'),
  toldIds: listed(
    (v) => sql`incident.id in (select t.incident_id from incident_tellings t where t.person_id in (${v}))`,
  ),
  toldPostIds: listed(
    (v) => sql`incident.id in (select t.incident_id from incident_tellings t where t.post_id in (${v}))`,
  ),
};

const ENDING: Record<string, FieldSql> = { id: anyOf('ending.id'), unitId: anyOf('ending.unit_id') };

const ENDING_PROOF: Record<string, FieldSql> = {
  id: anyOf('proof.id'),
  unitId: anyOf('proof.unit_id'),
  writtenById: anyOf('proof.written_by'),
};

const INFORMATION_MOVEMENT: Record<string, FieldSql> = {
  id: anyOf('movement.id'),
  unitId: anyOf('movement.unit_id'),
  applicantId: anyOf('movement.applicant_id'),
  permitterIds: listed(
    (v) =>
      sql`movement.id in (select asked.movement_id from movement_permitters asked where asked.person_id in (${v}))`,
  ),
};

const MOVEMENT_PERMISSION: Record<string, FieldSql> = {
  id: anyOf('permission.movement_id'),
  applicantId: anyOf('permission.applicant_id'),
  openPermitterIds: listed(
    (v) =>
      sql`exists (select 1 from movement_permitters asked where asked.movement_id = permission.movement_id and asked.role = permission.role and asked.is_open = 1 and asked.person_id in (${v}))`,
  ),
  otherPermitterIds: listed(
    (v) =>
      sql`exists (select 1 from movement_permissions other where other.movement_id = permission.movement_id and other.role <> permission.role and other.person_id in (${v}))`,
  ),
};

const partIn = (part: 'answering' | 'reviewing'): FieldSql =>
  listed(
    (v) =>
      sql`exists (select 1 from check_parts p where p.check_id = checked.id and p.part = ${sql.lit(part)} and p.person_id in (${v}))`,
  );

const CHECK_CAMPAIGN: Record<string, FieldSql> = { kind: anyOf('campaign.kind') };

const PERIODIC_CHECK: Record<string, FieldSql> = {
  id: anyOf('checked.id'),
  kind: anyOf('checked.kind'),
  unitId: anyOf('checked.unit_id'),
  ownerPostId: anyOf('checked.owner_post_id'),
  answererIds: partIn('answering'),
  reviewerIds: partIn('reviewing'),
};

const partInReview = (part: 'writing' | 'deciding'): FieldSql =>
  listed(
    (v) =>
      sql`exists (select 1 from policy_review_parts p where p.review_id = review.id and p.part = ${sql.lit(part)} and p.person_id in (${v}))`,
  );

const POLICY_ACTIVATION: Record<string, FieldSql> = {
  id: anyOf('activation.id'),
  proposerId: anyOf('activation.proposer_id'),
};

const POLICY_REVIEW: Record<string, FieldSql> = {
  id: anyOf('review.id'),
  writerIds: partInReview('writing'),
  deciderIds: partInReview('deciding'),
};

const REASSESSMENT: Record<string, FieldSql> = {
  id: anyOf('item.id'),
  unitId: anyOf('item.unit_id'),
  authorIds: listed(
    (v) =>
      sql`exists (select 1 from participations p where p.request_id = item.approved_request_id and p.part = 'author' and p.person_id in (${v}))`,
  ),
};

const SOCIAL_MEDIA_ACCOUNT: Record<string, FieldSql> = {
  id: anyOf('account.id'),
  unitId: anyOf('account.unit_id'),
  postIds: (values) => sql`(${anyOf('account.owner_post_id')(values)} or ${anyOf('account.deputy_post_id')(values)})`,
};

const FIELDS: Record<SubjectName, Record<string, FieldSql>> = {
  ApprovalRequest: APPROVAL_REQUEST,
  RouteStep: ROUTE_STEP,
  CloudService: {},
  Vendor: {},
  Contract: CONTRACT,
  DesignatedManager: CONTRACT,
  ContractConclusion: CONTRACT_CONCLUSION,
  SocialMediaAccount: SOCIAL_MEDIA_ACCOUNT,
  Obligation: OBLIGATION,
  ChangeNote: CHANGE_NOTE,
  Absence: ABSENCE,
  Dashboard: {},
  Post: POST,
  Incident: INCIDENT,
  ServiceLevel: SERVICE_LEVEL,
  Ending: ENDING,
  EndingProof: ENDING_PROOF,
  InformationMovement: INFORMATION_MOVEMENT,
  MovementPermission: MOVEMENT_PERMISSION,
  CheckCampaign: CHECK_CAMPAIGN,
  PeriodicCheck: PERIODIC_CHECK,
  Organisation: {},
  PolicyProfile: {},
  PolicyActivation: POLICY_ACTIVATION,
  PolicyReview: POLICY_REVIEW,
  Reassessment: REASSESSMENT,
  Record: {},
};

const NOTHING = sql<SqlBool>`(1 = 0)`;
const EVERYTHING = sql<SqlBool>`(1 = 1)`;

function toSql(condition: Condition, fields: Record<string, FieldSql>): Where {
  if (condition instanceof CompoundCondition) {
    const parts = (condition.value as Condition[]).map((part) => toSql(part, fields));
    switch (condition.operator) {
      case 'and':
        return parts.length === 0 ? EVERYTHING : sql`(${sql.join(parts, sql` and `)})`;
      case 'or':
        return parts.length === 0 ? NOTHING : sql`(${sql.join(parts, sql` or `)})`;
      case 'not':
        return sql`not (${sql.join(parts, sql` and `)})`;
    }
  }
  if (condition instanceof FieldCondition) {
    const field = fields[condition.field];
    if (!field) throw new Error(`No SQL for the field "${condition.field}" of a permission`);
    const values: unknown[] =
      condition.operator === 'eq'
        ? [condition.value]
        : condition.operator === 'in'
          ? (condition.value as unknown[])
          : [];
    if (condition.operator !== 'eq' && condition.operator !== 'in') {
      throw new Error(`No SQL for the operator "${condition.operator}" of a permission`);
    }
    return values.length === 0 ? NOTHING : field(values);
  }
  throw new Error(`No SQL for the condition "${condition.operator}" of a permission`);
}

/**
 * The records of `subject` on which `ability` allows `action`, as a WHERE over the alias `request` (ApprovalRequest),
 * `step` (RouteStep), `level` (ServiceLevel), `movement` (InformationMovement), `permission` (MovementPermission), `campaign` (CheckCampaign), `checked` (PeriodicCheck), `contract` (Contract, DesignatedManager, ContractConclusion), `obligation`, `note` (ChangeNote), `review` (PolicyReview), `activation` (PolicyActivation), `item` (Reassessment) or
 * `incident`. No rule at all gives no row.
 */
export function accessibleBy(ability: AppAbility, action: Actions, subject: SubjectName): Where {
  const ast = rulesToAST(ability, action, subject);
  if (ast === null) return NOTHING;
  return isUnconditional(ast) ? EVERYTHING : toSql(ast, FIELDS[subject]);
}

/**
 * The same filter taken apart: a record is accessible if any of the branches holds. A list asks each branch for its
 * first page on its own index and merges them, which stays fast where one OR over all would scan.
 */
export function accessibleBranches(ability: AppAbility, action: Actions, subject: SubjectName): Where[] {
  const ast = rulesToAST(ability, action, subject);
  if (ast === null) return [];
  if (isUnconditional(ast)) return [EVERYTHING];
  const branches = ast instanceof CompoundCondition && ast.operator === 'or' ? (ast.value as Condition[]) : [ast];
  return branches.map((branch) => toSql(branch, FIELDS[subject]));
}

/** One way in which requests become readable, and from where a list finds them without looking at all of them. */
export type ReadingBranch = {
  where: Where;
  /** People and sections to which every such request is tied; null where the branch does not start from them. */
  readers: readonly string[] | null;
  /** The only statuses of such requests; null for all. */
  statuses: readonly Status[] | null;
  /** The branch holds for every request of these statuses. */
  isWhole: boolean;
};

const TIES = ['authorIds', 'participantIds', 'assigneeIds', 'unitIds'];

/** The branches of `read` on requests, with where each starts. Together they are `accessibleBy`. */
export function readingBranches(ability: AppAbility): ReadingBranch[] {
  const ast = rulesToAST(ability, 'read', 'ApprovalRequest');
  if (ast === null) return [];
  if (isUnconditional(ast)) return [{ where: EVERYTHING, readers: null, statuses: null, isWhole: true }];
  const branches = ast instanceof CompoundCondition && ast.operator === 'or' ? (ast.value as Condition[]) : [ast];
  return branches.map((branch) => {
    const all = branch instanceof CompoundCondition && branch.operator === 'and' ? branch.value : [branch];
    const fields = (all as Condition[]).filter((one): one is FieldCondition => one instanceof FieldCondition);
    const valuesOf = (names: string[]) => {
      const field = fields.find((one) => names.includes(one.field));
      return field ? ((field.operator === 'in' ? field.value : [field.value]) as string[]) : null;
    };
    return {
      where: toSql(branch, APPROVAL_REQUEST),
      readers: valuesOf(TIES),
      statuses: valuesOf(['status']) as Status[] | null,
      isWhole: all.length === 1 && fields[0]?.field === 'status',
    };
  });
}

/** CASL answers an unconditional rule with an empty AND. */
const isUnconditional = (ast: Condition): boolean =>
  ast instanceof CompoundCondition && ast.operator === 'and' && (ast.value as Condition[]).length === 0;
