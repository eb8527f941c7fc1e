/**
 * The daily run over everything that is due: reminds, notes what was missed, and tells the head of the section.
 * It asks only for what has to be looked at by today, in batches; each batch is one transaction, so that a run that is
 * killed goes on where it was, and rows that another process works on are passed over.
 */
import { sql } from 'kysely';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { activeProfile } from '~/policy/profiles.repository.server';
import { appendEvents } from '~/record/append.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { type Missed, restrictMissed } from './missed.server';
import { type ObligationKind, obligationStream } from './model';
import { closeReminders, insertReminders, type NewReminder } from './obligations.repository.server';
import { headPosts, isHeld } from './owners';
import { type Look, ladder, lookingOn, type Rung } from './schedule';

const BATCH = 500;

type Io = { now: Date; newId: NewId };
export type DailyRun = { reminded: number; missed: number };

export async function remindOfObligations(db: Db, io: Io): Promise<DailyRun> {
  const today = officeDate(io.now);
  const total: DailyRun = { reminded: 0, missed: 0 };
  if (!(await isSomethingToDo(db, today))) return total;
  const organisation = await loadOrganisation(db, today);
  const { reminderDays } = (await activeProfile(db)).periods;
  const day = { today, organisation, look: lookingOn(today, reminderDays), rungs: ladder(today, reminderDays) };
  for (;;) {
    const done = await inTransaction(db, (tx) => runBatch(tx, day, io));
    if (done === null) return total;
    total.reminded += done.reminded;
    total.missed += done.missed;
  }
}

/** The run is asked for many times a day; all but the first find nothing, and cost one look at an index. */
async function isSomethingToDo(db: Db, today: PlainDate): Promise<boolean> {
  const row = await db.selectFrom('obligations').select('id').where('look_on', '<=', today).limit(1).executeTakeFirst();
  return row !== undefined;
}

const lockBatch = (tx: Tx, today: PlainDate) =>
  tx
    .selectFrom('obligations')
    .select(['id', 'kind', 'subject_type', 'subject_id', 'title_ja', 'owner_post_id', 'unit_id', 'due_on', 'status'])
    .where('look_on', '<=', today)
    .orderBy('look_on')
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();

type Row = Awaited<ReturnType<typeof lockBatch>>[number];
type Day = { today: PlainDate; organisation: Organisation; look: (dueOn: PlainDate) => Look; rungs: Rung[] };

async function runBatch(tx: Tx, day: Day, io: Io): Promise<DailyRun | null> {
  const rows = await lockBatch(tx, day.today);
  if (rows.length === 0) return null;
  const looked = rows.map((row) => ({ row, ...day.look(row.due_on) }));
  const missed = looked.filter(({ occasion, row }) => occasion === 'missed' && row.status === 'open');
  const told = looked.filter(({ occasion, row }) => occasion !== null && row.status === 'open');

  await setNextLook(tx, looked, day);
  if (missed.length > 0) await noteMissed(tx, ids(missed), io);
  if (told.length > 0) {
    // The newest reminder stands for those before it.
    await closeReminders(tx, ids(told));
    await insertReminders(
      tx,
      told.flatMap(({ row, occasion }) => remindersFor(row, occasion, day.organisation)),
      io,
    );
  }
  await appendEvents(
    tx,
    { actor: systemActor, ...io },
    missed.map(({ row }) => ({
      stream: obligationStream(row.id),
      type: 'obligation-missed',
      payload: { title: row.title_ja, dueOn: row.due_on },
    })),
  );
  await restrictMissed(tx, missed.map(asMissed), day.organisation, io);
  return { reminded: told.length - missed.length, missed: missed.length };
}

const asMissed = ({ row }: { row: Row }): Missed => ({
  id: row.id,
  kind: row.kind as ObligationKind,
  subject: { type: row.subject_type, id: row.subject_id },
  title: row.title_ja,
  ownerPostId: row.owner_post_id,
  unitId: row.unit_id,
  dueOn: row.due_on,
});

const ids = (looked: readonly { row: Row }[]): string[] => looked.map(({ row }) => row.id);

/** `next` of every look, said once for the whole batch. */
async function setNextLook(tx: Tx, looked: readonly { row: Row }[], { today, rungs }: Day): Promise<void> {
  const arms = rungs.map(
    ({ beyond, daysAhead }) => sql`when due_on > ${beyond} then date_sub(due_on, interval ${sql.lit(daysAhead)} day)`,
  );
  await tx
    .updateTable('obligations')
    .set({
      look_on: sql<string | null>`case when due_on < ${today} then null ${sql.join(arms, sql` `)}
        else date_add(due_on, interval 1 day) end`,
    })
    .where('id', 'in', ids(looked))
    .execute();
}

const noteMissed = (tx: Tx, missed: string[], { now }: Io) =>
  tx
    .updateTable('obligations')
    .set((eb) => ({ status: 'missed', version: eb('version', '+', 1), updated_at: now }))
    .where('id', 'in', missed)
    .execute();

/** The owner is reminded; once it is too late, or where nobody holds the post, the head of the section as well. */
function remindersFor(row: Row, occasion: Look['occasion'], organisation: Organisation): NewReminder[] {
  if (occasion === null) return [];
  const { id: obligationId, due_on: dueOn, owner_post_id: owner } = row;
  const own = owner === null ? [] : [{ obligationId, dueOn, postId: owner, occasion }];
  if (occasion !== 'missed' && isHeld(organisation, owner)) return own;
  const heads = headPosts(organisation, row.unit_id, owner);
  const above = heads.map((postId) => ({
    obligationId,
    dueOn,
    postId,
    occasion: occasion === 'missed' ? ('escalated' as const) : occasion,
  }));
  return [...own, ...above];
}
