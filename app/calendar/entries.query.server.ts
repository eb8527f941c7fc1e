/**
 * What comes, between two days: obligations the reader may see, and beyond the days for which obligations have arisen
 * what will fall due of the registers as they stand today. One rule for both: who may read the obligation.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { ObligationKind, ObligationStatus } from '~/obligations/model';
import { inScope } from '~/obligations/obligation-list.query.server';
import type { Scope } from '~/obligations/obligations-query';
import { type RegisterKind, type Source, sourcesOf } from '~/obligations/register-sources.server';
import { registerTitles } from '~/obligations/words';
import { daysBetween, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { PolicyProfile } from '~/policy/model';
import type { Asking } from '~/registers/guards.server';
import type { DbOrTx } from '~db/connection.server';
import { type Month, monthOf } from './calendar-query';

export type CalendarEntry = {
  /** The same for one thing that falls due, however often it is asked for. */
  key: string;
  /** null: it will fall due, and nobody has to do anything yet. */
  obligationId: string | null;
  kind: ObligationKind;
  title: Text;
  subject: { type: string; id: string; name: string };
  dueOn: PlainDate;
  status: ObligationStatus;
  daysLeft: number;
  /** 長期継続契約: ends early where the budget of a year is cut. */
  isLongTerm: boolean;
  version: number;
  updatedAt: Date | null;
};

export type Wanted = { from: PlainDate; to: PlainDate; scope: Scope; kind: ObligationKind | null };
type Reading = Asking & { profile: PolicyProfile };

/** The earliest first; at most `limit`, of which the caller takes one too many as a sign that there are more. */
export async function entriesBetween(
  db: DbOrTx,
  reading: Reading,
  wanted: Wanted,
  limit: number,
): Promise<CalendarEntry[]> {
  const [standing, ahead] = await Promise.all([
    standingBetween(db, reading, wanted, limit),
    aheadBetween(db, reading, wanted, limit),
  ]);
  const entries = [...standing, ...ahead]
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.key < b.key ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, limit);
  const longTerm = await longTermAmong(db, entries);
  return entries.map((entry) => ({ ...entry, isLongTerm: longTerm.has(entry.subject.id) }));
}

type Found = Omit<CalendarEntry, 'isLongTerm'>;
const keyOf = (kind: string, type: string, id: string, occurrence: string): string =>
  `${kind}.${type}.${id}.${occurrence}`;

function standing({ ability, actor }: Reading, { from, to, scope, kind }: Wanted): RawBuilder<SqlBool> {
  const ofKind = kind === null ? sql`` : sql`and obligation.kind = ${kind}`;
  return sql<SqlBool>`obligation.is_open = 1 and obligation.due_on between ${from} and ${to} ${ofKind}
    and ${accessibleBy(ability, 'read', 'Obligation')} and ${inScope(actor, scope)}`;
}

