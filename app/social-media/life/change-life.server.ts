/** What people do in the life of an account: check it, confirm a post, suspend it, and the procedures. */
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { socialMediaPeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import type { AccountStatus, MfaKind } from '../account';
import { type AccountColumns, accountStream, type StoredAccount, updateAccount } from '../account.repository.server';
import { accountToChange } from '../change-account.server';
import { missingSteps, type ProcedureKind, ruleOf, type StepKey, type StepOutcome } from './procedures';
import {
  closeProcedure,
  insertProcedure,
  insertStep,
  openProcedures,
  type Procedure,
} from './procedures.repository.server';
import { type Doing, settle } from './settle.server';
import { lifeWords } from './words';

type Answer = Promise<Result<null, RegisterRefusal>>;
type On = { accountId: string; version: number };
type Event = { type: NewEvent['type']; payload: { [key: string]: string } };

/** Writes the account, its event, and what follows from both. */
async function write(
  changing: Changing,
  before: StoredAccount,
  changes: Partial<AccountColumns>,
  event: Event,
  doing: Doing = {},
): Promise<void> {
  const { tx, now, newId, record, actor } = changing;
  if (!(await updateAccount(tx, before, changes, now))) refuseChange({ reason: 'conflict' });
  record(accountStream(before.id), event.type, event.payload);
  const periods = socialMediaPeriodsOf(await activeProfile(tx));
  await settle(tx, before.id, periods, { actor: recordedActor(actor), now, newId }, doing);
}

const later = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (b !== null && (a ?? '') < b ? b : a);

/** A dormant account on which something was posted since is in use again. */
function awake(before: StoredAccount, lastPostOn: PlainDate | null, today: PlainDate): Partial<AccountColumns> {
  const isHeard = before.status === 'dormant' && lastPostOn !== null && lastPostOn > (before.lastPostOn ?? '');
  return isHeard ? { status: 'active', statusSince: today } : {};
}

export type PeriodicCheck = {
  listed: 'yes' | 'no';
  statesOperator: 'yes' | 'no';
  linksBack: 'yes' | 'no';
  mfa: MfaKind;
  postersCurrent: 'yes' | 'no';
  lastPostOn: PlainDate | null;
  note: string;
};

/** 定期確認: what was seen becomes what the register says, and the next check is due the profile's months later. */
export const checkPeriodically = (
  db: Db,
  actor: Actor,
  { accountId, version, ...check }: On & PeriodicCheck,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, newId } = changing;
    const before = await accountToChange(changing, { accountId, version });
    if ((check.lastPostOn ?? '') > today) refuseChange({ reason: 'in-future', field: 'lastPostOn' });
    const { note, ...answers } = check;
    const by = recordedActor(changing.actor);
    await tx
      .insertInto('account_checks')
      .values({
        id: newId(),
        account_id: accountId,
        checked_on: today,
        answers: JSON.stringify(answers),
        note,
        person_id: changing.actor.personId,
        person_name: by.name,
        person_post: by.post,
        recorded_at: now,
      })
      .execute();
    const lastPostOn = later(before.lastPostOn, check.lastPostOn);
    const changes = {
      listingSeenOn: check.listed === 'yes' ? today : before.listingSeenOn,
      statesOperator: check.statesOperator,
      linksBack: check.linksBack,
      profileSeenOn: today,
      mfa: check.mfa,
      lastPostOn,
      ...awake(before, lastPostOn, today),
    };
    const done = { note: note || lifeWords.allInOrder.ja, evidence: '' };
    await write(
      changing,
      before,
      changes,
      { type: 'account-periodically-checked', payload: { note, ...answers, lastPostOn: check.lastPostOn ?? '' } },
      { 'account-check': done, ...(changes.status === 'active' ? { 'account-dormant': done } : {}) },
    );
    return null;
  });

/** 公式の投稿の確認: somebody has seen a post and knows it to be the body's own. */
export const confirmPost = (
  db: Db,
  actor: Actor,
  { accountId, version, postedOn, where }: On & { postedOn: PlainDate; where: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const before = await accountToChange(changing, { accountId, version });
    if (postedOn > changing.today) refuseChange({ reason: 'in-future', field: 'postedOn' });
    const lastPostOn = later(before.lastPostOn, postedOn);
    const changes = { lastPostOn, ...awake(before, lastPostOn, changing.today) };
    await write(
      changing,
      before,
      changes,
      {
        type: 'account-post-confirmed',
        payload: { note: [postedOn, where].filter(Boolean).join(' '), postedOn, where },
      },
      changes.status === 'active' ? { 'account-dormant': { note: postedOn, evidence: where } } : {},
    );
    return null;
  });

