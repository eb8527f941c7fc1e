/** Checks as a list: filtered by the ability in SQL, section by section within a campaign, paged by key. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { postsWithHolders } from '~/obligations/obligation-list.query.server';
import { unitsWithAllBelow } from '~/people/actor-of';
import { loadUnits } from '~/people/organisation.repository.server';
import { daysBetween, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { CHECK_KINDS, type CheckKind } from '~/policy/model';
import { pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import type { CheckFilter } from './check-query';
import { readCheck } from './checks.repository.server';
import { type Standing, type SubjectType, standingOf } from './model';

export type CheckRow = {
  id: string;
  kind: CheckKind;
  campaign: string;
  subject: { type: SubjectType; id: string; name: string };
  vendorName: string;
  unit: Text;
  owner: { post: Text; holders: string[] } | null;
  standing: Standing;
  dueOn: PlainDate;
  /** Of the finding that has to be dealt with first; null where none is open, or the answers themselves are. */
  findingDueOn: PlainDate | null;
  /** Until whichever of the two counts. */
  daysLeft: number;
  findingsTotal: number;
  findingsOpen: number;
  submittedAt: Date | null;
  reviewedAt: Date | null;
};

export type Reading = { ability: AppAbility; today: PlainDate };

export function standingCondition(standing: Standing, today: PlainDate): Expression<SqlBool> {
  switch (standing) {
    case 'open':
      return sql<SqlBool>`(checked.status = 'open' and checked.due_on >= ${today})`;
    case 'overdue':
      return sql<SqlBool>`(checked.status = 'open' and checked.due_on < ${today})`;
    case 'submitted':
      return sql<SqlBool>`checked.status = 'submitted'`;
    case 'findings':
      return sql<SqlBool>`(checked.status = 'reviewed' and checked.findings_open > 0)`;
    case 'finished':
      return sql<SqlBool>`(checked.status = 'reviewed' and checked.findings_open = 0)`;
    case 'cancelled':
      return sql<SqlBool>`checked.status = 'cancelled'`;
  }
}

export async function listChecks(
  db: DbOrTx,
  { ability, today }: Reading,
  filter: CheckFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
) {
  const where: Expression<SqlBool>[] = [
    accessibleBy(ability, 'read', 'PeriodicCheck'),
    sql`checked.kind = ${filter.kind}`,
  ];
  if (filter.campaignId) where.push(sql`checked.campaign_id = ${filter.campaignId}`);
  if (filter.standing) where.push(standingCondition(filter.standing, today));
  if (filter.type) where.push(sql`checked.subject_type = ${filter.type}`);
  if (filter.unitId) {
    const units = unitsWithAllBelow(await loadUnits(db, null), [filter.unitId]);
    where.push(sql`checked.unit_id in (${sql.join(units)})`);
  }
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`checks as checked`,
      alias: 'checked',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: ['id'],
      // Within a campaign the order of its set; over all of them the newest first.
      descending: filter.campaignId === null,
      countable: true,
    },
    from,
    perPage,
  );
  return { ...page, complete: true, rows: await loadCheckRows(db, ids, today) };
}

/** The checks of `ids` in that order. Does not ask who may see them. */
export async function loadCheckRows(db: DbOrTx, ids: readonly string[], today: PlainDate): Promise<CheckRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('checks')
    .innerJoin('organisation_units as unit', 'unit.id', 'checks.unit_id')
    .innerJoin('check_campaigns as campaign', 'campaign.id', 'checks.campaign_id')
    .selectAll('checks')
    .select(['unit.name_ja', 'unit.name_en', 'campaign.title as campaign'])
    .select((eb) =>
      eb
        .selectFrom('check_findings as finding')
        .select((of) => of.fn.min('finding.due_on').as('due'))
        .whereRef('finding.check_id', '=', 'checks.id')
        .where('finding.status', 'in', ['to-plan', 'open'])
        .as('findingDue'),
    )
    .where('checks.id', 'in', [...ids])
    .execute();
  const posts = await postsWithHolders(
    db,
    rows.flatMap(({ owner_post_id }) => owner_post_id ?? []),
    today,
  );
  const found = new Map(
    rows.map(({ name_ja, name_en, campaign, findingDue, ...row }): [string, CheckRow] => {
      const check = readCheck(row);
      const findingDueOn = check.status === 'reviewed' ? (findingDue as PlainDate | null) : null;
      return [
        check.id,
        {
          id: check.id,
          kind: check.kind,
          campaign,
          subject: check.subject,
          vendorName: check.vendorName,
          unit: { ja: name_ja, en: name_en },
          owner: (check.ownerPostId !== null && posts.get(check.ownerPostId)) || null,
          standing: standingOf(check, today),
          dueOn: check.dueOn,
          findingDueOn,
          daysLeft: daysBetween(today, findingDueOn ?? check.dueOn),
          findingsTotal: check.findingsTotal,
          findingsOpen: check.findingsOpen,
          submittedAt: check.submitted?.at ?? null,
          reviewedAt: check.reviewed?.at ?? null,
        },
      ];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

const COUNTED_AT_MOST = 99;

export type Waiting = { kind: CheckKind; number: number; orMore: boolean; reported: number };

/** By kind, how many wait for the actor to look at, and how many findings say that they are put right. */
export async function countToReview(db: DbOrTx, ability: AppAbility): Promise<Waiting[]> {
  if (!ability.can('decide', 'PeriodicCheck')) return [];
  const mine = accessibleBy(ability, 'decide', 'PeriodicCheck');
  const limit = sql.lit(COUNTED_AT_MOST + 1);
  const { rows } = await sql<{ kind: CheckKind; what: 'submitted' | 'reported'; number: number }>`
    select counted.kind, counted.what, count(*) as number from
      ((select checked.kind, 'submitted' as what from checks as checked where checked.status = 'submitted' and ${mine}
        limit ${limit})
      union all
      (select checked.kind, 'reported' as what from check_findings as finding
        inner join checks as checked on checked.id = finding.check_id
        where finding.status = 'carried-out' and ${mine} limit ${limit})) as counted
    group by counted.kind, counted.what`.execute(db);
  return CHECK_KINDS.flatMap((kind): Waiting[] => {
    const of = (what: string) => Number(rows.find((row) => row.kind === kind && row.what === what)?.number ?? 0);
    const [number, reported] = [of('submitted'), of('reported')];
    if (number + reported === 0) return [];
    const shown = (count: number) => Math.min(count, COUNTED_AT_MOST);
    return [{ kind, number: shown(number), orMore: number > COUNTED_AT_MOST, reported: shown(reported) }];
  });
}
