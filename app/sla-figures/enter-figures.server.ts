/** 実績の入力と訂正: all figures of one form or table in one transaction, with what follows from them. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { addDays, officeDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { slaPeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, Tx } from '~db/connection.server';
import type { BreachKind } from './breach';
import { breachStream } from './breach';
import { insertBreach, listBreaches, revalueBreach, withdrawBreach } from './breaches.repository.server';
import {
  type FigureSource,
  insertFigures,
  listFigures,
  type NewFigure,
  type StoredFigure,
  writeMonth,
} from './figures.repository.server';
import { newestOf, sameFigure } from './history';
import { isBreach, judge } from './judge';
import { levelFacts, lockLevel, type StoredLevel, termsOf, updateLevel } from './levels.repository.server';
import { type Figure, type LevelItem, type LevelTerms, levelStream, termsIn } from './model';
import { lastMonthOver, type Month, monthText, windowOf } from './month';
import type { Entry } from './read-rows';
import { subjectNames } from './subjects.query.server';
import { endNotes, titles } from './task-words';

export type EnterFigures = {
  levelId: string;
  /** The version the page showed. */
  version: number;
  entries: readonly Entry[];
  source: FigureSource;
  fileName: string;
};

/** How many figures were new, and how many were corrected. Those that say nothing new are passed over. */
export type Entered = { added: number; corrected: number };

export const enterFigures = (
  db: Db,
  actor: Actor,
  given: EnterFigures,
  io: Io,
): Promise<Result<Entered, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, today } = changing;
    const level = await lockLevel(tx, given.levelId);
    if (!level || !ability.can('update', subject('ServiceLevel', levelFacts(level)))) {
      refuseChange({ reason: 'not-found' });
    }
    if (level.version !== given.version) refuseChange({ reason: 'conflict' });
    const terms = (await termsOf(tx, [level.id])).get(level.id) ?? [];
    const months = given.entries.map(({ month }) => month).sort();
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return { added: 0, corrected: 0 };
    if (last > lastMonthOver(today) || first < level.firstMonth) refuseChange({ reason: 'not-there', field: '' });
    // A year's promise is judged over its fiscal year.
    const [from, until] = [windowOf(first, 'year')[0] ?? first, windowOf(last, 'year').at(-1) ?? last];
    const before = await listFigures(tx, level.id, from, until);
    const fresh = given.entries.flatMap((entry) => asNew(entry, before, terms));
    const source = { source: given.source, fileName: given.fileName };
    const person = { ...recordedActor(changing.actor), id: changing.actor.personId };
    await insertFigures(tx, fresh, { levelId: level.id, ...source, person, now: changing.now });
    note(changing, level, { fresh, before, terms, ...source });
    if (fresh.length > 0) {
      await updateLevel(tx, level.id, {}, changing.now);
      await follow(changing, level, { figures: [...before, ...fresh], terms, from, until });
    }
    const corrected = fresh.filter(({ number }) => number > 1).length;
    return { added: fresh.length - corrected, corrected };
  });

function asNew(entry: Entry, before: readonly StoredFigure[], terms: readonly LevelTerms[]): NewFigure[] {
  const item = termsIn(terms, entry.month)?.items.find(({ key }) => key === entry.itemKey);
  if (!item) refuseChange({ reason: 'not-there', field: entry.itemKey });
  const known = newestOf(before, entry.itemKey, entry.month);
  if (known && sameFigure(known, entry)) return [];
  if (known && entry.reason === '') refuseChange({ reason: 'reason-needed', field: 'reason' });
  return [{ ...entry, number: (known?.number ?? 0) + 1, reason: known ? entry.reason : '' }];
}

type Noted = {
  fresh: readonly NewFigure[];
  before: readonly StoredFigure[];
  terms: readonly LevelTerms[];
  source: FigureSource;
  fileName: string;
};

/** New figures together; corrections each with the value before, and why. */
function note({ record }: Changing, level: StoredLevel, { fresh, before, terms, source, fileName }: Noted): void {
  const stream = levelStream(level.id);
  const added = fresh.filter(({ number }) => number === 1);
  const titleOf = ({ itemKey, month }: Figure): string =>
    termsIn(terms, month)?.items.find(({ key }) => key === itemKey)?.title.ja ?? itemKey;
  if (added.length > 0) {
    const months = [...new Set(added.map(({ month }) => month))].sort();
    record(stream, 'sla-figures-entered', {
      summary: months.map((month) => monthText(month).ja).join('、'),
      source,
      fileName,
      figures: added.map(({ itemKey, month, state, value, plannedMinutes }) => ({
        itemKey,
        month,
        state,
        value: value === null ? null : String(value),
        plannedMinutes,
      })),
    });
  }
  for (const one of fresh.filter(({ number }) => number > 1)) {
    const known = newestOf(before, one.itemKey, one.month);
    record(stream, 'sla-figures-corrected', {
      note: one.reason,
      source,
      fileName,
      changes: [
        {
          field: `${monthText(one.month).ja} ${titleOf(one)}`,
          before: known?.typed ?? null,
          after: one.typed,
          values: [known?.value ?? null, one.value].map((value) => (value === null ? null : String(value))),
        },
      ],
    });
  }
}