const SUSPENDABLE: readonly AccountStatus[] = ['active', 'dormant', 'taken-over'];

/** 停止, by hand: who and why. */
export const suspendAccount = (
  db: Db,
  actor: Actor,
  { accountId, version, reason }: On & { reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const before = await accountToChange(changing, { accountId, version });
    if (!SUSPENDABLE.includes(before.status)) refuseChange({ reason: 'account-status' });
    const event: Event = { type: 'account-suspended', payload: { note: reason, status: 'suspended' } };
    const changes = { status: 'suspended', statusSince: changing.today } as const;
    await write(changing, before, changes, event, { 'account-dormant': { note: reason, evidence: '' } });
    return null;
  });

/** 再開: from now on silence counts anew. */
export const resumeAccount = (
  db: Db,
  actor: Actor,
  { accountId, version, reason }: On & { reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const before = await accountToChange(changing, { accountId, version });
    if (before.status !== 'suspended') refuseChange({ reason: 'account-status' });
    // Strangers may still be in it.
    if (await isTakenOver(changing, accountId)) refuseChange({ reason: 'steps-missing' });
    const event: Event = { type: 'account-resumed', payload: { note: reason, status: 'active' } };
    const changes = { status: 'active', statusSince: changing.today } as const;
    await write(changing, before, changes, event, { 'account-dormant': { note: reason, evidence: '' } });
    return null;
  });

const isTakenOver = async ({ tx }: Changing, accountId: string): Promise<boolean> =>
  (await openProcedures(tx, [accountId])).some(({ kind }) => kind === 'takeover');

/** 乗っ取り: from the moment somebody notices. */
export const beginTakeover = (
  db: Db,
  actor: Actor,
  { accountId, version, ...noticed }: On & { noticedOn: PlainDate; noticedTime: string; reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, newId } = changing;
    const before = await accountToChange(changing, { accountId, version });
    if (await isTakenOver(changing, accountId)) refuseChange({ reason: 'account-status' });
    notInFuture(noticed.noticedOn, noticed.noticedTime, { now, today }, 'noticedOn');
    await insertProcedure(
      tx,
      newId(),
      {
        accountId,
        kind: 'takeover',
        beganOn: noticed.noticedOn,
        beganTime: noticed.noticedTime,
        reason: noticed.reason,
        by: recordedActor(changing.actor),
      },
      now,
    );
    const payload = { kind: 'takeover', note: noticed.reason, status: 'taken-over', ...noticed };
    const changes = { status: 'taken-over', statusSince: today } as const;
    await write(changing, before, changes, { type: 'account-procedure-begun', payload });
    return null;
  });

function notInFuture(
  on: PlainDate,
  time: string,
  { now, today }: { now: Date; today: PlainDate },
  field: string,
): void {
  const isLater = on > today || (on === today && time !== '' && new Date(`${on}T${time}:00+09:00`) > now);
  if (isLater) refuseChange({ reason: 'in-future', field });
}

export type StepTaken = {
  procedure: ProcedureKind;
  step: StepKey;
  outcome: StepOutcome;
  doneOn: PlainDate;
  doneTime: string;
  note: string;
  evidence: string;
};

