/**
 * 期限超過 → 要是正 → 停止: what was promised and not done in time changes the status of the service or contract it
 * belongs to, by itself, and those concerned are told. It ends with what was missed (end.server.ts).
 */
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addDays, officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { followUpPeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { systemActor } from '~/record/recorded-actor';
import type { Restricted } from '~/restrictions/model';
import { restrict, suspendOverdue } from '~/restrictions/restrict.server';
import { findOverdue } from '~/restrictions/restrictions.repository.server';
import { type Db, type DbOrTx, inTransaction, type Tx } from '~db/connection.server';
import { type ObligationKind, type Occasion, RESTRICTING_KINDS } from './model';
import { closeReminders, findObligations, insertReminders, type NewReminder } from './obligations.repository.server';
import { headPosts, postOf, postsWith } from './owners';

const BATCH = 200;

type Io = { now: Date; newId: NewId };

export type Missed = {
  id: string;
  kind: ObligationKind;
  subject: { type: string; id: string };
  title: string;
  ownerPostId: string | null;
  unitId: string;
  dueOn: PlainDate;
};

/** What was just missed makes its services and contracts 要是正; with no days left to put it right, 停止 at once. */
export async function restrictMissed(tx: Tx, missed: readonly Missed[], organisation: Organisation, io: Io) {
  const restricting = missed.filter(({ kind }) => RESTRICTING_KINDS.includes(kind));
  const places = await placesOf(tx, restricting);
  if (places.size === 0) return;
  const { suspendAfterDays } = followUpPeriodsOf(await activeProfile(tx));
  const suspendOn = addDays(officeDate(io.now), suspendAfterDays);
  const effect = suspendAfterDays > 0 ? 'corrective' : 'suspended';
  const begun = await restrict(
    tx,
    restricting.flatMap(({ id, title }) =>
      (places.get(id) ?? []).map((subject) => ({
        subject,
        cause: { type: 'obligation' as const, id },
        effect: effect as 'corrective' | 'suspended',
        suspendOn: effect === 'corrective' ? suspendOn : null,
        reason: title,
      })),
    ),
    { actor: systemActor, ...io },
  );
  const causes = new Set(begun.map(({ cause }) => cause.id));
  const concerned = restricting.filter(({ id }) => causes.has(id));
  const managers = await managersOf(tx, places);
  const reminders = concerned.flatMap((one) => {
    // The owner and the head are told of the missed day anyway.
    const told = new Set([one.ownerPostId, ...headPosts(organisation, one.unitId, one.ownerPostId)]);
    const others = concernedPosts(organisation, one, managers.get(one.id) ?? []).filter((post) => !told.has(post));
    return others.map((postId): NewReminder => ({ obligationId: one.id, postId, dueOn: one.dueOn, occasion: effect }));
  });
  await insertReminders(tx, reminders, io);
}

/** Every correction whose days are over; each exactly once, however many processes run. Returns how many. */
export async function suspendUncorrected(db: Db, io: Io): Promise<number> {
  const today = officeDate(io.now);
  let organisation: Organisation | undefined;
  let suspended = 0;
  for (;;) {
    const overdue = await findOverdue(db, today, BATCH);
    if (overdue.length === 0) return suspended;
    organisation ??= await loadOrganisation(db, today);
    const tell = organisation;
    suspended += await inTransaction(db, async (tx) => {
      const begun = await suspendOverdue(tx, overdue, { actor: systemActor, ...io });
      const ids = [...new Set(begun.flatMap(({ cause }) => (cause.type === 'obligation' ? [cause.id] : [])))];
      await tellConcerned(tx, ids, tell, 'suspended', io);
      return begun.length;
    });
  }
}

/** The newest news stands for what was said before. */
async function tellConcerned(tx: Tx, ids: readonly string[], organisation: Organisation, occasion: Occasion, io: Io) {
  const obligations = await findObligations(tx, ids);
  const managers = await managersOf(tx, await placesOf(tx, obligations));
  if (ids.length > 0) await closeReminders(tx, ids);
  const reminders = obligations.flatMap((one) =>
    concernedPosts(organisation, one, managers.get(one.id) ?? []).map(
      (postId): NewReminder => ({ obligationId: one.id, postId, dueOn: one.dueOn, occasion }),
    ),
  );
  await insertReminders(tx, reminders, io);
}

type Manager = { personId: string; unitId: string };

/** Owner, head of the section, クラウドサービス管理者 and IT security. */
function concernedPosts(
  organisation: Organisation,
  { ownerPostId, unitId }: Pick<Missed, 'ownerPostId' | 'unitId'>,
  managers: readonly Manager[],
): string[] {
  const posts = [
    ownerPostId,
    ...headPosts(organisation, unitId, ownerPostId),
    ...managers.map(({ personId, unitId: at }) => postOf(organisation, personId, at)?.id ?? null),
    ...postsWith(organisation, 'security-reviewer').map(({ id }) => id),
  ];
  return [...new Set(posts.flatMap((id) => id ?? []))];
}

type Placed = Pick<Missed, 'id' | 'subject'>;

/** The services and contracts that each belongs to: its subject, what the request that is its subject has made, or what its check looks at. */
async function placesOf(db: DbOrTx, obligations: readonly Placed[]): Promise<Map<string, Restricted[]>> {
  const places = new Map<string, Restricted[]>();
  const put = (id: string, place: Restricted) => places.set(id, [...(places.get(id) ?? []), place]);
  const ofRequest = new Map<string, string[]>();
  const ofCheck = new Map<string, string[]>();
  for (const { id, subject } of obligations) {
    if (subject.type === 'cloud-service') put(id, { type: 'cloud-service', id: subject.id });
    if (subject.type === 'contract' || subject.type === 'designated-manager')
      put(id, { type: 'contract', id: subject.id });
    if (subject.type === 'periodic-check') ofCheck.set(subject.id, [...(ofCheck.get(subject.id) ?? []), id]);
    if (subject.type === 'approval-request') ofRequest.set(subject.id, [...(ofRequest.get(subject.id) ?? []), id]);
  }
  if (ofCheck.size > 0) {
    const checks = await db
      .selectFrom('checks')
      .select(['id', 'subject_type as type', 'subject_id as subjectId'])
      .where('id', 'in', [...ofCheck.keys()])
      .execute();
    for (const { id: checkId, type, subjectId } of checks) {
      const place: Restricted = { type: type === 'cloud-service' ? 'cloud-service' : 'contract', id: subjectId };
      for (const obligation of ofCheck.get(checkId) ?? []) put(obligation, place);
    }
  }
  if (ofRequest.size === 0) return places;
  const requestIds = [...ofRequest.keys()];
  const services = await db
    .selectFrom('approval_requests')
    .select(['id as requestId', 'cloud_service_id as id'])
    .where('id', 'in', requestIds)
    .where('cloud_service_id', 'is not', null)
    .execute();
  const contracts = await db
    .selectFrom('contract_requests')
    .select(['request_id as requestId', 'contract_id as id'])
    .where('request_id', 'in', requestIds)
    .execute();
  const found = (type: Restricted['type'], rows: readonly { requestId: string; id: string | null }[]) => {
    for (const { requestId, id } of rows) {
      if (id !== null) for (const obligation of ofRequest.get(requestId) ?? []) put(obligation, { type, id });
    }
  };
  found('cloud-service', services);
  found('contract', contracts);
  return places;
}

async function managersOf(db: DbOrTx, places: ReadonlyMap<string, Restricted[]>): Promise<Map<string, Manager[]>> {
  const ids = [...places.values()].flat().flatMap(({ type, id }) => (type === 'cloud-service' ? [id] : []));
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('cloud_services')
    .select(['id', 'manager_person_id as personId', 'lead_unit_id as unitId'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  const managers = new Map(rows.map(({ id, ...manager }) => [id, manager]));
  return new Map([...places].map(([id, of]) => [id, of.flatMap((place) => managers.get(place.id) ?? [])]));
}
