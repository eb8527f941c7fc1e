/** Why services and contracts are not in order, for their pages and lists. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import type { CauseType, Effect, RestrictedType } from './model';

export type OpenRestriction = {
  id: string;
  effect: Effect;
  causeType: CauseType;
  /** null where the reader of the page may not see it. */
  causeId: string | null;
  /** What somebody wrote about an incident; '' for what was not done in time, which not everybody may read. */
  reason: string;
  /** Of what was not done in time. */
  dueOn: PlainDate | null;
  suspendOn: PlainDate | null;
  personName: string;
  personPost: string;
  /** An instant as text, so that lists need not read it again. */
  begunAt: string;
};

/** As the reader of a page may see them: what somebody else has to do is no link for him. */
export async function restrictionsFor(
  db: DbOrTx,
  ability: AppAbility,
  restrictions: readonly OpenRestriction[],
): Promise<OpenRestriction[]> {
  const ids = restrictions.flatMap(({ causeType, causeId }) =>
    causeType === 'obligation' && causeId ? [causeId] : [],
  );
  if (ids.length === 0) return [...restrictions];
  const rows = await db
    .selectFrom('obligations as obligation')
    .select('obligation.id')
    .where('obligation.id', 'in', ids)
    .where(accessibleBy(ability, 'read', 'Obligation'))
    .execute();
  const readable = new Set<string | null>(rows.map(({ id }) => id));
  return restrictions.map((one) => (readable.has(one.causeId) ? one : { ...one, causeId: null }));
}

/** By subject; one query however many there are. */
export async function openRestrictionsOf(
  db: DbOrTx,
  type: RestrictedType,
  ids: readonly string[],
): Promise<Map<string, OpenRestriction[]>> {
  const found = new Map<string, OpenRestriction[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('restrictions as restriction')
    .leftJoin('obligations as obligation', (join) =>
      join.onRef('obligation.id', '=', 'restriction.cause_id').on('restriction.cause_type', '=', 'obligation'),
    )
    .select(['restriction.id', 'restriction.subject_id', 'restriction.effect', 'restriction.cause_type'])
    .select(['restriction.cause_id as causeId', 'restriction.reason', 'restriction.suspend_on as suspendOn'])
    .select(['restriction.person_name as personName', 'restriction.person_post as personPost'])
    .select(['restriction.begun_at', 'obligation.due_on as dueOn'])
    .where('restriction.subject_type', '=', type)
    .where('restriction.subject_id', 'in', [...ids])
    .where('restriction.is_open', '=', 1)
    .orderBy('restriction.id')
    .execute();
  for (const { subject_id, effect, cause_type, reason, begun_at, ...row } of rows) {
    const causeType = cause_type as CauseType;
    const one = {
      ...row,
      effect: effect as Effect,
      causeType,
      reason: causeType === 'incident' ? reason : '',
      begunAt: begun_at.toISOString(),
    };
    found.set(subject_id, [...(found.get(subject_id) ?? []), one]);
  }
  return found;
}
