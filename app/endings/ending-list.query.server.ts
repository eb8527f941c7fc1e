/** Endings and disposals as lists: filtered by the ability in SQL, paged by key. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { daysBetween, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { type Count, pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import type { EndingStatus, Method, SubjectType } from './ending';
import type { DisposalFilter, EndingFilter } from './ending-query';

type Reading = { ability: AppAbility; today: PlainDate };
type Page<Row> = { rows: Row[]; next: string | null; previous: string | null; count: Count | null; complete: boolean };

export type EndingRow = {
  id: string;
  name: string;
  vendorName: string;
  unit: Text;
  subjectType: SubjectType;
  whole: boolean;
  status: EndingStatus;
  lastDay: PlainDate;
  dueOn: PlainDate;
  daysLeft: number;
  missing: number;
  proofs: number;
  closedOn: PlainDate | null;
};
export type EndingPage = Page<EndingRow>;

export async function listEndings(
  db: DbOrTx,
  { ability, today }: Reading,
  filter: EndingFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<EndingPage> {
  const where: Expression<SqlBool>[] = [accessibleBy(ability, 'read', 'Ending'), ...conditions(filter, today)];
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`endings as ending`,
      alias: 'ending',
      columns: ['due_on', 'id'],
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      descending: filter.status === 'closed' || filter.status === 'all',
      countable: true,
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadEndingRows(db, ids, today), complete: true };
}

function conditions({ status, unitId }: EndingFilter, today: PlainDate): Expression<SqlBool>[] {
  const where: Expression<SqlBool>[] = [];
  if (status === 'late') where.push(sql`ending.status = 'open' and ending.due_on < ${today}`);
  else if (status !== 'all') where.push(sql`ending.status = ${status}`);
  if (unitId) where.push(sql`ending.unit_id = ${unitId}`);
  return where;
}

/** The endings of `ids` in that order; two queries. */
async function loadEndingRows(db: DbOrTx, ids: readonly string[], today: PlainDate): Promise<EndingRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('endings as ending')
    .innerJoin('organisation_units as unit', 'unit.id', 'ending.unit_id')
    .select(['ending.id', 'ending.name', 'ending.vendor_name', 'ending.subject_type', 'ending.whole', 'ending.status'])
    .select(['ending.last_day', 'ending.due_on', 'ending.closed_on', 'unit.name_ja', 'unit.name_en'])
    .where('ending.id', 'in', [...ids])
    .execute();
  const counts = await db
    .selectFrom('ending_proofs')
    .select(['ending_id', (eb) => eb.fn.countAll<string>().as('proofs')])
    .select(sql<string>`sum(case when status in ('proven', 'waived') then 0 else 1 end)`.as('missing'))
    .where('ending_id', 'in', [...ids])
    .groupBy('ending_id')
    .execute();
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const count = counts.find((one) => one.ending_id === id);
    if (!row) return [];
    return {
      id,
      name: row.name,
      vendorName: row.vendor_name,
      unit: { ja: row.name_ja, en: row.name_en },
      subjectType: row.subject_type as SubjectType,
      whole: row.whole === 1,
      status: row.status as EndingStatus,
      lastDay: row.last_day,
      dueOn: row.due_on,
      daysLeft: daysBetween(today, row.due_on),
      missing: Number(count?.missing ?? 0),
      proofs: Number(count?.proofs ?? 0),
      closedOn: row.closed_on,
    };
  });
}

export type DisposalRow = {
  id: string;
  endingId: string;
  name: string;
  vendorName: string;
  unit: Text;
  disposedOn: PlainDate;
  disposedBy: string;
  what: string;
  method: Method | null;
  evidence: string;
  writtenBy: string;
  /** null until the ending is closed. */
  keepUntil: PlainDate | null;
};
export type DisposalPage = Page<DisposalRow>;

/** 廃棄記録簿, the newest first. */
export async function listDisposals(
  db: DbOrTx,
  ability: AppAbility,
  { unitId, since, until }: DisposalFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<DisposalPage> {
  const where: Expression<SqlBool>[] = [
    accessibleBy(ability, 'read', 'Ending'),
    sql`proof.kind = 'disposal-record' and proof.status = 'proven'`,
  ];
  if (unitId) where.push(sql`proof.unit_id = ${unitId}`);
  if (since) where.push(sql`proof.done_on >= ${since}`);
  if (until) where.push(sql`proof.done_on <= ${until}`);
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`ending_proofs as proof inner join endings as ending on ending.id = proof.ending_id`,
      alias: 'proof',
      columns: ['done_on', 'id'],
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      descending: true,
      countable: true,
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadDisposalRows(db, ids), complete: true };
}

async function loadDisposalRows(db: DbOrTx, ids: readonly string[]): Promise<DisposalRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('ending_proofs as proof')
    .innerJoin('endings as ending', 'ending.id', 'proof.ending_id')
    .innerJoin('organisation_units as unit', 'unit.id', 'proof.unit_id')
    .select(['proof.id', 'proof.ending_id', 'proof.done_on', 'proof.done_by', 'proof.what', 'proof.method'])
    .select(['proof.evidence', 'proof.written_by_name', 'proof.written_by_post', 'ending.name', 'ending.vendor_name'])
    .select(['unit.name_ja', 'unit.name_en'])
    .where('proof.id', 'in', [...ids])
    .execute();
  const retentions = await db
    .selectFrom('ending_retentions')
    .select('ending_id')
    .select((eb) => eb.fn.max('keep_until').as('keepUntil'))
    .where('kept', '=', 'disposal-record')
    .where(
      'ending_id',
      'in',
      rows.map((row) => row.ending_id),
    )
    .groupBy('ending_id')
    .execute();
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row || row.done_on === null) return [];
    return {
      id,
      endingId: row.ending_id,
      name: row.name,
      vendorName: row.vendor_name,
      unit: { ja: row.name_ja, en: row.name_en },
      disposedOn: row.done_on,
      disposedBy: row.done_by,
      what: row.what,
      method: row.method as Method | null,
      evidence: row.evidence,
      writtenBy: `${row.written_by_post} ${row.written_by_name}`.trim(),
      keepUntil: retentions.find(({ ending_id }) => ending_id === row.ending_id)?.keepUntil ?? null,
    };
  });
}
