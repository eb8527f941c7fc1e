/** Everything the page of one measured service or contract shows. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import { citedIn, requirementOf } from '~/policy/lookup';
import { loadProfile } from '~/policy/profiles.repository.server';
import { promisedText, requiredText } from '~/policy/sla';
import { subjectHref } from '~/record/describe-event';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { listBreaches } from './breaches.repository.server';
import { listFigures, listMonths } from './figures.repository.server';
import { findLevel, levelFacts, levelOfSubject, type StoredLevel, termsOf } from './levels.repository.server';
import { type LevelItem, type LevelTerms, levelStream, MOST_MONTHS, termsIn, type UnmeasuredItem } from './model';
import { addToMonth, lastMonthOver, laterMonth, type Month, monthOf, monthsFromTo, windowOf } from './month';
import { monthState, shownItems } from './shown-level';
import { approvedRevision, subjectNames } from './subjects.query.server';

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
  const restsOn = await provisionsUnder(db, now?.requestId ?? null);
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
    agreed: agreedIn(now).map(({ item, notMeasured }) => ({
      ...shownAgreed(item),
      provisions: restsOn(item.key),
      notMeasured,
    })),
    requestId: mayAssess ? (now?.requestId ?? null) : null,
    breaches: breaches.map((breach) => ({
      ...breach,
      ...itemOf(terms, breach),
    })),
    events,
  };
}

/** The provisions behind an item, in the policy that it was agreed on under. */
async function provisionsUnder(db: DbOrTx, requestId: string | null) {
  const revision = requestId === null ? null : await approvedRevision(db, requestId);
  const profile = revision && (await loadProfile(db, revision.profileKey, revision.profileVersion));
  return (key: string) => (profile ? citedIn(profile, requirementOf(profile, key)?.provisions ?? []) : []);
}

/** All that was agreed on; with the reason, what is not measured here. */
const agreedIn = (terms: LevelTerms | undefined) => [
  ...(terms?.items ?? []).map((item) => ({ item, notMeasured: null })),
  ...(terms?.unmeasured ?? []).map((item) => ({ item, notMeasured: item.notMeasured })),
];

const shownAgreed = ({ key, title, definition, promise }: LevelItem | UnmeasuredItem) => ({
  key,
  title,
  required: requiredText(definition),
  promised: promise && promisedText(definition, promise),
  commitment: promise?.commitment ?? ('not-stated' as const),
  plannedStops: promise?.plannedStops ?? null,
  exclusions: promise?.exclusions ?? '',
});

/** The title and the unit of what was missed, as they were agreed on for the month. */
function itemOf(terms: readonly LevelTerms[], { month, itemKey }: { month: Month; itemKey: string }) {
  const found = termsIn(terms, month)?.items.find(({ key }) => key === itemKey);
  return { title: found?.title ?? { ja: itemKey, en: itemKey }, unit: found?.definition.unit ?? ('none' as const) };
}

/** One agreed item as the form about its measuring shows it; null where the actor enters nothing here. */
export async function itemToMark(db: DbOrTx, ability: AppAbility, id: string, key: string) {
  const readable = await readableLevel(db, ability, id);
  if (!readable?.mayEnter) return null;
  const now = ((await termsOf(db, [id])).get(id) ?? []).at(-1);
  const found = agreedIn(now).find(({ item }) => item.key === key);
  if (!found) return null;
  return {
    id,
    name: readable.name,
    version: readable.level.version,
    ...shownAgreed(found.item),
    notMeasured: found.notMeasured,
  };
}
export type ItemToMark = NonNullable<Awaited<ReturnType<typeof itemToMark>>>;

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
