/** Checks as rows: read under lock, written by compare-and-set, never deleted. */
import type { Selectable } from 'kysely';
import type { PeriodicCheckFacts } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import type { CheckKind } from '~/policy/model';
import type { JsonValue } from '~/record/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { CheckCampaignsTable, ChecksTable } from '~db/schema/checks';
import type { Answer, CheckStatus, Done, Occasion, Person, SubjectType } from './model';

export type Campaign = {
  id: string;
  kind: CheckKind;
  title: string;
  fiscalYear: number;
  dueOn: PlainDate;
  occasion: { type: Occasion; note: string };
  selection: JsonValue;
  subjectCount: number;
  profile: { key: string; version: string };
  started: Done;
};

const readCampaign = (row: Selectable<CheckCampaignsTable>): Campaign => ({
  id: row.id,
  kind: row.kind as CheckKind,
  title: row.title,
  fiscalYear: row.fiscal_year,
  dueOn: row.due_on,
  occasion: { type: row.occasion as Occasion, note: row.occasion_note },
  selection: JSON.parse(row.selection),
  subjectCount: row.subject_count,
  profile: { key: row.profile_key, version: row.profile_version },
  started: {
    person: { id: row.started_by, name: row.started_by_name, post: row.started_by_post },
    at: row.started_at,
  },
});

export async function findCampaign(db: DbOrTx, id: string): Promise<Campaign | null> {
  const row = await db.selectFrom('check_campaigns').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? readCampaign(row) : null;
}

export const insertCampaign = (tx: Tx, campaign: Campaign) =>
  tx
    .insertInto('check_campaigns')
    .values({
      id: campaign.id,
      kind: campaign.kind,
      title: campaign.title,
      fiscal_year: campaign.fiscalYear,
      due_on: campaign.dueOn,
      occasion: campaign.occasion.type,
      occasion_note: campaign.occasion.note,
      selection: JSON.stringify(campaign.selection),
      subject_count: campaign.subjectCount,
      profile_key: campaign.profile.key,
      profile_version: campaign.profile.version,
      started_by: campaign.started.person.id,
      started_by_name: campaign.started.person.name,
      started_by_post: campaign.started.person.post,
      started_at: campaign.started.at,
    })
    .execute();

export type Check = {
  id: string;
  campaignId: string;
  kind: CheckKind;
  subject: { type: SubjectType; id: string; name: string };
  vendorName: string;
  unitId: string;
  ownerPostId: string | null;
  previousId: string | null;
  questionKeys: string[];
  status: CheckStatus;
  round: number;
  dueOn: PlainDate;
  findingsTotal: number;
  findingsOpen: number;
  returnNote: string;
  submitted: Done | null;
  reviewed: (Done & { note: string }) | null;
  cancelled: (Done & { note: string }) | null;
  version: number;
};

const done = (id: string | null, name: string, post: string, at: Date | null): Done | null =>
  id === null || at === null ? null : { person: { id, name, post }, at };

export function readCheck(row: Selectable<ChecksTable>): Check {
  const reviewed = done(row.reviewed_by, row.reviewed_by_name, row.reviewed_by_post, row.reviewed_at);
  const cancelled = done(row.cancelled_by, row.cancelled_by_name, row.cancelled_by_post, row.cancelled_at);
  return {
    id: row.id,
    campaignId: row.campaign_id,
    kind: row.kind as CheckKind,
    subject: { type: row.subject_type as SubjectType, id: row.subject_id, name: row.subject_name },
    vendorName: row.vendor_name,
    unitId: row.unit_id,
    ownerPostId: row.owner_post_id,
    previousId: row.previous_id,
    questionKeys: row.questions.split(' '),
    status: row.status as CheckStatus,
    round: row.round,
    dueOn: row.due_on,
    findingsTotal: row.findings_total,
    findingsOpen: row.findings_open,
    returnNote: row.return_note,
    submitted: done(row.submitted_by, row.submitted_by_name, row.submitted_by_post, row.submitted_at),
    reviewed: reviewed && { ...reviewed, note: row.review_note },
    cancelled: cancelled && { ...cancelled, note: row.cancel_note },
    version: row.version,
  };
}

