/** What the demo city has measured since its services were approved: kept, short once and credited, short and open. */
import type { Actor } from '~/authorization/actor';
import { loadActor } from '~/people/organisation.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { lookAfterServiceLevels } from '~/sla-figures/ask-for-months.server';
import { enterFigures } from '~/sla-figures/enter-figures.server';
import { promisedLimit, requiredLimit } from '~/sla-figures/judge';
import { findLevel, readLevel, termsOf } from '~/sla-figures/levels.repository.server';
import { markItem } from '~/sla-figures/mark-item.server';
import { type LevelItem, termsIn } from '~/sla-figures/model';
import { addToMonth, type Month, monthOf, monthsFromTo } from '~/sla-figures/month';
import type { Entry } from '~/sla-figures/read-rows';
import { settleBreach } from '~/sla-figures/settle-breach.server';
import type { DemoCity } from './requests';

/** Services that are looked at closely; the others wait for their first figures. */
const MEASURED = 6;

export async function seedSlaFigures(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  const { db } = city;
  const personId = city.people.get('it-security');
  const actor = personId && (await loadActor(db, personId, today));
  if (!actor) throw new Error('The demo has nobody in IT security');
  const rows = await db.selectFrom('service_levels').selectAll().where('is_open', '=', 1).orderBy('id').execute();
  const levels = rows.map(readLevel);
  const terms = await termsOf(
    db,
    levels.map(({ id }) => id),
  );
  const last = addToMonth(monthOf(officeDate(now)), -1);
  const measured = levels.filter(({ firstMonth }) => firstMonth < last).slice(0, MEASURED);
  for (const [at, level] of measured.entries()) {
    // One month is still to be entered, for one service.
    const months = monthsFromTo(level.firstMonth, at === 0 ? addToMonth(last, -1) : last);
    const bad = at === 1 ? last : at === 2 ? (months.at(-2) ?? last) : null;
    const own = terms.get(level.id) ?? [];
    const entries = months.flatMap((month, n) =>
      (termsIn(own, month)?.items ?? []).map((item) => entryOf(item, month, n + at, month === bad)),
    );
    const given = { levelId: level.id, version: level.version, entries, source: 'file' as const };
    const entered = await enterFigures(db, actor, { ...given, fileName: '稼働状況報告.xlsx' }, { now, newId });
    if (!entered.ok) throw new Error(`SLA figures of the demo: ${entered.refusal.reason}`);
    if (at === 2) await creditFor(city, actor, level.id, now);
    if (at === 3) await leaveOut(city, actor, level.id, termsIn(own, last)?.items.at(-1), now);
  }
  // Nobody of the demo is asked for what lies months back.
  const rest = levels.filter((level) => !measured.includes(level) && level.nextMonth <= last).map(({ id }) => id);
  if (rest.length > 0) {
    await db
      .updateTable('service_levels')
      .set({ next_month: addToMonth(last, 1) })
      .where('id', 'in', rest)
      .execute();
  }
  await lookAfterServiceLevels(db, { now, newId });
}

/** The vendor of one service reports nothing of one item. */
async function leaveOut({ db }: DemoCity, actor: Actor, levelId: string, item: LevelItem | undefined, now: Date) {
  const level = await findLevel(db, levelId);
  if (!level || !item) return;
  const reason = '事業者が実績を報告しないため。次の更新で報告を求めます。';
  const mark = { levelId, version: level.version, itemKey: item.key, measured: false, reason };
  const marked = await markItem(db, actor, mark, { now, newId });
  if (!marked.ok) throw new Error(`SLA items of the demo: ${marked.refusal.reason}`);
}

/** A little different every month, and kept; `isBad` is what a long fault leaves. */
function entryOf(item: LevelItem, month: Month, n: number, isBad: boolean): Entry {
  const limit = promisedLimit(item) ?? requiredLimit(item);
  const isUptime = item.definition.unit === 'percent';
  const steady = 0.35 + ((n * 7) % 5) / 10;
  const kept =
    limit?.least != null
      ? isUptime
        ? limit.least + (100 - limit.least) * steady
        : limit.least
      : (limit?.most ?? 1) * steady;
  const value = isBad && isUptime ? 98.61 : Math.round(kept * 1000) / 1000;
  const nothing = !isUptime && limit?.least == null && n % 3 === 0;
  return {
    itemKey: item.key,
    month,
    state: nothing ? 'none' : 'measured',
    value: nothing ? null : value,
    typed: nothing ? 'なし' : String(value),
    plannedMinutes: null,
    reason: '',
    line: 0,
  };
}

async function creditFor({ db }: DemoCity, actor: Actor, levelId: string, now: Date): Promise<void> {
  const breach = await db
    .selectFrom('service_level_breaches')
    .select('id')
    .where('level_id', '=', levelId)
    .executeTakeFirst();
  if (!breach) return;
  const settlement = {
    settlement: 'credited' as const,
    claimed: '障害報告書を受け取り、SLAに定める10％の減額を文書で求めた。',
    answer: '次回の請求から減額する。',
    amountYen: 33_000,
    evidence: '情政第214号',
  };
  const settled = await settleBreach(db, actor, { ...settlement, breachId: breach.id, version: 1 }, { now, newId });
  if (!settled.ok) throw new Error(`SLA breach of the demo: ${settled.refusal.reason}`);
}
