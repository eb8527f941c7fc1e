/** Everything the page of one measured service or contract shows. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import { promisedText, requiredText } from '~/policy/sla';
import { subjectHref } from '~/record/describe-event';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { listBreaches } from './breaches.repository.server';
import { listFigures, listMonths } from './figures.repository.server';
import { findLevel, levelFacts, levelOfSubject, type StoredLevel, termsOf } from './levels.repository.server';
import { levelStream, MOST_MONTHS, termsIn } from './model';
import { addToMonth, lastMonthOver, laterMonth, type Month, monthOf, monthsFromTo, windowOf } from './month';
import { monthState, shownItems } from './shown-level';
import { subjectNames } from './subjects.query.server';

/** The level with what may be done with it, as far as the actor with `ability` may see it; null otherwise. */
export async function readableLevel(db: DbOrTx, ability: AppAbility, id: string) {
  const level = await findLevel(db, id);
  if (!level || level.itemCount === 0) return null;
  const facts = subject('ServiceLevel', levelFacts(level));
  if (!ability.can('read', facts)) return null;
  const names = (await subjectNames(db, [level.subject])).get(level.subject.id);
  return {
    level,
    name: names?.name ?? '',
    vendorName: names?.vendorName ?? '',
    mayAssess: ability.can('assess', facts),
    mayEnter: ability.can('update', facts),
  };
}

/** The last two years, or since it began, up to the last month that is over. */
export function monthsShown({ firstMonth }: StoredLevel, today: PlainDate): Month[] {
  const last = lastMonthOver(today);
  return monthsFromTo(laterMonth(firstMonth, addToMonth(last, -MOST_MONTHS + 1)), last);
}

export async function loadLevelPage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const readable = await readableLevel(db, ability, id);
  if (!readable) return null;
  const { level, mayAssess } = readable;
  const months = monthsShown(level, today);
  const first = months[0] ?? monthOf(today);
  const [terms, figures, rows, breaches, events] = [
    (await termsOf(db, [id])).get(id) ?? [],
    await listFigures(db, id, windowOf(first, 'year')[0] ?? first, monthOf(today)),
    await listMonths(db, id, first),
    mayAssess ? await listBreaches(db, id, first) : [],
    mayAssess ? await loadHistory(db, levelStream(id)) : [],
  ];
  const items = shownItems(terms, figures, months);
  const now = terms.at(-1);
  return {
    id,
    name: readable.name,
    vendorName: readable.vendorName,
    subjectHref: subjectHref(`${level.subject.type}:${level.subject.id}`),
    subjectType: level.subject.type,
    isOpen: level.isOpen,
    mayAssess,
    mayEnter: readable.mayEnter,
    months,
    items,
    states: months
      .map((month) => {
        const row = rows.find((one) => one.month === month);
        const itemCount = termsIn(terms, month)?.items.length ?? 0;
        const counts = row ?? { dueOn: null, itemCount, enteredCount: 0, breachCount: 0, shortCount: 0 };
        return { ...counts, month, state: monthState({ ...counts, itemCount }, today) };
      })
      .reverse(),
    agreed: (now?.items ?? []).map(({ key, title, definition, promise }) => ({
      key,
      title,
      required: requiredText(definition),
      promised: promise && promisedText(definition, promise),
      commitment: promise?.commitment ?? ('not-stated' as const),
      plannedStops: promise?.plannedStops ?? null,
      exclusions: promise?.exclusions ?? '',
    })),
    requestId: mayAssess ? (now?.requestId ?? null) : null,
    breaches: breaches.map((breach) => ({
      ...breach,
      title: termsIn(terms, breach.month)?.items.find(({ key }) => key === breach.itemKey)?.title ?? {
        ja: breach.itemKey,
        en: breach.itemKey,
      },
      unit: termsIn(terms, breach.month)?.items.find(({ key }) => key === breach.itemKey)?.definition.unit ?? 'none',
    })),
    events,
  };
}

/** What the page of a service or a contract says in one line; null where nothing is measured, or not for the reader. */
export async function levelSummary(db: DbOrTx, ability: AppAbility, subjectId: string, today: PlainDate) {
  const level = await levelOfSubject(db, subjectId);
  if (!level || level.itemCount === 0) return null;
  if (!ability.can('read', subject('ServiceLevel', levelFacts(level)))) return null;
  const rows = await listMonths(db, level.id, addToMonth(monthOf(today), -12));
  return {
    id: level.id,
    itemCount: level.itemCount,
    lastMonth: rows.findLast(({ enteredCount }) => enteredCount > 0)?.month ?? null,
    awaited: rows.filter(({ isAwaited }) => isAwaited).length,
    breached: rows.reduce((sum, { breachCount }) => sum + breachCount, 0),
  };
}