export async function findCheck(
  db: DbOrTx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Check | null> {
  const row = await db
    .selectFrom('checks')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? readCheck(row) : null;
}

/** What the permission rules look at. */
export async function loadCheckFacts(
  db: DbOrTx,
  { id, kind, unitId, ownerPostId }: Pick<Check, 'id' | 'kind' | 'unitId' | 'ownerPostId'>,
): Promise<PeriodicCheckFacts> {
  const parts = await db.selectFrom('check_parts').select(['person_id', 'part']).where('check_id', '=', id).execute();
  const of = (part: string) => parts.filter((row) => row.part === part).map(({ person_id }) => person_id);
  return { id, kind, unitId, ownerPostId, answererIds: of('answering'), reviewerIds: of('reviewing') };
}

export type NewCheck = Pick<
  Check,
  | 'id'
  | 'campaignId'
  | 'kind'
  | 'subject'
  | 'vendorName'
  | 'unitId'
  | 'ownerPostId'
  | 'previousId'
  | 'questionKeys'
  | 'dueOn'
>;

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');
/** What is asked about the same thing at a time: a section may be audited while it inspects itself. */
const underWay = ({ kind, subject: { type, id } }: Pick<Check, 'kind' | 'subject'>): string =>
  type === 'unit' ? `${kind}:${id}` : `${type}:${id}`;

export const insertChecks = (tx: Tx, checks: readonly NewCheck[], now: Date) =>
  tx
    .insertInto('checks')
    .values(
      checks.map((check) => ({
        id: check.id,
        campaign_id: check.campaignId,
        kind: check.kind,
        subject_type: check.subject.type,
        subject_id: check.subject.id,
        under_way: underWay(check),
        subject_name: cut(check.subject.name, 300),
        vendor_name: cut(check.vendorName, 300),
        unit_id: check.unitId,
        owner_post_id: check.ownerPostId,
        previous_id: check.previousId,
        questions: check.questionKeys.join(' '),
        status: 'open' satisfies CheckStatus,
        due_on: check.dueOn,
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();

export type CheckChanges = {
  status?: CheckStatus;
  round?: number;
  dueOn?: PlainDate;
  findingsTotal?: number;
  findingsOpen?: number;
  returnNote?: string;
  submitted?: Done;
  reviewed?: Done & { note: string };
  cancelled?: Done & { note: string };
  /** Who answers from now on, and for which section. */
  owner?: { postId: string; unitId: string };
};

/** Writes `changes` at the version that was read; false when somebody else was first. */
export async function updateCheck(tx: Tx, check: Check, changes: CheckChanges, now: Date): Promise<boolean> {
  const { submitted, reviewed, cancelled, owner } = changes;
  const { numUpdatedRows } = await tx
    .updateTable('checks')
    .set({
      ...(changes.status === undefined ? {} : { status: changes.status }),
      // Once it is over the next campaign may ask again.
      ...(changes.status === 'reviewed' || changes.status === 'cancelled' ? { under_way: null } : {}),
      ...(changes.round === undefined ? {} : { round: changes.round }),
      ...(changes.dueOn === undefined ? {} : { due_on: changes.dueOn }),
      ...(changes.findingsTotal === undefined ? {} : { findings_total: changes.findingsTotal }),
      ...(changes.findingsOpen === undefined ? {} : { findings_open: changes.findingsOpen }),
      ...(changes.returnNote === undefined ? {} : { return_note: changes.returnNote }),
      ...(submitted === undefined
        ? {}
        : {
            submitted_by: submitted.person.id,
            submitted_by_name: submitted.person.name,
            submitted_by_post: submitted.person.post,
            submitted_at: submitted.at,
          }),
      ...(reviewed === undefined
        ? {}
        : {
            reviewed_by: reviewed.person.id,
            reviewed_by_name: reviewed.person.name,
            reviewed_by_post: reviewed.person.post,
            reviewed_at: reviewed.at,
            review_note: reviewed.note,
          }),
      ...(cancelled === undefined
        ? {}
        : {
            cancelled_by: cancelled.person.id,
            cancelled_by_name: cancelled.person.name,
            cancelled_by_post: cancelled.person.post,
            cancelled_at: cancelled.at,
            cancel_note: cancelled.note,
          }),
      ...(owner === undefined ? {} : { owner_post_id: owner.postId, unit_id: owner.unitId }),
      version: check.version + 1,
      updated_at: now,
    })
    .where('id', '=', check.id)
    .where('version', '=', check.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type StoredAnswer = Answer & { personName: string; answeredAt: Date };

export async function listAnswers(db: DbOrTx, checkId: string | null): Promise<Map<string, StoredAnswer>> {
  if (checkId === null) return new Map();
  const rows = await db.selectFrom('check_answers').selectAll().where('check_id', '=', checkId).execute();
  return new Map(
    rows.map((row) => [
      row.question_key,
      {
        answer: row.answer as Answer['answer'],
        explanation: row.explanation,
        reason: row.reason,
        stillValid: row.still_valid,
        personName: row.person_name,
        answeredAt: row.answered_at,
      },
    ]),
  );
}

export async function writeAnswers(
  tx: Tx,
  checkId: string,
  answers: ReadonlyMap<string, Answer>,
  { by, now }: { by: Person; now: Date },
): Promise<void> {
  for (const [key, answer] of answers) {
    const state = {
      answer: answer.answer,
      explanation: answer.explanation,
      reason: answer.reason,
      still_valid: answer.stillValid,
      person_id: by.id,
      person_name: by.name,
      answered_at: now,
    };
    await tx
      .insertInto('check_answers')
      .values({ check_id: checkId, question_key: key, ...state })
      .onDuplicateKeyUpdate(state)
      .execute();
  }
}
