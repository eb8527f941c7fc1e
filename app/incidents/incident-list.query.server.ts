/** Incidents as a list: filtered by the ability in SQL, newest first, paged by key in both directions. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { pageByKey } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import { clocksOf, type Duty, daysLeft, openDuties } from './clocks';
import type { IncidentFilter } from './incident-query';
import { readIncident } from './incidents.repository.server';
import { type IncidentKind, type IncidentStatus, isOpen, type SubjectType } from './model';
import { forActor } from './tellings.repository.server';

export type NextDuty = Pick<Duty, 'key' | 'standing' | 'until'> & { daysLeft: number | null };

export type IncidentRow = {
  id: string;
  number: string;
  title: string;
  kind: IncidentKind;
  status: IncidentStatus;
  unit: Text;
  reporterName: string;
  reportedAt: Date;
  /** The statutory report whose day comes first, of those that are open. */
  next: NextDuty | null;
};

/** What is open of the statutory duties with a last day, the earliest first. */
export function nextDutyOf(duties: readonly Duty[], done: ReadonlySet<string>, today: PlainDate): NextDuty | null {
  const [first] = openDuties(duties, done)
    .filter((duty) => duty.until !== null)
    // What was reported while nobody had judged it runs no more.
    .filter((duty) => !done.has(duty.key))
    .sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''));
  return first
    ? { key: first.key, standing: first.standing, until: first.until, daysLeft: daysLeft(first, today) }
    : null;
}

export async function listIncidents(
  db: DbOrTx,
  { ability, today }: { ability: AppAbility; today: PlainDate },
  filter: IncidentFilter,
  from: PageFrom,
) {
  const where: Expression<SqlBool>[] = [accessibleBy(ability, 'read', 'Incident')];
  if (filter.status === 'open') where.push(sql`incident.is_open = 1`);
  else if (filter.status) where.push(sql`incident.status = ${filter.status}`);
  if (filter.kind) where.push(sql`incident.kind = ${filter.kind}`);
  if (filter.year) where.push(reportedIn(filter.year));
  if (filter.unitId) where.push(sql`incident.unit_id = ${filter.unitId}`);
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`incidents as incident`,
      alias: 'incident',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: ['id'],
      descending: true,
      countable: true,
    },
    from,
  );
  return { ...page, rows: await loadRows(db, ids, today) };
}

/** Reported in a fiscal year, over the alias `incident`. */
export const reportedIn = (year: number): Expression<SqlBool> =>
  sql<SqlBool>`(incident.reported_at >= ${new Date(`${year}-04-01T00:00:00+09:00`)}
    and incident.reported_at < ${new Date(`${year + 1}-04-01T00:00:00+09:00`)})`;

/** A clock that runs out within this many days is put before those who were told. */
const DUTY_AHEAD_DAYS = 10;
const MOST_OPEN = 100;

/** Open incidents the actor was told of and looks into, whose next statutory deadline is near or past. */
export async function listDutiesComingUp(
  db: DbOrTx,
  { actor, ability, today }: { actor: Actor; ability: AppAbility; today: PlainDate },
): Promise<IncidentRow[]> {
  const rows = await db
    .selectFrom('incidents as incident')
    .select('incident.id')
    .where('incident.is_open', '=', 1)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('incident_tellings as telling')
          .select('telling.id')
          .whereRef('telling.incident_id', '=', 'incident.id')
          .where(forActor(actor)),
      ),
    )
    .where(accessibleBy(ability, 'update', 'Incident'))
    .orderBy('incident.id', 'desc')
    .limit(MOST_OPEN)
    .execute();
  const all = await loadRows(
    db,
    rows.map(({ id }) => id),
    today,
  );
  return all
    .filter(({ next }) => (next?.daysLeft ?? DUTY_AHEAD_DAYS + 1) <= DUTY_AHEAD_DAYS)
    .sort((a, b) => (a.next?.until ?? '').localeCompare(b.next?.until ?? ''));
}

/** The incidents about a subject that the actor may read, newest first: for the subject's own page. */
export async function incidentsAbout(
  db: DbOrTx,
  ability: AppAbility,
  type: SubjectType,
  subjectId: string,
): Promise<{ id: string; number: string; title: string; status: IncidentStatus }[]> {
  const rows = await db
    .selectFrom('incident_subjects as tie')
    .innerJoin('incidents as incident', 'incident.id', 'tie.incident_id')
    .select(['incident.id', 'incident.number', 'incident.title', 'incident.status'])
    .where('tie.subject_type', '=', type)
    .where('tie.subject_id', '=', subjectId)
    .where('tie.is_tied', '=', 1)
    .where(accessibleBy(ability, 'read', 'Incident'))
    .orderBy('incident.id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as IncidentStatus }));
}

async function loadRows(db: DbOrTx, ids: readonly string[], today: PlainDate): Promise<IncidentRow[]> {
  if (ids.length === 0) return [];
  const [rows, reports] = await Promise.all([
    db
      .selectFrom('incidents as incident')
      .innerJoin('organisation_units as unit', 'unit.id', 'incident.unit_id')
      .selectAll('incident')
      .select(['unit.name_ja', 'unit.name_en'])
      .where('incident.id', 'in', [...ids])
      .execute(),
    db
      .selectFrom('incident_duty_reports')
      .select(['incident_id', 'duty'])
      .where('incident_id', 'in', [...ids])
      .execute(),
  ]);
  const found = new Map(
    rows.map(({ name_ja, name_en, ...row }): [string, IncidentRow] => {
      const incident = readIncident(row);
      const done = new Set(reports.filter((report) => report.incident_id === row.id).map(({ duty }) => duty));
      return [
        row.id,
        {
          id: incident.id,
          number: incident.number,
          title: incident.title,
          kind: incident.kind,
          status: incident.status,
          unit: { ja: name_ja, en: name_en },
          reporterName: incident.reporter.name,
          reportedAt: incident.reportedAt,
          next: isOpen(incident.status) ? nextDutyOf(clocksOf(incident).duties, done, today) : null,
        },
      ];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}
