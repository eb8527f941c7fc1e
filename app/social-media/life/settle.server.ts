/**
 * Brings an account to where it has to be today: its status, its hand-over, and everything somebody has to do about it.
 * Asked after each change and by the run of the day; where all is as it should be, nothing happens.
 */
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { NewObligation, ObligationKind } from '~/obligations/model';
import { handOverObligations, type StoredObligation } from '~/obligations/obligations.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { SocialMediaPeriods } from '~/policy/model';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import type { Tx } from '~db/connection.server';
import { accountStream, type StoredAccount, updateAccount } from '../account.repository.server';
import { handOverOn, type LifeFacts, statusOn, staysOpen, type Wanted, wantedFor } from './life';
import { ACCOUNT_SUBJECT, type Life, loadLives } from './life.repository.server';
import { closeProcedure, insertProcedure } from './procedures.repository.server';
import { lifeTitles, lifeWords } from './words';

/** What was done just now, by the kind of obligation it fulfils. */
export type Doing = Partial<Record<ObligationKind, { note: string; evidence: string }>>;

/** The account is locked by the caller. */
export async function settle(
  tx: Tx,
  accountId: string,
  periods: SocialMediaPeriods,
  context: Context,
  doing: Doing = {},
): Promise<void> {
  const today = officeDate(context.now);
  const [life] = await loadLives(tx, [accountId], today, { lock: true });
  if (!life) return;
  const events: NewEvent[] = [];
  const facts = await settleStatus(tx, life, periods, { ...context, today }, events);
  facts.handOver = await settleHandOver(tx, life, facts, { ...context, today }, events);
  await settleAbolition(tx, life, facts, { ...context, today }, events);
  await appendEvents(tx, context, events);
  await settleObligations(tx, life, wantedFor(facts, periods), facts, { ...context, today }, doing);
}

type Today = Context & { today: PlainDate };

async function settleStatus(
  tx: Tx,
  { account, facts }: Life,
  periods: SocialMediaPeriods,
  { now, today }: Today,
  events: NewEvent[],
): Promise<LifeFacts> {
  const status = statusOn(facts, periods, today);
  if (status === null) return { ...facts };
  if (!(await updateAccount(tx, account, { status, statusSince: today }, now))) {
    throw new Error(`Account ${account.id} was written without its lock`);
  }
  const type = status === 'dormant' ? 'account-dormant' : 'account-suspended';
  const note = status === 'dormant' ? lifeWords.dormantBySilence.ja : lifeWords.suspendedBySilence.ja;
  events.push({ stream: accountStream(account.id), type, payload: { note, status } });
  return { ...facts, status, statusSince: today };
}

async function settleHandOver(
  tx: Tx,
  { account, procedures }: Life,
  facts: LifeFacts,
  { actor, now, newId, today }: Today,
  events: NewEvent[],
): Promise<LifeFacts['handOver']> {
  const move = handOverOn(facts);
  if (move === null) return facts.handOver;
  const stream = accountStream(account.id);
  const open = procedures.find(({ kind }) => kind === 'hand-over');
  if (open) {
    const note = move === 'again' ? lifeWords.handOverAgain.ja : lifeWords.handOverDropped.ja;
    await closeProcedure(tx, open, { outcome: 'dropped', note, by: actor, now });
    events.push({ stream, type: 'account-procedure-ended', payload: { kind: 'hand-over', note } });
  }
  if (move === 'drop') return null;
  const id = newId();
  const fromName = await nameOf(tx, account.ownerPersonId);
  const reason = lifeWords.handOverReasons[facts.standing].ja;
  await insertProcedure(
    tx,
    id,
    { accountId: account.id, kind: 'hand-over', beganOn: today, reason, fromName, by: actor },
    now,
  );
  events.push({
    stream,
    type: 'account-procedure-begun',
    payload: { kind: 'hand-over', note: reason, from: fromName, standing: facts.standing },
  });
  return { id, beganOn: today, taken: [] };
}

async function settleAbolition(
  tx: Tx,
  { account, procedures }: Life,
  facts: LifeFacts,
  { actor, now, newId, today }: Today,
  events: NewEvent[],
): Promise<void> {
  if (facts.status !== 'closing' || procedures.some(({ kind }) => kind === 'abolition')) return;
  const reason = lifeWords.abolitionBegun.ja;
  await insertProcedure(
    tx,
    newId(),
    { accountId: account.id, kind: 'abolition', beganOn: today, reason, by: actor },
    now,
  );
  const payload = { kind: 'abolition', note: reason };
  events.push({ stream: accountStream(account.id), type: 'account-procedure-begun', payload });
}

async function nameOf(tx: Tx, personId: string | null): Promise<string> {
  if (personId === null) return '';
  const row = await tx.selectFrom('persons').select('name').where('id', '=', personId).executeTakeFirst();
  return row?.name ?? '';
}

const isSame = (wanted: Wanted, stored: Pick<StoredObligation, 'kind' | 'occurrence'>): boolean =>
  wanted.kind === stored.kind && wanted.occurrence === stored.occurrence;

async function settleObligations(
  tx: Tx,
  { account, obligations }: Life,
  wanted: Wanted[],
  { status }: LifeFacts,
  { today, ...context }: Today,
  doing: Doing,
): Promise<void> {
  const staying: StoredObligation[] = [];
  for (const obligation of obligations) {
    const done = doing[obligation.kind];
    const isWanted = wanted.some((one) => isSame(one, obligation));
    if (isWanted || (!done && staysOpen(status, obligation.kind))) {
      staying.push(obligation);
      continue;
    }
    const end = done
      ? ({ status: 'done', ...done } as const)
      : ({ status: 'cancelled', note: lifeWords.notNeeded.ja, evidence: '' } as const);
    await finish(tx, obligation, end, context);
  }
  const moved = staying.filter(isElsewhere(account)).map(({ id }) => id);
  await handOverObligations(tx, moved, { ...account, today, now: context.now });
  const missing = wanted.filter((one) => !staying.some((each) => isSame(one, each)));
  await arise(tx, missing.map(asObligation(account)), context);
}

const isElsewhere =
  ({ ownerPostId, unitId }: StoredAccount) =>
  (obligation: StoredObligation): boolean =>
    obligation.ownerPostId !== ownerPostId || obligation.unitId !== unitId;

const asObligation =
  ({ id, name, ownerPostId, unitId }: StoredAccount) =>
  ({ kind, occurrence, dueOn }: Wanted): NewObligation => ({
    kind,
    occurrence,
    dueOn,
    subject: { type: ACCOUNT_SUBJECT, id, name },
    title: titleOf(kind, name),
    ownerPostId,
    unitId,
    source: 'schedule',
  });

const titleOf = (kind: ObligationKind, name: string): Text => lifeTitles[kind]?.(name) ?? { ja: name, en: name };

/** Whether all is as it should be; saves the run of the day the lock. */
export function isSettled(
  { account, facts, procedures, obligations }: Life,
  periods: SocialMediaPeriods,
  on: PlainDate,
) {
  if (statusOn(facts, periods, on) !== null || handOverOn(facts) !== null) return false;
  if (facts.status === 'closing' && !procedures.some(({ kind }) => kind === 'abolition')) return false;
  const wanted = wantedFor(facts, periods);
  return (
    wanted.every((one) => obligations.some((each) => isSame(one, each))) &&
    obligations.every(
      (each) =>
        !isElsewhere(account)(each) && (wanted.some((one) => isSame(one, each)) || staysOpen(facts.status, each.kind)),
    )
  );
}
