import { type Expression, sql } from 'kysely';
import type { RequestContent } from '~/approval-requests/content';
import type { Assessment } from '~/policy/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import { type Outcome, outcomesOf } from './outcomes';

type Approved = {
  request: { id: string; purpose: 'new' | 'change' | 'renewal' | 'termination'; owningUnitId: string };
  content: RequestContent;
  assessment: Assessment;
};

/** The tables that tie requests to what was approved; a cloud service is named by the request itself. */
const TIES = [
  ['contract_requests', 'contract_id'],
  ['social_media_account_requests', 'account_id'],
  ['subcontract_requests', 'subcontract_id'],
] as const;

/**
 * Keeps what the approval found. What the same section had approved for the same thing before no longer stands, nor
 * what was found of this request when it was approved before a change; after the approval of an end nothing does.
 */
export async function noteOutcomes(tx: Tx, { request, content, assessment }: Approved): Promise<void> {
  await tx.updateTable('requirement_outcomes').set({ stands: 0 }).where('request_id', '=', request.id).execute();
  if (request.purpose !== 'new') await supersede(tx, request);
  if (request.purpose === 'termination' || assessment.requirements.length === 0) return;
  await tx
    .insertInto('requirement_outcomes')
    .values(
      outcomesOf(content, assessment).map(({ requirementKey, outcome }) => ({
        request_id: request.id,
        requirement_key: requirementKey,
        outcome,
        stands: 1,
      })),
    )
    .onDuplicateKeyUpdate({ outcome: sql<string>`values(outcome)`, stands: 1 })
    .execute();
}

async function supersede(tx: Tx, { id, owningUnitId }: Approved['request']): Promise<void> {
  const others: Expression<{ id: string }>[] = [
    sql`select other.id from approval_requests one
        join approval_requests other on other.cloud_service_id = one.cloud_service_id where one.id = ${id}`,
    // A contract that is renewed is a new one.
    sql`select other.request_id from contract_requests one join contracts on contracts.id = one.contract_id
        join contract_requests other on other.contract_id = contracts.previous_contract_id where one.request_id = ${id}`,
    ...TIES.map(
      ([table, entry]): Expression<{ id: string }> =>
        sql`select other.request_id from ${sql.table(table)} one
            join ${sql.table(table)} other on other.${sql.ref(entry)} = one.${sql.ref(entry)} where one.request_id = ${id}`,
    ),
  ];
  await sql`
    update requirement_outcomes
    join (${sql.join(others, sql` union `)}) as former on former.id = requirement_outcomes.request_id
    join approval_requests request on request.id = former.id
    set stands = 0 where stands = 1 and request.owning_unit_id = ${owningUnitId}`.execute(tx);
}

export type Counts = Record<Outcome, number>;

/** How many approvals that stand found what of each requirement, by its key. */
export async function countOutcomes(db: DbOrTx): Promise<Map<string, Counts>> {
  const rows = await db
    .selectFrom('requirement_outcomes')
    .select(({ fn }) => ['requirement_key as key', 'outcome', fn.countAll<number>().as('count')])
    .where('stands', '=', 1)
    .groupBy(['requirement_key', 'outcome'])
    .execute();
  const counts = new Map<string, Counts>();
  for (const { key, outcome, count } of rows) {
    const known = counts.get(key) ?? { met: 0, exempted: 0, open: 0, 'not-applicable': 0 };
    counts.set(key, { ...known, [outcome]: Number(count) });
  }
  return counts;
}
