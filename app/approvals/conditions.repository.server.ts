import { sql } from 'kysely';
import type { WriteContext } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { arise } from '~/obligations/arise.server';
import { postOf } from '~/obligations/owners';
import type { Organisation } from '~/people/organisation';
import type { Instant, PlainDate } from '~/platform/dates';
import { recordedActor } from '~/record/recorded-actor';
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

export type ConditionsInForce = {
  request: { id: string; number: string; title: string; owningUnitId: string };
  serviceId: string | null;
  conditions: DecidedCondition[];
  organisation: Organisation;
  context: WriteContext & { actor: Actor };
};

/** Puts conditions into force, with the names of their owners as of now; each is something that its owner has to do. */
export async function insertConditions(tx: Tx, approval: ConditionsInForce): Promise<void> {
  const { conditions, request, organisation, context } = approval;
  if (conditions.length === 0) return;
  const names = await activePersonNames(tx, [...new Set(conditions.map((c) => c.ownerPersonId))]);
  const inForce = conditions.map((condition) => ({ id: context.newId(), ...condition }));
  await tx
    .insertInto('conditions')
    .values(
      inForce.map((condition) => ({
        id: condition.id,
        request_id: request.id,
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
  await arise(
    tx,
    inForce.map(({ id, text, ownerPersonId, dueOn, decisionId }) => ({
      kind: 'condition',
      subject: { type: 'approval-request', id: request.id, name: `${request.number} ${request.title}` },
      occurrence: id,
      title: { ja: text, en: text },
      ownerPostId: postOf(organisation, ownerPersonId, request.owningUnitId)?.id ?? null,
      unitId: request.owningUnitId,
      dueOn,
      source: `decision:${decisionId}`,
    })),
    { ...context, actor: recordedActor(context.actor) },
    { announce: true },
  );
}

/** 条件の履行: counted off in the register as well. */
export async function fulfilCondition(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('conditions').set({ status: 'fulfilled', fulfilled_at: now }).where('id', '=', id).execute();
  await sql`update cloud_services service
    join conditions done on done.service_id = service.id and done.id = ${id}
    set service.conditions_open =
      (select count(*) from conditions c where c.service_id = service.id and c.status = 'open')`.execute(tx);
}

export type ConditionInForce = {
  id: string;
  text: string;
  ownerName: string;
  dueOn: PlainDate;
  isOpen: boolean;
  /** Its page among what is due; null for conditions that were met before there was one. */
  obligationId: string | null;
  doneByName: string;
  doneAt: Instant | null;
  note: string;
};

/** The conditions in force of a request, with what was done about each. */
export async function listConditions(db: DbOrTx, requestId: string): Promise<ConditionInForce[]> {
  const rows = await db
    .selectFrom('conditions as condition')
    .leftJoin('obligations as obligation', (join) =>
      join
        .onRef('obligation.subject_id', '=', 'condition.request_id')
        .onRef('obligation.occurrence', '=', 'condition.id')
        .on('obligation.subject_type', '=', 'approval-request')
        .on('obligation.kind', '=', 'condition'),
    )
    .select(['condition.id', 'condition.text', 'condition.owner_name as ownerName', 'condition.due_on as dueOn'])
    .select(['condition.status', 'obligation.id as obligationId', 'obligation.done_by_name as doneByName'])
    .select(['obligation.note', 'condition.fulfilled_at as doneAt'])
    .where('condition.request_id', '=', requestId)
    .orderBy('condition.due_on')
    .orderBy('condition.id')
    .execute();
  return rows.map(({ status, doneByName, note, ...row }) => ({
    ...row,
    isOpen: status === 'open',
    doneByName: doneByName ?? '',
    note: note ?? '',
  }));
}
