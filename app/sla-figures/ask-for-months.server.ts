/** 毎月の実績: once a month is over, its figures are asked for. Run many times a day; all but the first find nothing. */
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { NewObligation } from '~/obligations/model';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { businessDayFrom } from '~/platform/business-days';
import { addDays, officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { slaPeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { appendEvents } from '~/record/append.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { askForMonths, listMonths } from './figures.repository.server';
import { lockLevelsToAsk, type StoredLevel, termsOf, updateLevel } from './levels.repository.server';
import { levelStream, MOST_MONTHS, termsIn } from './model';
import { addToMonth, dayOf, laterMonth, type Month, monthOf, monthsFromTo } from './month';
import { endsOf, subjectNames } from './subjects.query.server';
import { takeUpOlder } from './take-up.server';
import { endNotes, titles } from './task-words';

const BATCH = 100;
/** Whoever is asked late, because the server stood still, has at least these days. */
const LEAST_DAYS = 7;

type Io = { now: Date; newId: NewId };
export type MonthRun = { takenUp: number; asked: number; ended: number };

export async function lookAfterServiceLevels(db: Db, io: Io): Promise<MonthRun> {
  const total: MonthRun = { takenUp: await takeUpOlder(db, io), asked: 0, ended: 0 };
  const today = officeDate(io.now);
  const last = addToMonth(monthOf(today), -1);
  const { figuresDueDay } = slaPeriodsOf(await activeProfile(db));
  for (;;) {
    const done = await inTransaction(db, (tx) => askBatch(tx, { today, last, figuresDueDay }, io));
    if (done === null) return total;
    total.asked += done.asked;
    total.ended += done.ended;
  }
}

type Day = { today: PlainDate; last: Month; figuresDueDay: number };

async function askBatch(tx: Tx, { today, last, figuresDueDay }: Day, { now, newId }: Io) {
  const levels = await lockLevelsToAsk(tx, last, BATCH);
  if (levels.length === 0) return null;
  const context: Context = { actor: systemActor, now, newId };
  const ids = levels.map(({ id }) => id);
  const subjects = levels.map(({ subject }) => subject);
  const [terms, names, ends] = [await termsOf(tx, ids), await subjectNames(tx, subjects), await endsOf(tx, subjects)];
  const tasks: NewObligation[] = [];
  let ended = 0;
  for (const level of levels) {
    const end = ends.get(level.subject.id) ?? null;
    const until = end !== null && end < last ? end : last;
    // After years without a server nobody enters them all.
    const first = laterMonth(level.nextMonth, addToMonth(last, -MOST_MONTHS + 1));
    const months = monthsFromTo(first, until);
    const known = await listMonths(tx, level.id, first);
    const asked = months.flatMap((month) => {
      const itemCount = termsIn(terms.get(level.id) ?? [], month)?.items.length ?? 0;
      // Everything agreed on is said to be measured elsewhere, or not at all.
      if (itemCount === 0) return [];
      const due = dayOf(addToMonth(month, 1), figuresDueDay);
      const dueOn = businessDayFrom(due < today ? addDays(today, LEAST_DAYS) : due);
      return [{ id: newId(), levelId: level.id, month, dueOn, itemCount }];
    });
    await askForMonths(tx, asked, now);
    const isOver = end !== null && end <= last;
    await updateLevel(tx, level.id, { nextMonth: addToMonth(last, 1), ...(isOver ? { isOpen: false } : {}) }, now);
    if (isOver) {
      ended += 1;
      await endLater(tx, level, end, context);
    }
    const name = names.get(level.subject.id)?.name ?? '';
    const isThere = (month: Month) =>
      known.some((one) => one.month === month && one.itemCount > 0 && one.enteredCount >= one.itemCount);
    for (const { month, dueOn } of asked.filter((one) => !isThere(one.month))) {
      tasks.push(task(level, name, month, dueOn));
    }
  }
  await arise(tx, tasks, context);
  return { asked: tasks.length, ended };
}

const task = (level: StoredLevel, name: string, month: Month, dueOn: PlainDate): NewObligation => ({
  kind: 'sla-figures',
  subject: { type: 'service-level', id: level.id, name },
  occurrence: month,
  title: titles.figures(name, month),
  ownerPostId: level.ownerPostId,
  unitId: level.unitId,
  dueOn,
  source: 'schedule',
});

/** What was asked for after the last month is asked for no longer. */
async function endLater(tx: Tx, level: StoredLevel, end: Month, context: Context): Promise<void> {
  const open = (await openObligationsOf(tx, 'service-level', [level.id], { lock: true })).get(level.id) ?? [];
  for (const one of open.filter(({ occurrence }) => occurrence > end)) {
    await finish(tx, one, { status: 'cancelled', note: endNotes.ended.ja, evidence: '' }, context);
  }
  const payload = { lastMonth: end };
  await appendEvents(tx, context, [{ stream: levelStream(level.id), type: 'service-level-ended', payload }]);
}
