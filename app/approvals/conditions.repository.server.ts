import type { NewId } from '~/platform/ids';
import type { NewCondition } from '~/workflow/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import { activePersonNames } from './people.query.server';

export type DecidedCondition = NewCondition & { decisionId: string };

/** Every condition that a decision of this round has set, in the order of the decisions. */
export async function collectConditions(db: DbOrTx, requestId: string, round: number): Promise<DecidedCondition[]> {
  const rows = await db
    .selectFrom('decisions')
    .select(['id', 'details'])
    .where('request_id', '=', requestId)
    .where('round', '=', round)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, details }) =>
    (JSON.parse(details) as { conditions: NewCondition[] }).conditions.map((condition) => ({
      ...condition,
      decisionId: id,
    })),
  );
}

/** Puts conditions into force, with the names of their owners as of now. */
export async function insertConditions(
  tx: Tx,
  approval: { requestId: string; serviceId: string | null; conditions: DecidedCondition[]; newId: NewId },
): Promise<void> {
  const { conditions } = approval;
  if (conditions.length === 0) return;
  const names = await activePersonNames(tx, [...new Set(conditions.map((c) => c.ownerPersonId))]);
  await tx
    .insertInto('conditions')
    .values(
      conditions.map((condition) => ({
        id: approval.newId(),
        request_id: approval.requestId,
        service_id: approval.serviceId,
        decision_id: condition.decisionId,
        text: condition.text,
        owner_person_id: condition.ownerPersonId,
        owner_name: names.get(condition.ownerPersonId) ?? '',
        due_on: condition.dueOn,
        status: 'open',
      })),
    )
    .execute();
}
