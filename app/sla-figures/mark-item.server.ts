/** ここでは測らない: an agreed item that nobody can measure here, with the reason; and measured again after all. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { finish } from '~/obligations/end.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { asRecorded, type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { listFigures, listMonths, writeMonth } from './figures.repository.server';
import { appendTerms, levelFacts, lockLevel, type StoredLevel, termsOf, updateLevel } from './levels.repository.server';
import { type LevelTerms, levelStream, termsIn } from './model';
import { addToMonth, laterMonth, type Month, monthOf } from './month';
import { endNotes } from './task-words';

type Mark = { levelId: string; version: number; itemKey: string; measured: boolean; reason: string };

/**
 * Holds from the month after the last figure of the item on: what was measured stays measured. What is measured again
 * is asked for from the month that runs.
 */
export const markItem = (
  db: Db,
  actor: Actor,
  { levelId, version, itemKey, measured, reason }: Mark,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, today, now, record } = changing;
    const level = await lockLevel(tx, levelId);
    if (!level || !ability.can('update', subject('ServiceLevel', levelFacts(level)))) {
      refuseChange({ reason: 'not-found' });
    }
    if (level.version !== version) refuseChange({ reason: 'conflict' });
    const terms = (await termsOf(tx, [levelId])).get(levelId) ?? [];
    const latest = terms.at(-1);
    const item = (measured ? latest?.unmeasured : latest?.items)?.find(({ key }) => key === itemKey);
    if (!latest || !item) refuseChange({ reason: 'already-done' });
    const { key, title, definition, promise } = item;
    const bare = { key, title, definition, promise };
    const { name, post } = recordedActor(changing.actor);
    const notMeasured = { reason, byName: name, byPost: post, on: today };
    const fromMonth = measured ? monthOf(today) : await firstWithout(changing, levelId, latest, itemKey);
    const next: LevelTerms = measured
      ? { ...latest, fromMonth, items: [...latest.items, bare], unmeasured: latest.unmeasured.filter(other(itemKey)) }
      : {
          ...latest,
          fromMonth,
          items: latest.items.filter(other(itemKey)),
          unmeasured: [...latest.unmeasured, { ...bare, notMeasured }],
        };
    await appendTerms(tx, levelId, terms.length + 1, next, now);
    await updateLevel(tx, levelId, {}, now);
    await recount(changing, level, [...terms, next], fromMonth);
    record(levelStream(levelId), measured ? 'sla-item-measured-again' : 'sla-item-not-measured', {
      itemKey,
      name: title.ja,
      fromMonth,
      note: `${title.ja}\n${reason}`,
    });
    return null;
  });

const other =
  (itemKey: string) =>
  ({ key }: { key: string }): boolean =>
    key !== itemKey;

async function firstWithout({ tx, today }: Changing, levelId: string, { fromMonth }: LevelTerms, itemKey: string) {
  const figures = await listFigures(tx, levelId, fromMonth, monthOf(today));
  const last = figures.findLast((figure) => figure.itemKey === itemKey)?.month;
  return last === undefined ? fromMonth : laterMonth(fromMonth, addToMonth(last, 1));
}

/** Months that were asked for: what is left of them may be complete by now. */
async function recount({ tx, now, newId, ...rest }: Changing, level: StoredLevel, terms: LevelTerms[], from: Month) {
  const context = asRecorded({ tx, now, newId, ...rest });
  const figures = await listFigures(tx, level.id, from, monthOf(rest.today));
  const tasks = (await openObligationsOf(tx, 'service-level', [level.id], { lock: true })).get(level.id) ?? [];
  for (const { month, breachCount, shortCount } of await listMonths(tx, level.id, from)) {
    const items = termsIn(terms, month)?.items ?? [];
    const entered = items.filter(({ key }) => figures.some((one) => one.month === month && one.itemKey === key));
    const counts = { month, itemCount: items.length, enteredCount: entered.length, breachCount, shortCount };
    await writeMonth(tx, level.id, counts, { id: newId(), now });
    const task = tasks.find(({ kind, occurrence }) => kind === 'sla-figures' && occurrence === month);
    if (!task || entered.length < items.length) continue;
    const note = items.length === 0 ? endNotes.notMeasured : endNotes.entered;
    await finish(tx, task, { status: items.length === 0 ? 'cancelled' : 'done', note: note.ja, evidence: '' }, context);
  }
}