async function standingBetween(db: DbOrTx, reading: Reading, wanted: Wanted, limit: number): Promise<Found[]> {
  const { rows } = await sql<{
    id: string;
    kind: ObligationKind;
    type: string;
    subjectId: string;
    name: string;
    occurrence: string;
    ja: string;
    en: string;
    dueOn: PlainDate;
    status: ObligationStatus;
    version: number;
    updatedAt: Date;
  }>`select obligation.id, obligation.kind, obligation.subject_type as type, obligation.subject_id as subjectId,
      obligation.subject_name as name, obligation.occurrence, obligation.title_ja as ja, obligation.title_en as en,
      obligation.due_on as dueOn, obligation.status, obligation.version, obligation.updated_at as updatedAt
    from obligations as obligation where ${standing(reading, wanted)}
    order by obligation.due_on, obligation.id limit ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => ({
    key: keyOf(row.kind, row.type, row.subjectId, row.occurrence),
    obligationId: row.id,
    kind: row.kind,
    title: { ja: row.ja, en: row.en },
    subject: { type: row.type, id: row.subjectId, name: row.name },
    dueOn: row.dueOn,
    status: row.status,
    daysLeft: daysBetween(reading.today, row.dueOn),
    version: row.version,
    updatedAt: row.updatedAt,
  }));
}

/**
 * Rows of a register as the obligations they will be. What has arisen is not among them, nor what lies behind: that
 * is for the register to show.
 */
function ahead(source: Source, { ability, actor, today }: Reading, { from, to, scope }: Wanted): RawBuilder<unknown> {
  const { kind, type, subjectId, occurrence, dueOn } = source;
  const mine = sql<SqlBool>`obligation.person_id <=> ${actor.personId}`;
  const inside =
    scope === 'mine' ? sql<SqlBool>`(${mine} or ${inScope(actor, scope)})` : sql<SqlBool>`${inScope(actor, scope)}`;
  return sql`from (select cast('' as char character set ascii) as id, ${kind} as kind, ${type} as type,
      ${subjectId} as subject_id, ${source.name} as name, ${source.detail} as detail, ${occurrence} as occurrence,
      ${source.unitId} as unit_id, null as owner_post_id, ${source.personId} as person_id, ${dueOn} as due_on
    from ${source.from}
    where ${source.isDue} and ${dueOn} > ${today} and ${dueOn} between ${from} and ${to}
    and not exists (select 1 from obligations known where known.kind = ${kind} and known.subject_type = ${type}
      and known.subject_id = ${subjectId} and known.occurrence = ${occurrence})) as obligation
    where (${accessibleBy(ability, 'read', 'Obligation')} or ${mine}) and ${inside}`;
}

const sourcesFor = ({ profile, today }: Reading, { kind }: Wanted): Source[] =>
  sourcesOf(profile, today).filter((source) => kind === null || source.kind === kind);

async function aheadBetween(db: DbOrTx, reading: Reading, wanted: Wanted, limit: number): Promise<Found[]> {
  const found = await Promise.all(
    sourcesFor(reading, wanted).map(async (source) => {
      const { rows } = await sql<{
        kind: RegisterKind;
        type: string;
        subjectId: string;
        name: string;
        detail: string;
        occurrence: string;
        dueOn: PlainDate;
      }>`select obligation.kind, obligation.type, obligation.subject_id as subjectId, obligation.name,
          obligation.detail, obligation.occurrence, obligation.due_on as dueOn ${ahead(source, reading, wanted)}
        order by due_on, subject_id limit ${sql.lit(limit)}`.execute(db);
      return rows;
    }),
  );
  return found.flat().map((row) => ({
    key: keyOf(row.kind, row.type, row.subjectId, String(row.occurrence)),
    obligationId: null,
    kind: row.kind,
    title: registerTitles[row.kind](row.name, row.detail),
    subject: { type: row.type, id: row.subjectId, name: row.name },
    dueOn: row.dueOn,
    status: 'open',
    daysLeft: daysBetween(reading.today, row.dueOn),
    version: 0,
    updatedAt: null,
  }));
}

async function longTermAmong(db: DbOrTx, entries: readonly Found[]): Promise<ReadonlySet<string>> {
  const ids = entries
    .filter(({ subject }) => subject.type === 'contract' || subject.type === 'designated-manager')
    .map(({ subject }) => subject.id);
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('contracts')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where('long_term', '=', 1)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export type MonthCount = { month: Month; kind: ObligationKind; number: number };

/** How much falls due in each month, by kind. */
export async function countByMonth(db: DbOrTx, reading: Reading, wanted: Wanted): Promise<MonthCount[]> {
  const month = sql<string>`date_format(obligation.due_on, '%Y-%m')`;
  const groups = [
    sql`from obligations as obligation where ${standing(reading, wanted)}`,
    ...sourcesFor(reading, wanted).map((source) => ahead(source, reading, wanted)),
  ];
  const counted = await Promise.all(
    groups.map(async (from) => {
      const { rows } = await sql<MonthCount>`select ${month} as month, obligation.kind as kind, count(*) as number
        ${from} group by month, kind`.execute(db);
      return rows;
    }),
  );
  const sums = new Map<string, MonthCount>();
  for (const { month: at, kind, number } of counted.flat()) {
    const key = `${at} ${kind}`;
    sums.set(key, { month: monthOf(`${at}-01`), kind, number: (sums.get(key)?.number ?? 0) + Number(number) });
  }
  return [...sums.values()];
}
