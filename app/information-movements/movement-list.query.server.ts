/** 情報の持出し・提供等の台帳: filtered by the ability in SQL, newest first, paged by key. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { MovementOutcome, PolicyProfile } from '~/policy/model';
import { movementRulesOf } from '~/policy/movements';
import { activeProfile } from '~/policy/profiles.repository.server';
import { pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import { type Standing, standingOf } from './model';
import type { MovementFilter } from './movement-query';
import { type Movement, readMovement } from './movements.repository.server';
import type { About } from './paths';

export type Reading = { actor: Actor; ability: AppAbility; today: PlainDate };

export type MovementRow = Pick<
  Movement,
  | 'id'
  | 'number'
  | 'kind'
  | 'way'
  | 'what'
  | 'amount'
  | 'recipient'
  | 'confidentiality'
  | 'schemeKey'
  | 'personalInformation'
  | 'applicantName'
  | 'plannedOn'
  | 'returnBy'
  | 'keepUntil'
> & { unit: Text; standing: Standing; doneOn: PlainDate | null; doneBy: string; outcome: MovementOutcome };

/** Names of the levels of the scheme in force, by key. */
export type LevelNames = { scheme: string; names: Record<string, Text> };

export const levelNamesOf = ({ classification }: PolicyProfile): LevelNames => ({
  scheme: classification.key,
  names: Object.fromEntries(classification.axes.confidentiality.levels.map(({ key, name }) => [key, name])),
});

/** Waits for the permission of whoever asks. */
const waitsFor = ({ ability }: Reading): Expression<SqlBool> => sql<SqlBool>`exists (select 1
  from movement_permissions permission where permission.movement_id = movement.id and permission.status = 'waiting'
    and ${accessibleBy(ability, 'decide', 'MovementPermission')})`;

function conditions(reading: Reading, filter: MovementFilter): Expression<SqlBool>[] {
  const { standing, kind, unitId, about, waiting } = filter;
  const where: Expression<SqlBool>[] = [accessibleBy(reading.ability, 'read', 'InformationMovement')];
  if (standing === 'late') where.push(sql`movement.status = 'done' and movement.return_by < ${reading.today}`);
  else if (standing) where.push(sql`movement.status = ${standing}`);
  if (kind) where.push(sql`movement.kind = ${kind}`);
  if (unitId) where.push(sql`movement.unit_id = ${unitId}`);
  if (about?.type === 'contract') where.push(sql`movement.contract_id = ${about.id}`);
  if (about?.type === 'vendor') {
    where.push(sql`(movement.vendor_id = ${about.id} or movement.carrier_vendor_id = ${about.id})`);
  }
  if (waiting) where.push(sql`movement.status = 'applied'`, waitsFor(reading));
  return where;
}

export async function listMovements(
  db: DbOrTx,
  reading: Reading,
  filter: MovementFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
) {
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`information_movements as movement`,
      alias: 'movement',
      where: sql<SqlBool>`${sql.join(conditions(reading, filter), sql` and `)}`,
      columns: ['id'],
      descending: true,
      countable: true,
    },
    from,
    perPage,
  );
  return { ...page, complete: true, rows: await loadMovementRows(db, ids, reading.today) };
}

/** The rows of `ids`, in that order. Does not ask who may see them. */
async function loadMovementRows(db: DbOrTx, ids: readonly string[], today: PlainDate): Promise<MovementRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('information_movements as movement')
    .innerJoin('organisation_units as unit', 'unit.id', 'movement.unit_id')
    .selectAll('movement')
    .select(['unit.name_ja', 'unit.name_en'])
    .where('movement.id', 'in', [...ids])
    .execute();
  const found = new Map(
    rows.map(({ name_ja, name_en, ...row }): [string, MovementRow] => {
      const { done, judgement, ...movement } = readMovement(row);
      return [
        movement.id,
        {
          id: movement.id,
          number: movement.number,
          kind: movement.kind,
          way: movement.way,
          what: movement.what,
          amount: movement.amount,
          recipient: movement.recipient,
          confidentiality: movement.confidentiality,
          schemeKey: movement.schemeKey,
          personalInformation: movement.personalInformation,
          applicantName: movement.applicantName,
          plannedOn: movement.plannedOn,
          returnBy: movement.returnBy,
          keepUntil: movement.keepUntil,
          unit: { ja: name_ja, en: name_en },
          standing: standingOf(movement, today),
          doneOn: done?.on ?? null,
          doneBy: done?.by ?? '',
          outcome: judgement.outcome,
        },
      ];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

const COUNTED_AT_MOST = 100;

/** How many wait for the permission of the posts held today; for 自分の仕事. */
export async function countToPermit(db: DbOrTx, reading: Reading): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select 1 from information_movements movement
    where movement.status = 'applied' and ${waitsFor(reading)} limit ${sql.lit(COUNTED_AT_MOST)}) as waiting`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

const RELATED = 5;

/** The latest on the page of a contract or a vendor, and whether one may be begun there. */
export async function relatedMovements(db: DbOrTx, reading: Reading, about: About) {
  const filter: MovementFilter = { standing: null, kind: null, unitId: null, about, waiting: false };
  const { rows } = await listMovements(db, reading, filter, null, RELATED);
  const profile = await activeProfile(db);
  const mayApply = reading.ability.can('create', 'InformationMovement') && movementRulesOf(profile).length > 0;
  return { about, rows, mayApply, levels: levelNamesOf(profile) };
}
