/** One month of a level: every item with what is known of it. */
import type { AppAbility } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import { promisedText, requiredText } from '~/policy/sla';
import type { DbOrTx } from '~db/connection.server';
import { listFigures } from './figures.repository.server';
import { leavesOutPlanned } from './judge';
import { readableLevel } from './level-page.query.server';
import { termsOf } from './levels.repository.server';
import { type LevelItem, termsIn } from './model';
import { lastMonthOver, type Month } from './month';

/** null where the month is none of it, or the actor enters nothing here. */
export async function monthToEnter(db: DbOrTx, ability: AppAbility, id: string, month: Month, today: PlainDate) {
  const readable = await readableLevel(db, ability, id);
  if (!readable?.mayEnter) return null;
  const { level, name, vendorName } = readable;
  if (month < level.firstMonth || month > lastMonthOver(today)) return null;
  const items = termsIn((await termsOf(db, [id])).get(id) ?? [], month)?.items ?? [];
  return { level, name, vendorName, items };
}

export async function loadMonthPage(db: DbOrTx, ability: AppAbility, id: string, month: Month, today: PlainDate) {
  const found = await monthToEnter(db, ability, id, month, today);
  if (!found) return null;
  const figures = await listFigures(db, id, month, month);
  return {
    id,
    month,
    version: found.level.version,
    name: found.name,
    items: found.items.map((item) =>
      shown(
        item,
        figures.filter(({ itemKey }) => itemKey === item.key),
      ),
    ),
  };
}

function shown(item: LevelItem, entries: Awaited<ReturnType<typeof listFigures>>) {
  const { key, title, definition, promise } = item;
  const last = entries.at(-1);
  return {
    key,
    title,
    unit: definition.unit,
    required: requiredText(definition),
    promised: promise && promisedText(definition, promise),
    commitment: promise?.commitment ?? ('not-stated' as const),
    asksPlanned: leavesOutPlanned(item),
    isUptime: definition.unit === 'percent' && definition.category === 'availability',
    typed: last?.typed ?? '',
    planned: last?.plannedMinutes?.toString() ?? '',
    /** Oldest first, without the one that counts. */
    former: entries.slice(0, -1).map(({ typed, plannedMinutes, number }) => {
      const next = entries.find((one) => one.number === number + 1);
      return {
        number,
        typed,
        plannedMinutes,
        reason: next?.reason ?? '',
        by: next ? `${next.personPost} ${next.personName}` : '',
        at: next?.enteredAt ?? null,
      };
    }),
  };
}
