/** 再評価の判断: by IT security, for one thing or for several at once with one reason. Nobody judges what he applied for. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { arise } from '~/obligations/arise.server';
import type { NewObligation } from '~/obligations/model';
import { postOf } from '~/obligations/owners';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { asRecorded, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, Tx } from '~db/connection.server';
import { findRun, itemFacts, lockItems, updateItem } from './items.repository.server';
import { type Decision, type Item, subjectStream } from './model';
import { endWhereDecided } from './run-obligation.server';
import { itemTitle } from './words';

type Decided = { reassessmentId: string; items: string[]; decision: Decision; reason: string; dueOn: PlainDate | null };

/** All of them or none. Returns how many. */
export const decideItems = (
  db: Db,
  actor: Actor,
  { reassessmentId, items: ids, decision, reason, dueOn }: Decided,
  io: Io,
): Promise<Result<number, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, now, today, record } = changing;
    const run = await findRun(tx, reassessmentId);
    const items = await lockItems(tx, ids);
    const isWhole = items.length === new Set(ids).size && items.every((item) => item.reassessmentId === reassessmentId);
    if (!run || !isWhole || !ability.can('read', 'Reassessment')) refuseChange({ reason: 'not-found' });
    const facts = await itemFacts(tx, items);
    const may = (item: Item) => ability.can('decide', subject('Reassessment', { ...facts.get(item.id) }));
    if (!ability.can('decide', 'Reassessment')) refuseChange({ reason: 'not-found' });
    if (!items.every(may)) refuseChange({ reason: 'reassessment-own' });
    if (run.status !== 'done' || items.some(({ status }) => status !== 'open')) {
      refuseChange({ reason: 'reassessment-decided' });
    }
    const due = decision === 'needs-decision' ? dueOn : null;
    if (due !== null && due <= today) refuseChange({ reason: 'not-ahead', field: 'dueOn' });
    const context = asRecorded(changing);
    for (const item of items) {
      const decided = { by: context.actor, reason, dueOn: due };
      if (!(await updateItem(tx, item, { status: decision, decided }, now))) refuseChange({ reason: 'conflict' });
      record(subjectStream(item), `reassessment-${decision}`, {
        reassessmentId,
        itemId: item.id,
        version: `${run.key} ${run.version}`,
        formerVersion: `${item.former.key} ${item.former.version}`,
        dueOn: due,
        note: reason,
      });
    }
    if (due !== null) {
      const organisation = await loadOrganisation(tx, today);
      const managers = await managersOf(tx, items);
      const owed = items.map((item) => obligationFor(item, due, managers.get(item.subjectId) ?? null, organisation));
      await arise(tx, owed, context, { announce: true });
    }
    await endWhereDecided(tx, reassessmentId, context);
    return items.length;
  });

/** クラウドサービス管理者 asks for the new decision; for anything else the head of the section sees to it. */
async function managersOf(tx: Tx, items: readonly Item[]): Promise<Map<string, string>> {
  const ids = items.filter(({ subjectType }) => subjectType === 'cloud-service').map(({ subjectId }) => subjectId);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('cloud_services')
    .select(['id', 'manager_person_id'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.manager_person_id]));
}

const obligationFor = (
  item: Item,
  dueOn: PlainDate,
  managerId: string | null,
  organisation: Organisation,
): NewObligation => ({
  kind: 'reassessment',
  subject: { type: 'reassessment', id: item.id, name: item.subjectName },
  occurrence: 'request',
  title: itemTitle(item.subjectName),
  ownerPostId: managerId === null ? null : (postOf(organisation, managerId, item.unitId)?.id ?? null),
  unitId: item.unitId,
  dueOn,
  source: `reassessment:${item.id}`,
});
