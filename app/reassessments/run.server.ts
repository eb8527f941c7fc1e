/**
 * A version of the policy came into force: everything approved is looked at under it, a batch at a time and off the
 * path of any request. What means something else is kept for somebody to decide on; nothing changes by itself.
 */
import { readContent } from '~/approval-requests/content';
import { arise, type Context } from '~/obligations/arise.server';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addDays, officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { PolicyProfile, RequestKind } from '~/policy/model';
import { policyReviewRules } from '~/policy/policy-review';
import { loadProfile, type ProfileVersion } from '~/policy/profiles.repository.server';
import { officePost } from '~/policy-reviews/step-obligations.server';
import { effectOn } from '~/policy-versions/compare';
import { appendEvents } from '~/record/append.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, type DbOrTx, inTransaction, type Tx } from '~db/connection.server';
import { type ApprovedEntry, approvedAfter } from './approved.query.server';
import { SUBJECT_TYPES, type SubjectType } from './model';
import { endDecisions } from './run-obligation.server';
import { runTitle } from './words';

const BATCH = 100;

/** In the transaction that puts the version into force. What nobody decided about under an earlier one is asked anew. */
export async function beginReassessment(tx: Tx, { key, version }: ProfileVersion, context: Context): Promise<void> {
  const { now, newId } = context;
  const earlier = await tx
    .selectFrom('reassessments')
    .select('id')
    .where('status', 'in', ['running', 'done'])
    .forUpdate()
    .execute();
  for (const { id } of earlier) {
    await tx.updateTable('reassessments').set({ status: 'superseded' }).where('id', '=', id).execute();
    await tx
      .updateTable('reassessment_items')
      .set((eb) => ({ status: 'superseded', version: eb('version', '+', 1), updated_at: now }))
      .where('reassessment_id', '=', id)
      .where('status', '=', 'open')
      .execute();
    await endDecisions(tx, id, 'cancelled', context);
  }
  const id = newId();
  await tx
    .insertInto('reassessments')
    .values({ id, profile_key: key, profile_version: version, status: 'running', began_at: now })
    .execute();
  await appendEvents(tx, context, [
    { stream: `policy:${key}`, type: 'reassessment-begun', payload: { reassessmentId: id, version } },
  ]);
}

type Io = { now: Date; newId: NewId };

/** Works off what there is; asked for all day, and mostly one look at an index. Returns how many entries it looked at. */
export async function workOffReassessments(db: Db, { now, newId }: Io): Promise<number> {
  const context: Context = { actor: systemActor, now, newId };
  for (let looked = 0; ; ) {
    const done = await inTransaction(db, (tx) => nextBatch(tx, context));
    if (done === null) return looked;
    looked += done;
  }
}

/** One batch of one register; null where no run is under way. */
async function nextBatch(tx: Tx, context: Context): Promise<number | null> {
  const run = await tx
    .selectFrom('reassessments')
    .selectAll()
    .where('status', '=', 'running')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!run) return null;
  const after = await loadProfile(tx, run.profile_key, run.profile_version);
  if (!after) throw new Error(`Profile ${run.profile_key} ${run.profile_version} is not recorded`);
  const [type, last = ''] = placeOf(run.reached);
  const entries = await approvedAfter(tx, type, last, BATCH);
  const found = await differing(tx, type, entries, after);
  await keep(tx, run.id, type, found, context);
  const reached = nextPlace(type, entries);
  const differingNow = run.differing + found.length;
  await tx
    .updateTable('reassessments')
    .set({
      reached: reached ?? run.reached,
      looked: run.looked + entries.length,
      differing: differingNow,
      without_request: run.without_request + entries.filter(({ approval }) => approval === null).length,
      ...(reached === null ? { status: 'done', ended_at: context.now } : {}),
    })
    .where('id', '=', run.id)
    .execute();
  if (reached === null && differingNow > 0)
    await callForDecisions(tx, { ...run, differing: differingNow }, after, context);
  return entries.length;
}

const placeOf = (reached: string): [SubjectType, string?] => {
  const [type, last] = reached.split(':');
  return [SUBJECT_TYPES.find((one) => one === type) ?? SUBJECT_TYPES[0], last];
};

/** A register that gave less than a batch is through; null behind the last one. */
function nextPlace(type: SubjectType, entries: readonly ApprovedEntry[]): string | null {
  const last = entries.at(-1);
  if (last && entries.length === BATCH) return `${type}:${last.id}`;
  const next = SUBJECT_TYPES[SUBJECT_TYPES.indexOf(type) + 1];
  return next ? `${next}:` : null;
}

type Differing = { entry: ApprovedEntry; approval: NonNullable<ApprovedEntry['approval']>; effect: string };

async function differing(
  tx: Tx,
  type: SubjectType,
  entries: readonly ApprovedEntry[],
  after: PolicyProfile,
): Promise<Differing[]> {
  const waiting = await awaitingDecision(
    tx,
    type,
    entries.map(({ id }) => id),
  );
  const found: Differing[] = [];
  for (const entry of entries) {
    const { approval } = entry;
    if (!approval || waiting.has(entry.id)) continue;
    if (approval.key === after.key && approval.version === after.version) continue;
    const before = await loadProfile(tx, approval.key, approval.version);
    if (!before) throw new Error(`Profile ${approval.key} ${approval.version} is not recorded`);
    const effect = effectOn(readContent(approval.content, approval.kind as RequestKind), before, after);
    if (effect) found.push({ entry, approval, effect: JSON.stringify(effect) });
  }
  return found;
}

/** For these a request is to be made anyway, and it will be one under the version in force. */
async function awaitingDecision(db: DbOrTx, type: SubjectType, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('reassessment_items')
    .select('subject_id')
    .where('subject_type', '=', type)
    .where('subject_id', 'in', ids)
    .where('status', '=', 'needs-decision')
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}

async function keep(tx: Tx, runId: string, type: SubjectType, found: readonly Differing[], { now, newId }: Context) {
  if (found.length === 0) return;
  await tx
    .insertInto('reassessment_items')
    .values(
      found.map(({ entry, approval, effect }) => ({
        id: newId(),
        reassessment_id: runId,
        subject_type: type,
        subject_id: entry.id,
        subject_name: [...entry.name].slice(0, 300).join(''),
        unit_id: entry.unitId,
        approved_request_id: approval.requestId,
        former_key: approval.key,
        former_version: approval.version,
        effect,
        status: 'open',
        updated_at: now,
      })),
    )
    .execute();
}

/** IT security is told, with a day by which all of it is to be decided. */
async function callForDecisions(
  tx: Tx,
  run: { id: string; differing: number },
  profile: PolicyProfile,
  context: Context,
): Promise<void> {
  const today = officeDate(context.now);
  const post = officePost(await loadOrganisation(tx, today));
  if (!post) return;
  const title = runTitle(profile.name, profile.version, run.differing);
  const subject = { type: 'reassessment', id: run.id, name: `${profile.name.ja} ${profile.version}` };
  const dueOn = addDays(today, policyReviewRules(profile).decideWithinDays);
  const due = { kind: 'reassessment', subject, occurrence: 'decisions', title, dueOn } as const;
  const place = { ownerPostId: post.id, unitId: post.unitId, source: `reassessment:${run.id}` };
  await arise(tx, [{ ...due, ...place }], context, { announce: true });
}
