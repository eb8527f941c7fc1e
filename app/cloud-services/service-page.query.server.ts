/** Everything the page of one register entry shows. */
import { sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { levelName } from '~/policy/lookup';
import type { Axis, PolicyProfile } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { restrictionsFor } from '~/restrictions/open-restrictions.query.server';
import type { Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import { canBeJoined, type ServiceStatus } from './cloud-service';
import { loadRegisterRows } from './register-list.query.server';

const AT_MOST = 200;

/** The entry `id` as the actor with `ability` may see it; null where there is none. */
export async function loadServicePage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const entry = await db
    .selectFrom('cloud_services as service')
    .innerJoin('approval_requests as request', 'request.id', 'service.request_id')
    .selectAll('service')
    .select(['request.profile_key', 'request.profile_version'])
    .where('service.id', '=', id)
    .where(accessibleBy(ability, 'read', 'CloudService'))
    .executeTakeFirst();
  if (!entry) return null;
  const [[row], profile, uses, conditions, requests, events] = await Promise.all([
    loadRegisterRows(db, [id], today),
    loadProfile(db, entry.profile_key, entry.profile_version),
    listUses(db, id),
    listConditions(db, id),
    listRequests(db, ability, id),
    listEvents(db, id),
  ]);
  if (!row || !profile) throw new Error(`The register entry ${id} has lost its request or profile`);
  const level = (axis: Axis, key: string) => ({
    axis: profile.classification.axes[axis].name,
    level: levelName(profile, axis, key),
  });
  return {
    ...row,
    vendorId: entry.vendor_id,
    restrictions: await restrictionsFor(db, ability, row.restrictions),
    purpose: entry.purpose,
    serviceModel: entry.service_model,
    track: entry.track,
    approvedOn: entry.approved_on,
    scheme: profile.classification.name,
    classes: [
      level('confidentiality', entry.confidentiality_level),
      level('integrity', entry.integrity_level),
      level('availability', entry.availability_level),
    ],
    leadUnitId: entry.lead_unit_id,
    joinable: canBeJoined({ status: entry.status as ServiceStatus, validUntil: entry.valid_until }, today),
    uses: uses.map((use) => ({
      ...use,
      level: useLevel(profile, use.levelKey),
      lead: use.unitId === entry.lead_unit_id,
    })),
    conditions: conditions.map((one) => ({ ...one, overdue: one.status === 'open' && one.dueOn < today })),
    requests,
    events,
  };
}

/** A use may have been approved under another profile than the entry; its key then shows as it is. */
const useLevel = (profile: PolicyProfile, key: string): Text => levelName(profile, 'confidentiality', key);

const listUses = (db: DbOrTx, serviceId: string) =>
  db
    .selectFrom('cloud_service_uses as use')
    .innerJoin('organisation_units as unit', 'unit.id', 'use.unit_id')
    .select([
      'use.unit_id as unitId',
      'unit.name_ja as ja',
      'unit.name_en as en',
      'use.purpose',
      'use.confidentiality_level as levelKey',
      'use.started_on as startedOn',
      'use.ended_on as endedOn',
    ])
    .where('use.service_id', '=', serviceId)
    .orderBy('use.started_on')
    .orderBy('unit.sort')
    .orderBy('unit.id')
    .execute();

const listConditions = (db: DbOrTx, serviceId: string) =>
  db
    .selectFrom('conditions')
    .select(['id', 'text', 'owner_name as ownerName', 'due_on as dueOn', 'status'])
    .where('service_id', '=', serviceId)
    .orderBy('due_on')
    .orderBy('id')
    .limit(AT_MOST)
    .execute();

/** Every request that made, joined, changed or renewed the entry, as far as the actor may read it; newest first. */
async function listRequests(db: DbOrTx, ability: AppAbility, serviceId: string) {
  const requests = await db
    .selectFrom('approval_requests as request')
    .innerJoin('persons as applicant', 'applicant.id', 'request.applicant_id')
    .select([
      'request.id',
      'request.number',
      'request.purpose',
      'request.status',
      'request.decided_at as decidedAt',
      'applicant.name as applicantName',
    ])
    .where('request.cloud_service_id', '=', serviceId)
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
    .orderBy('request.id', 'desc')
    .limit(AT_MOST)
    .execute();
  const finals = await finalDecisions(
    db,
    requests.map((request) => request.id),
  );
  return requests.map((request) => ({
    ...request,
    status: request.status as Status,
    decision: finals.get(request.id) ?? null,
  }));
}

/** The last decision of each request, with name and post as they were. */
async function finalDecisions(db: DbOrTx, requestIds: string[]) {
  if (requestIds.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('decisions as decision')
    .innerJoin('route_steps as step', (join) =>
      join
        .onRef('step.request_id', '=', 'decision.request_id')
        .onRef('step.round', '=', 'decision.round')
        .onRef('step.step_key', '=', 'decision.step_key')
        .on('step.action', '=', sql.lit('final')),
    )
    .select([
      'decision.request_id as requestId',
      'decision.person_name as personName',
      'decision.post_title as postTitle',
      'decision.unit_name as unitName',
      'decision.outcome',
    ])
    .where('decision.request_id', 'in', requestIds)
    .orderBy('decision.decided_at')
    .execute();
  return new Map(rows.map((row) => [row.requestId, row]));
}

/** What the record has of the entry itself, newest first. */
async function listEvents(db: DbOrTx, serviceId: string) {
  const rows = await db
    .selectFrom('recorded_events')
    .select(['id', 'type', 'actor_name as actorName', 'actor_post as actorPost', 'occurred_at as at', 'payload'])
    .where('stream', '=', `cloud-service:${serviceId}`)
    .orderBy('stream_position', 'desc')
    .limit(AT_MOST)
    .execute();
  return rows.map(({ payload, ...row }) => {
    const { validUntil, manager } = JSON.parse(payload) as { validUntil?: string; manager?: { name?: string } };
    return { ...row, validUntil: validUntil ?? null, managerName: manager?.name ?? null };
  });
}
