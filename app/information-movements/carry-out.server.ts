/** What follows a permission: 実施の報告, and that it came back, was removed or cut off; and what becomes of the record. */
import { subject } from '@casl/ability';
import type { Actions } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { keptUntil } from '~/endings/ending';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { activeProfile, loadProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { hasFiles } from '~/registers/attached-files.server';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, Tx } from '~db/connection.server';
import { isUnderDuty } from './apply.server';
import { movementToChange, type OnMovement } from './decide.server';
import { backDue, cutOffDue, endDue, fallDue, retentionDue } from './due.server';
import { type Closing, endsWhenDone, keptYears, movementStream } from './model';
import {
  type Done,
  type Movement,
  type MovementChange,
  movementFacts,
  updateMovement,
} from './movements.repository.server';
import { cancelPermissions, listPermissions } from './permissions.repository.server';
import { dueNotes } from './words';

type Answer = Promise<Result<null, RegisterRefusal>>;

/** The same, for whoever may do so. */
async function toChange(changing: Changing, on: OnMovement, action: Actions): Promise<Movement> {
  const movement = await movementToChange(changing, on);
  if (!changing.ability.can(action, subject('InformationMovement', movementFacts(movement)))) {
    refuseChange({ reason: 'not-found' });
  }
  return movement;
}

async function write({ tx, now }: Changing, movement: Movement, change: MovementChange): Promise<void> {
  if (!(await updateMovement(tx, movement, change, now))) refuseChange({ reason: 'conflict' });
}

const by = (changing: Changing) => {
  const { name, post } = recordedActor(changing.actor);
  return { name, post, at: changing.now };
};

/** A certificate that is attached, or where it is kept. */
async function askForPaper(tx: Changing['tx'], { id }: Movement, evidence: string): Promise<void> {
  if (evidence === '' && !(await hasFiles(tx, 'movement', id))) {
    refuseChange({ reason: 'paper-missing', field: 'evidence' });
  }
}

/** The record is kept from the day on which nothing more is to be done. */
async function keepFrom(changing: Changing, movement: Movement, day: PlainDate): Promise<PlainDate> {
  const { key, version } = movement.profile;
  const profile = (await loadProfile(changing.tx, key, version)) ?? (await activeProfile(changing.tx));
  const keepUntil = keptUntil(day, keptYears(movement.kind, profile));
  await fallDue(changing, [retentionDue(movement, keepUntil)], false);
  return keepUntil;
}

/** The day of the last permission; '' where nobody had to be asked. */
async function permittedOn(tx: Tx, { id }: Movement): Promise<PlainDate> {
  const days = (await listPermissions(tx, id)).map(({ decidedAt }) => (decidedAt ? officeDate(decidedAt) : ''));
  return days.sort().at(-1) ?? '';
}

export type ReportMovement = OnMovement & {
  doneOn: PlainDate;
  doneTime: string;
  doneBy: string;
  doneWhat: string;
  method: Done['method'];
  keyDestroyedOn: PlainDate | null;
  keyEvidence: string;
  evidence: string;
};

/** 6(1)③イ, 5(2)⑪ウ: when, who and what. What was not permitted is not reported here, but as an incident. */
export const reportMovement = (
  db: Db,
  actor: Actor,
  { movementId, version, ...said }: ReportMovement,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, today, record } = changing;
    const movement = await toChange(changing, { movementId, version }, 'update');
    if (movement.status !== 'permitted') refuseChange({ reason: 'movement-status' });
    if (said.doneOn > today) refuseChange({ reason: 'in-future', field: 'doneOn' });
    if (said.doneOn < (await permittedOn(tx, movement))) {
      refuseChange({ reason: 'movement-before-permission', field: 'doneOn' });
    }
    if (said.keyDestroyedOn !== null && said.keyDestroyedOn > today) {
      refuseChange({ reason: 'in-future', field: 'keyDestroyedOn' });
    }
    // 5(2)⑪: a certificate where the disposal was outsourced.
    if (movement.kind === 'disposal' && movement.way === 'contractor') await askForPaper(tx, movement, said.evidence);
    if (!(await isUnderDuty(tx, movement, said.doneOn))) refuseChange({ reason: 'movement-duty-gone' });
    const { doneOn, doneTime, doneBy, doneWhat, ...rest } = said;
    const done: Done = { ...rest, on: doneOn, time: doneTime, by: doneBy, what: doneWhat, reported: by(changing) };
    const ends = endsWhenDone(movement.kind, movement.returnBy);
    const closed = { on: doneOn, how: null, note: '', evidence: '', recorded: by(changing) };
    const keepUntil = ends ? await keepFrom(changing, movement, doneOn) : null;
    await write(changing, movement, {
      status: ends ? 'closed' : 'done',
      done,
      ...(keepUntil === null ? {} : { closed, keepUntil }),
    });
    await endDue(
      changing,
      movementId,
      { kinds: ['movement-report'] },
      { status: 'done', note: doneWhat, evidence: said.evidence },
    );
    if (!ends && movement.returnBy !== null) await fallDue(changing, [backDue(movement, movement.returnBy)], false);
    record(movementStream(movementId), 'movement-done', {
      number: movement.number,
      ...said,
      keepUntil,
      note: doneWhat,
    });
    return null;
  });

