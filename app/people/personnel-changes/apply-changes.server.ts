/** 人事異動の反映: the whole file in one transaction, exactly as it was seen, or nothing of it. */
import type { Actor } from '~/authorization/actor';
import { ok, type Result, refuse } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import type { Db } from '~db/connection.server';
import { type Administering, administer, type Context, refuseCommand } from '../administer.server';
import type { PeopleRefusal } from '../refusals';
import {
  closeChangeFile,
  endHoldings,
  findChangeFile,
  insertHoldings,
  touchPeople,
} from './change-files.repository.server';
import { type Check, canBeApplied, checkChanges, readStored } from './check-changes.server';
import { insertLeavings } from './leavings.repository.server';
import { type Directory, directoryOf } from './names';
import { type ChangePlan, dateOfChange, type EndedHolding, type NewHolding } from './plan-changes';

/** `seen` is the digest of what the page showed. */
type Command = { id: string; seen: string };

/**
 * 'conflict' where applying would do anything else than what was seen: the organisation was changed in between, or the
 * file was withdrawn. A second click on a file that is applied already changes nothing and is no refusal.
 */
export async function applyChanges(
  db: Db,
  actor: Actor,
  { id, seen }: Command,
  context: Context,
): Promise<Result<null, PeopleRefusal>> {
  const known = await findChangeFile(db, id);
  if (!known) return refuse({ reason: 'not-found' });
  if (known.status === 'applied') return ok(null);
  const file = await readStored(known.digest);
  if (!file.ok) return refuse({ reason: 'conflict' });
  return administer(db, actor, context, async (administering) => {
    const { tx, today, actor: now } = administering;
    const row = await findChangeFile(tx, id);
    if (row?.status === 'applied') return null;
    if (row?.status !== 'waiting') refuseCommand({ reason: 'conflict' });
    const check = await checkChanges(tx, { file: file.value, digest: row.digest }, { today, actorId: now.personId });
    if (!canBeApplied(check) || check.digest !== seen) refuseCommand({ reason: 'conflict' });
    await write(administering, { id, version: row.version, digest: row.digest, name: row.name }, check);
    return null;
  });
}

type Applied = { id: string; version: number; digest: string; name: string };

async function write({ tx, actor, now, newId, record }: Administering, file: Applied, check: Check): Promise<void> {
  const { plan, outcome, snapshot } = check;
  const directory = directoryOf(snapshot);
  const begins = plan.begins.map((begun) => ({ ...begun, id: newId() }));
  const leaving = plan.leaving.map((left) => ({ ...left, id: newId() }));
  const days = plan.changes.map(dateOfChange).sort();
  const closing = {
    status: 'applied' as const,
    outcome,
    firstDay: days[0],
    lastDay: days.at(-1),
    leavingCount: leaving.length,
  };
  const by = recordedActor(actor);
  if (!(await closeChangeFile(tx, file.id, file.version, closing, by, now))) refuseCommand({ reason: 'conflict' });
  await endHoldings(tx, plan.ends);
  await insertHoldings(tx, begins);
  await insertLeavings(tx, file.id, leaving);
  await touchPeople(
    tx,
    plan.changes.map(({ personId }) => personId),
  );

  recordOfPeople(record, { fileId: file.id, begins, leaving, directory, plan });
  record(`personnel-changes:${file.id}`, 'personnel-changes-applied', {
    name: file.name,
    digest: file.digest,
    planDigest: check.digest,
    changes: plan.changes.length,
    begun: begins.length,
    ended: plan.ends.length,
    leaving: leaving.length,
    vacant: plan.vacancies,
    // 管理者が自分の職を変えた行: nobody gains a role of approval unseen.
    ownLines: plan.changes.filter(({ personId }) => personId === actor.personId).map(({ line }) => line),
  });
}

type Written = {
  fileId: string;
  begins: (NewHolding & { id: string })[];
  leaving: ChangePlan['leaving'];
  directory: Directory;
  plan: ChangePlan;
};

/** What each person finds in his own history. A transfer is one event: half as many, and what it was. */
function recordOfPeople(record: Administering['record'], { fileId, begins, leaving, directory, plan }: Written): void {
  const origin = (line: number) => ({ personnelChangesId: fileId, line });
  const endsOf = new Map<number, EndedHolding[]>();
  for (const ended of plan.ends) endsOf.set(ended.line, [...(endsOf.get(ended.line) ?? []), ended]);
  const ended = ({ holding, lastDay }: EndedHolding) => ({ holdingId: holding.id, postId: holding.postId, lastDay });

  for (const begun of begins) {
    const [left] = endsOf.get(begun.line) ?? [];
    endsOf.delete(begun.line);
    const payload = {
      holdingId: begun.id,
      postId: begun.postId,
      post: directory.post(begun.postId)?.title.ja ?? '',
      person: directory.personById(begun.personId)?.name ?? '',
      capacity: begun.capacity,
      ...begun.period,
      ...origin(begun.line),
    };
    const stream = `person:${begun.personId}`;
    if (left) record(stream, 'transferred', { ...payload, left: ended(left) });
    else record(stream, 'holding-begun', payload);
  }
  for (const one of [...endsOf.values()].flat()) {
    const stream = `person:${one.holding.personId}`;
    const payload = { ...ended(one), ...origin(one.line) };
    if (one.cancelled) record(stream, 'holding-cancelled', payload);
    else record(stream, 'holding-ended', payload);
  }
  for (const { line, personId, lastDay } of leaving) {
    record(`person:${personId}`, 'leaving-planned', { lastDay, ...origin(line) });
  }
}