type Following = { figures: readonly Figure[]; terms: readonly LevelTerms[]; from: Month; until: Month };

/** Months, breaches and tasks as they are now; a correction can move those of later months of the same year. */
async function follow(changing: Changing, level: StoredLevel, { figures, terms, from, until }: Following) {
  const { tx, now, newId } = changing;
  const context: Context = { actor: recordedActor(changing.actor), now, newId };
  const names = await subjectNames(tx, [level.subject]);
  const name = names.get(level.subject.id)?.name ?? '';
  const newest = newestFigures(figures);
  const tasks = (await openObligationsOf(tx, 'service-level', [level.id], { lock: true })).get(level.id) ?? [];
  const standing = await listBreaches(tx, level.id, from);
  const periods = slaPeriodsOf(await activeProfile(tx));
  const missed: Missed[] = [];
  for (const month of [...new Set(newest.map((figure) => figure.month))].sort()) {
    const items = termsIn(terms, month)?.items ?? [];
    const own = items.flatMap((item) => {
      const figure = newest.find((one) => one.month === month && one.itemKey === item.key);
      return figure ? [{ item, figure, outcome: judge(item, figure, newest) }] : [];
    });
    const breached = own.filter(({ outcome }) => isBreach(outcome));
    const counts = {
      month,
      itemCount: items.length,
      enteredCount: own.length,
      breachCount: breached.length,
      shortCount: own.filter(({ outcome }) => outcome === 'below-required').length,
    };
    await writeMonth(tx, level.id, counts, { id: newId(), now });
    const task = tasks.find(({ kind, occurrence }) => kind === 'sla-figures' && occurrence === month);
    if (task && own.length >= items.length) {
      await finish(tx, task, { status: 'done', note: endNotes.entered.ja, evidence: '' }, context);
    }
    for (const { item, figure, outcome } of breached) {
      missed.push({ item, figure, kind: outcome as BreachKind });
    }
  }
  for (const breach of standing) {
    if (breach.month > until || breach.status !== 'open') continue;
    const still = missed.find(({ item, figure }) => item.key === breach.itemKey && figure.month === breach.month);
    if (!still) await takeBack(changing, level, breach, context);
    else if (still.figure.value !== null) {
      await revalueBreach(tx, breach.id, { value: still.figure.value, kind: still.kind });
    }
  }
  const known = new Set(standing.map(({ month, itemKey }) => `${month} ${itemKey}`));
  const dueOn = addDays(officeDate(now), periods.claimDays);
  for (const one of missed.filter(({ item, figure }) => !known.has(`${figure.month} ${item.key}`))) {
    await open(changing, level, one, { name, dueOn, context });
  }
}

type Missed = { item: LevelItem; figure: Figure; kind: BreachKind };

/** A task for whoever looks after it, or the head of the section. */
async function open(
  { tx, now, newId, record }: Changing,
  level: StoredLevel,
  { item, figure, kind }: Missed,
  { name, dueOn, context }: { name: string; dueOn: string; context: Context },
): Promise<void> {
  const id = newId();
  const { month, value } = figure;
  await insertBreach(tx, { id, levelId: level.id, month, itemKey: item.key, kind, value: value ?? 0 }, now);
  const summary = `${monthText(month).ja} ${item.title.ja} ${figure.typed}`;
  for (const stream of [levelStream(level.id), breachStream(id)]) {
    record(stream, 'sla-breached', { summary, breachId: id, itemKey: item.key, month, kind });
  }
  const task = {
    kind: 'sla-breach' as const,
    subject: { type: 'sla-breach', id, name },
    occurrence: month,
    title: titles.breach(name, month, item.title, kind),
    ownerPostId: level.ownerPostId,
    unitId: level.unitId,
    dueOn,
    source: levelStream(level.id),
  };
  await arise(tx, [task], context, { announce: true });
}

async function takeBack(
  { tx, record }: Changing,
  level: StoredLevel,
  { id, month, itemKey }: { id: string; month: Month; itemKey: string },
  context: Context,
): Promise<void> {
  await withdrawBreach(tx, id);
  for (const stream of [levelStream(level.id), breachStream(id)]) {
    record(stream, 'sla-breach-withdrawn', { summary: monthText(month).ja, breachId: id, itemKey, month });
  }
  await endTasks(tx, id, { status: 'cancelled', note: endNotes.corrected.ja, evidence: '' }, context);
}

async function endTasks(tx: Tx, breachId: string, end: Parameters<typeof finish>[2], context: Context): Promise<void> {
  const open = (await openObligationsOf(tx, 'sla-breach', [breachId], { lock: true })).get(breachId) ?? [];
  for (const task of open) await finish(tx, task, end, context);
}

/** Of every item and month the entry that counts. */
function newestFigures(figures: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>();
  for (const one of figures) newest.set(`${one.month} ${one.itemKey}`, one);
  return [...newest.values()];
}