export type CloseMovement = OnMovement & { closedOn: PlainDate; how: Closing; note: string; evidence: string };

/** 返却, 削除, 廃棄, or the connection is cut. */
export const closeMovement = (
  db: Db,
  actor: Actor,
  { closedOn, how, note, evidence, ...on }: CloseMovement,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const movement = await toChange(changing, on, 'update');
    if (movement.status !== 'done' || movement.done === null) refuseChange({ reason: 'movement-status' });
    if (closedOn > changing.today) refuseChange({ reason: 'in-future', field: 'closedOn' });
    if (closedOn < movement.done.on) refuseChange({ reason: 'end-before-start', field: 'closedOn' });
    // What somebody else disposed of is proved by more than his word.
    if (how === 'disposed') await askForPaper(changing.tx, movement, evidence);
    const keepUntil = await keepFrom(changing, movement, closedOn);
    const closed = { on: closedOn, how, note, evidence, recorded: by(changing) };
    await write(changing, movement, { status: 'closed', closed, keepUntil });
    await endDue(changing, movement.id, { kinds: ['movement-return'] }, { status: 'done', note, evidence });
    changing.record(movementStream(movement.id), 'movement-closed', {
      number: movement.number,
      closedOn,
      how,
      note,
      evidence,
      keepUntil,
    });
    return null;
  });

/** 取下げ: by whoever applied, as long as it was not done. */
export const withdrawMovement = (
  db: Db,
  actor: Actor,
  { reason, ...on }: OnMovement & { reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const movement = await toChange(changing, on, 'withdraw');
    if (movement.status !== 'applied' && movement.status !== 'permitted') refuseChange({ reason: 'movement-status' });
    await write(changing, movement, { status: 'withdrawn' });
    await cancelPermissions(changing.tx, movement.id);
    await endDue(
      changing,
      movement.id,
      { kinds: ['movement-permission', 'movement-report'] },
      { status: 'cancelled', note: dueNotes.withdrawn.ja },
    );
    changing.record(movementStream(movement.id), 'movement-withdrawn', { number: movement.number, note: reason });
    return null;
  });

/** 8(1)⑧オ: 統括 decides that an outside network is cut off; the section does so at once, and records it. */
export const orderCutOff = (db: Db, actor: Actor, { reason, ...on }: OnMovement & { reason: string }, io: Io): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const movement = await toChange(changing, on, 'instruct');
    if (movement.kind !== 'connection' || movement.status !== 'done') refuseChange({ reason: 'movement-status' });
    await write(changing, movement, { returnBy: changing.today });
    await fallDue(changing, [cutOffDue(movement, changing.today)]);
    changing.record(movementStream(movement.id), 'movement-cut-off-ordered', { number: movement.number, note: reason });
    return null;
  });

export type DecideOnRecord = OnMovement & { decision: 'dispose' | 'keep'; keepUntil: PlainDate | null; note: string };

/** 保存期間の満了: somebody says that it may go, or until when it is kept instead. The portal itself deletes nothing. */
export const decideOnRecord = (
  db: Db,
  actor: Actor,
  { decision, keepUntil, note, ...on }: DecideOnRecord,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { today } = changing;
    const movement = await toChange(changing, on, 'decide');
    if (movement.status !== 'closed' || movement.keepUntil === null) refuseChange({ reason: 'movement-status' });
    if (movement.retention?.decision === 'dispose') refuseChange({ reason: 'already-done' });
    if (movement.keepUntil >= today) refuseChange({ reason: 'still-kept' });
    if (decision === 'keep' && (keepUntil === null || keepUntil <= today)) {
      refuseChange({ reason: 'not-ahead', field: 'keepUntil' });
    }
    const retention = { decision, note, decided: by(changing) };
    const longer = decision === 'keep' && keepUntil !== null ? { keepUntil } : {};
    await write(changing, movement, { retention, ...longer });
    await endDue(changing, movement.id, { kinds: ['record-retention'] }, { status: 'done', note });
    if (decision === 'keep' && keepUntil !== null) {
      await fallDue(changing, [retentionDue(movement, keepUntil)], false);
    }
    changing.record(movementStream(movement.id), 'movement-retention-decided', {
      number: movement.number,
      decision,
      keepUntil,
      note,
    });
    return null;
  });
