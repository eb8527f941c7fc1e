/**
 * What an approval agreed on becomes what is measured: in the transaction of the approval, and once for entries of the
 * registers from before levels were measured.
 */
import type { RequestContent } from '~/approval-requests/content';
import { loadRevisionContent } from '~/approval-requests/revision.repository.server';
import type { Context } from '~/obligations/arise.server';
import { handOverObligations, openObligationsOf } from '~/obligations/obligations.repository.server';
import { postOf } from '~/obligations/owners';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { assess } from '~/policy/assess';
import type { AssessedRequirement } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { appendEvents } from '~/record/append.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, type DbOrTx, inTransaction, type Tx } from '~db/connection.server';
import { openBreachIds } from './breaches.repository.server';
import { itemsIn, remediesIn } from './items';
import { appendTerms, insertLevel, levelOfSubject, lockLevel, termsOf, updateLevel } from './levels.repository.server';
import type { LevelSubject, LevelTerms } from './model';
import { levelStream } from './model';
import { addToMonth, laterMonth, monthOf } from './month';
import { approvedRevision, type SubjectEntry, subjectEntry, subjectsWithoutLevel } from './subjects.query.server';

export type Agreement = { requestId: string; content: RequestContent; requirements: readonly AssessedRequirement[] };

/** @param agreement  what was just approved; null where only the entry itself changed */
export async function takeUpLevel(
  tx: Tx,
  subject: { type: LevelSubject; id: string },
  agreement: Agreement | null,
  context: Context,
  organisation?: Organisation,
): Promise<void> {
  const entry = await subjectEntry(tx, subject);
  if (!entry) return;
  const today = officeDate(context.now);
  const posts = organisation ?? (await loadOrganisation(tx, today));
  const managerId = entry.managerId ?? agreement?.content.proposedManagerPersonId ?? null;
  const ownerPostId = managerId === null ? null : (postOf(posts, managerId, entry.unitId)?.id ?? null);
  const known = await levelOfSubject(tx, subject.id);
  const level = known && (await lockLevel(tx, known.id));
  const before = level ? ((await termsOf(tx, [level.id])).get(level.id) ?? []) : [];
  const agreed = agreement && agreedBy(agreement, entry, before.at(-1));
  const id = level?.id ?? context.newId();
  const isNew = agreed !== null && JSON.stringify(agreed) !== JSON.stringify(withoutMonth(before.at(-1)));
  const { items, unmeasured } = agreed ?? before.at(-1) ?? { items: [], unmeasured: [] };
  const itemCount = items.length + unmeasured.length;
  const firstMonth = level?.firstMonth ?? monthOf(entry.since);
  // One that has ended is asked for its last month first.
  const isOpen = itemCount > 0 && (entry.isOpen || level?.isOpen === true);
  if (level) {
    await updateLevel(
      tx,
      id,
      {
        unitId: entry.unitId,
        // A contract that is changed without naming anybody stays with whoever has it.
        ownerPostId: managerId === null ? level.ownerPostId : ownerPostId,
        itemCount,
        isOpen,
        ...(isOpen && !level.isOpen ? { nextMonth: laterMonth(level.nextMonth, monthOf(today)) } : {}),
      },
      context.now,
    );
    if (managerId !== null && ownerPostId !== level.ownerPostId) {
      await handOver(tx, id, { ownerPostId, unitId: entry.unitId, today, now: context.now });
    }
  } else {
    // What lies far behind is for whoever wants to enter it; only the month before is asked for.
    const nextMonth = laterMonth(firstMonth, addToMonth(monthOf(today), -1));
    const made = { id, subject: entry.subject, unitId: entry.unitId, ownerPostId, itemCount };
    await insertLevel(tx, { ...made, isOpen, firstMonth, nextMonth, version: 1 }, context.now);
  }
  if (!isNew || agreed === null || itemCount + before.length === 0) return;
  const fromMonth = before.length === 0 ? firstMonth : monthOf(today);
  await appendTerms(tx, id, before.length + 1, { fromMonth, ...agreed }, context.now);
  const payload = { requestId: agreed.requestId, fromMonth, items: items.map(({ key }) => key) };
  await appendEvents(tx, context, [{ stream: levelStream(id), type: 'service-level-agreed', payload }]);
}

type Agreed = Omit<LevelTerms, 'fromMonth'>;

/** null for a request that joined the entry or ends it, and says nothing of the whole. */
function agreedBy(
  { requestId, content, requirements }: Agreement,
  entry: SubjectEntry,
  before: LevelTerms | undefined,
): Agreed | null {
  if (content.facts.purpose === 'termination') return null;
  if (entry.subject.type === 'cloud-service' && entry.requestId !== requestId) return null;
  // What nobody can measure here is not measured under the next agreement either, until somebody says so.
  const marks = new Map(before?.unmeasured.map(({ key, notMeasured }) => [key, notMeasured]));
  const all = itemsIn(content, requirements);
  return {
    requestId,
    items: all.filter(({ key }) => !marks.has(key)),
    unmeasured: all.flatMap((item) => {
      const notMeasured = marks.get(item.key);
      return notMeasured ? [{ ...item, notMeasured }] : [];
    }),
    remedies: remediesIn(content, requirements),
  };
}

function withoutMonth(terms: LevelTerms | undefined): Agreed | null {
  if (!terms) return null;
  const { fromMonth: _, ...rest } = terms;
  return { requestId: rest.requestId, items: rest.items, unmeasured: rest.unmeasured, remedies: rest.remedies };
}

async function handOver(tx: Tx, levelId: string, to: Parameters<typeof handOverObligations>[2]): Promise<void> {
  const figures = await openObligationsOf(tx, 'service-level', [levelId], { lock: true });
  const breaches = await openObligationsOf(tx, 'sla-breach', await openBreachIds(tx, levelId), { lock: true });
  const ids = [...figures.values(), ...breaches.values()].flat().map(({ id }) => id);
  await handOverObligations(tx, ids, to);
}

const MOST_AT_ONCE = 200;
type Io = { now: Date; newId: NewId };

/** Entries that were approved before; a few hundred in one run. Returns how many were taken up. */
export async function takeUpOlder(db: Db, { now, newId }: Io): Promise<number> {
  const subjects = await subjectsWithoutLevel(db, MOST_AT_ONCE);
  if (subjects.length === 0) return 0;
  const organisation = await loadOrganisation(db, officeDate(now));
  const context = { actor: systemActor, now, newId };
  for (const subject of subjects) {
    const agreement = await agreementOf(db, subject);
    await inTransaction(db, async (tx) => {
      // Another process may have been here first.
      if (await levelOfSubject(tx, subject.id)) return;
      await takeUpLevel(tx, subject, agreement, context, organisation);
    });
  }
  return subjects.length;
}

async function agreementOf(db: DbOrTx, subject: { type: LevelSubject; id: string }): Promise<Agreement | null> {
  const entry = await subjectEntry(db, subject);
  const revision = entry?.requestId ? await approvedRevision(db, entry.requestId) : null;
  const profile = revision && (await loadProfile(db, revision.profileKey, revision.profileVersion));
  if (!entry?.requestId || !revision || !profile) return null;
  const content = await loadRevisionContent(db, revision.revisionId);
  return { requestId: entry.requestId, content, requirements: assess(profile, content).requirements };
}
