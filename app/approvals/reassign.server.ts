/** 異動・不在: open steps go to those who hold the posts and are at work today. Runs in the background; decisions check for themselves. */
import { loadRequest, loadState } from '~/approval-requests/approval-request.repository.server';
import { matterOf } from '~/approval-requests/matter.server';
import { VersionConflict, type WriteContext } from '~/approval-requests/persist.server';
import type { Matter } from '~/people/deputy-scope';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { CanonicalRole } from '~/policy/model';
import { after, reassignOpenSteps } from '~/workflow/decide';
import type { Resolution } from '~/workflow/model';
import { resolveStep, sameAssignees } from '~/workflow/resolve-step';
import { conflictOf } from '~/workflow/separation-of-duties';
import { type Db, type DbOrTx, inTransaction } from '~db/connection.server';
import { writeProgress } from './write-progress.server';

const BATCH = 500;

/** Hands every open step to its holders of today and returns how many requests changed hands. */
export async function reassignSteps(db: Db, { now, newId }: { now: Date; newId: NewId }): Promise<number> {
  const organisation = await loadOrganisation(db, officeDate(now));
  let changed = 0;
  let after = '';
  for (;;) {
    const batch = await openSteps(db, after);
    if (batch.length === 0) return changed;
    after = batch.at(-1)?.id ?? after;
    const stale = new Set((await staleSteps(db, batch, organisation)).map((step) => step.request_id));
    for (const requestId of stale) {
      if (await reassignOne(db, requestId, organisation, { actor: null, now, newId })) changed += 1;
    }
  }
}

const openSteps = (db: DbOrTx, after: string) =>
  db
    .selectFrom('route_steps')
    .select(['id', 'request_id', 'step_key', 'role', 'scope_unit_id', 'resolution'])
    .where('status', '=', 'open')
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute();

type OpenStep = Awaited<ReturnType<typeof openSteps>>[number];

/** Steps whose assignees would be others today. Three queries for a batch, no lock. */
async function staleSteps(db: DbOrTx, steps: OpenStep[], organisation: Organisation): Promise<OpenStep[]> {
  const requestIds = [...new Set(steps.map((step) => step.request_id))];
  const matters = await mattersOf(db, requestIds);
  const parts = await db
    .selectFrom('participations')
    .select(['request_id', 'person_id', 'part', 'step_key'])
    .where('request_id', 'in', requestIds)
    .execute();
  return steps.filter((step) => {
    const own = parts.filter((part) => part.request_id === step.request_id);
    const state = {
      authorIds: own.filter((part) => part.part === 'author').map((part) => part.person_id),
      decisions: own
        .filter((part) => part.part === 'decider')
        .map((part) => ({ round: 0, stepKey: part.step_key, personId: part.person_id })),
    };
    const wanted = resolveStep(
      organisation,
      { role: step.role as CanonicalRole, scopeUnitId: step.scope_unit_id },
      (personId) => conflictOf(state, personId, step.step_key),
      matters.get(step.request_id) ?? null,
    );
    return !sameAssignees(wanted.assignees, (JSON.parse(step.resolution) as Resolution).assignees);
  });
}

async function mattersOf(db: DbOrTx, requestIds: string[]): Promise<Map<string, Matter>> {
  const rows = await db
    .selectFrom('approval_requests')
    .select(['id', 'kind', 'profile_key', 'profile_version', 'confidentiality_rank'])
    .where('id', 'in', requestIds)
    .execute();
  return new Map(await Promise.all(rows.map(async (row) => [row.id, await matterOf(db, row)] as const)));
}

async function reassignOne(
  db: Db,
  requestId: string,
  organisation: Organisation,
  context: WriteContext,
): Promise<boolean> {
  try {
    return await inTransaction(db, async (tx) => {
      const request = await loadRequest(tx, requestId, { lock: true });
      if (!request) return false;
      const state = await loadState(tx, request);
      const events = reassignOpenSteps(state, { ...context, organisation });
      if (events.length === 0) return false;
      await writeProgress({ tx, request, state, organisation, context }, events, after(state, events, context.now));
      return true;
    });
  } catch (error) {
    // Somebody decided at this moment; the next run looks again.
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}
