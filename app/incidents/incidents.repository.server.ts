/** Incidents as rows: read under lock, written by compare-and-set, never deleted. */
import type { Selectable } from 'kysely';
import type { IncidentFacts } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { IncidentsTable } from '~db/schema/incidents';
import { type Answer, type Findings, type IncidentKind, type IncidentStatus, isOpen, type OnBehalf } from './model';

export type StoredIncident = Findings & {
  id: string;
  number: string;
  version: number;
  status: IncidentStatus;
  kind: IncidentKind;
  title: string;
  /** As it was reported; never changed. */
  report: string;
  unitId: string;
  noticedOn: PlainDate;
  /** 'HH:MM' or ''. */
  noticedAt: string;
  whose: string;
  onBehalf: OnBehalf;
  behalfName: string;
  reporter: { id: string; name: string; post: string };
  reportedAt: Date;
  profile: { key: string; version: string };
  stagesTold: number;
  /** Why it stands as it does. */
  statusNote: string;
};

export const readIncident = (row: Selectable<IncidentsTable>): StoredIncident => ({
  id: row.id,
  number: row.number,
  version: row.version,
  status: row.status as IncidentStatus,
  kind: row.kind as IncidentKind,
  title: row.title,
  report: row.report,
  unitId: row.unit_id,
  noticedOn: row.noticed_on,
  noticedAt: row.noticed_at,
  knownOn: row.known_on,
  knownReason: row.known_reason,
  whose: row.whose,
  onBehalf: row.on_behalf as OnBehalf,
  behalfName: row.behalf_name,
  reporter: { id: row.reporter_id, name: row.reporter_name, post: row.reporter_post },
  reportedAt: row.reported_at,
  profile: { key: row.profile_key, version: row.profile_version },
  stagesTold: row.stages_told,
  content: row.content,
  cause: row.cause,
  damage: row.damage,
  scope: row.scope,
  prevention: row.prevention,
  personsAffected: row.persons_affected,
  informationKinds: row.information_kinds,
  personal: row.personal as Answer,
  specificPersonal: row.specific_personal as Answer,
  sensitive: row.sensitive as Answer,
  propertyDamage: row.property_damage as Answer,
  malicious: row.malicious as Answer,
  exposed: row.exposed as Answer,
  protected: row.protected as Answer,
  statusNote: row.status_note,
});

export type NewIncident = Pick<
  StoredIncident,
  | 'id'
  | 'number'
  | 'kind'
  | 'title'
  | 'report'
  | 'unitId'
  | 'noticedOn'
  | 'noticedAt'
  | 'whose'
  | 'onBehalf'
  | 'behalfName'
  | 'personal'
  | 'specificPersonal'
  | 'reporter'
  | 'profile'
>;

export async function insertIncident(tx: Tx, incident: NewIncident, now: Date): Promise<void> {
  await tx
    .insertInto('incidents')
    .values({
      id: incident.id,
      number: incident.number,
      status: 'reported' satisfies IncidentStatus,
      kind: incident.kind,
      title: incident.title,
      report: incident.report,
      unit_id: incident.unitId,
      noticed_on: incident.noticedOn,
      noticed_at: incident.noticedAt,
      known_on: incident.noticedOn,
      whose: incident.whose,
      on_behalf: incident.onBehalf,
      behalf_name: incident.behalfName,
      reporter_id: incident.reporter.id,
      reporter_name: incident.reporter.name,
      reporter_post: incident.reporter.post,
      reported_at: now,
      profile_key: incident.profile.key,
      profile_version: incident.profile.version,
      content: '',
      cause: '',
      damage: '',
      scope: '',
      prevention: '',
      persons_affected: null,
      personal: incident.personal,
      specific_personal: incident.specificPersonal,
      status_note: '',
      updated_at: now,
    })
    .execute();
}

/** Locked until the transaction ends; null where there is none. Does not ask who may see it. */
export async function lockIncident(tx: Tx, id: string): Promise<StoredIncident | null> {
  const row = await tx.selectFrom('incidents').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? readIncident(row) : null;
}

export type IncidentChanges = Partial<Findings & Pick<StoredIncident, 'status' | 'statusNote' | 'stagesTold'>>;

/** Compare-and-set on the version; false where somebody else was faster. */
export async function updateIncident(
  tx: Tx,
  { id, version }: Pick<StoredIncident, 'id' | 'version'>,
  changes: IncidentChanges,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('incidents')
    .set({
      status: changes.status,
      is_open: changes.status === undefined ? undefined : isOpen(changes.status) ? 1 : 0,
      status_note: changes.statusNote,
      stages_told: changes.stagesTold,
      content: changes.content,
      cause: changes.cause,
      damage: changes.damage,
      scope: changes.scope,
      prevention: changes.prevention,
      persons_affected: changes.personsAffected,
      information_kinds: changes.informationKinds,
      known_on: changes.knownOn,
      known_reason: changes.knownReason,
      personal: changes.personal,
      specific_personal: changes.specificPersonal,
      sensitive: changes.sensitive,
      property_damage: changes.propertyDamage,
      malicious: changes.malicious,
      exposed: changes.exposed,
      protected: changes.protected,
      version: version + 1,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What the rules look at. Of those who were told, all that ever were. */
export async function loadIncidentFacts(
  db: DbOrTx,
  { id, unitId, reporter }: Pick<StoredIncident, 'id' | 'unitId' | 'reporter'>,
): Promise<IncidentFacts> {
  const told = await db
    .selectFrom('incident_tellings')
    .select(['person_id', 'post_id'])
    .where('incident_id', '=', id)
    .execute();
  return {
    id,
    unitId,
    reporterId: reporter.id,
    toldIds: [...new Set(told.map(({ person_id }) => person_id))],
    toldPostIds: [...new Set(told.map(({ post_id }) => post_id))],
  };
}

/** A section, with `on` only where it exists on that day; null for anything else. */
export async function findSection(
  db: DbOrTx,
  id: string,
  on: PlainDate | null,
): Promise<{ id: string; name: Text } | null> {
  let query = db.selectFrom('organisation_units').select(['id', 'name_ja', 'name_en']).where('id', '=', id);
  if (on !== null) {
    query = query
      .where('kind', '=', 'section')
      .where('valid_from', '<=', on)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]));
  }
  const row = await query.executeTakeFirst();
  return row ? { id: row.id, name: { ja: row.name_ja, en: row.name_en } } : null;
}