/** One step, once: with its date, who recorded it, and what shows it. */
export const recordStep = (db: Db, actor: Actor, { accountId, version, ...taken }: On & StepTaken, io: Io): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today } = changing;
    const before = await accountToChange(changing, { accountId, version });
    const procedure = await openOne(changing, accountId, taken.procedure);
    const rule = ruleOf(taken.procedure, taken.step);
    if (!rule?.outcomes.includes(taken.outcome)) refuseChange({ reason: 'not-found' });
    if (procedure.steps.some(({ step }) => step === taken.step)) refuseChange({ reason: 'step-taken' });
    notInFuture(taken.doneOn, taken.doneTime, { now, today }, 'doneOn');
    const isAcceptance = taken.step === 'acceptance';
    const holds = changing.actor.holdings.some(({ postId }) => postId === before.ownerPostId);
    if (isAcceptance && !holds) refuseChange({ reason: 'not-the-owner' });
    const { name, post } = recordedActor(changing.actor);
    const person = { id: changing.actor.personId, name, post };
    // Nobody accepts for a day that has passed: the account had no owner until now.
    const doneOn = isAcceptance ? today : taken.doneOn;
    await insertStep(tx, procedure.id, { ...taken, doneOn, person }, now);

    const missing = missingSteps(taken.procedure, [...procedure.steps.map(({ step }) => step), taken.step]);
    const isHandedOver = taken.procedure === 'hand-over' && missing.length === 0;
    if (isHandedOver) {
      const note = lifeWords.handedOver.ja;
      await closeProcedure(tx, procedure, { outcome: 'completed', note, by: person, now });
      changing.record(accountStream(accountId), 'account-procedure-ended', { kind: 'hand-over', note });
    }
    const payload = {
      kind: taken.procedure,
      step: taken.step,
      outcome: taken.outcome,
      doneOn,
      doneTime: taken.doneTime,
      note: [lifeWords.steps[taken.step].ja, taken.note].filter(Boolean).join('：'),
      evidence: taken.evidence,
    };
    await write(
      changing,
      before,
      columnsOf({ ...taken, doneOn }, before, changing.actor),
      { type: 'account-procedure-step', payload },
      isHandedOver ? { 'account-hand-over': { note: lifeWords.handedOver.ja, evidence: taken.evidence } } : {},
    );
    return null;
  });

/** What the register says differently once the step is taken. */
function columnsOf(taken: StepTaken, before: StoredAccount, actor: Actor): Partial<AccountColumns> {
  if (taken.outcome === 'not-needed') return {};
  switch (taken.step) {
    case 'acceptance':
      return { ownerPersonId: actor.personId, ownerSince: taken.doneOn };
    case 'credentials':
    case 'password':
      return { credentialsChangedOn: later(before.credentialsChangedOn, taken.doneOn) };
    case 'leavers':
      return { leaversRemovedOn: later(before.leaversRemovedOn, taken.doneOn) };
    default:
      return {};
  }
}

async function openOne({ tx }: Changing, accountId: string, kind: ProcedureKind): Promise<Procedure> {
  const open = (await openProcedures(tx, [accountId])).find((one) => one.kind === kind);
  if (!open) refuseChange({ reason: 'account-status' });
  return open;
}

/** The end of a takeover or of the account itself; never while a step has no record. */
export const endProcedure = (
  db: Db,
  actor: Actor,
  {
    accountId,
    version,
    ...end
  }: On &
    (
      | { procedure: 'takeover'; status: 'active' | 'suspended'; note: string }
      | { procedure: 'abolition'; note: string }
    ),
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today } = changing;
    const before = await accountToChange(changing, { accountId, version });
    const procedure = await openOne(changing, accountId, end.procedure);
    const taken = procedure.steps.map(({ step }) => step);
    if (missingSteps(end.procedure, taken).length > 0) refuseChange({ reason: 'steps-missing' });
    if (end.procedure === 'abolition' && before.status !== 'closing') refuseChange({ reason: 'account-status' });
    const by = recordedActor(changing.actor);
    await closeProcedure(tx, procedure, { outcome: 'completed', note: end.note, by, now });
    const event = { kind: end.procedure, note: end.note };
    if (end.procedure === 'abolition') {
      const evidence = procedure.steps.find(({ step }) => step === 'name')?.evidence ?? '';
      await write(
        changing,
        before,
        { status: 'closed', statusSince: today, closedOn: today },
        { type: 'account-closed', payload: event },
        { 'account-abolition': { note: end.note, evidence } },
      );
      return null;
    }
    const isClosing = (await openProcedures(tx, [accountId])).some(({ kind }) => kind === 'abolition');
    // Whoever suspended it meanwhile decides when it is used again; and what was to be closed still is.
    const after = isClosing ? 'closing' : end.status;
    const status = before.status === 'taken-over' ? after : before.status;
    const changes = status === before.status ? {} : { status, statusSince: today };
    await write(changing, before, changes, { type: 'account-procedure-ended', payload: { ...event, status } });
    return null;
  });
