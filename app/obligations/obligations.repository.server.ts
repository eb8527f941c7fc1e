/** Obligations as rows. */
import { type SqlBool, sql } from 'kysely';
import { notify } from '~/notifications/notify.repository.server';
import type { Instant, PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { Text } from '~/platform/text';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { NewObligation, ObligationKind, ObligationStatus, ObligationSubject, Occasion } from './model';
import { registerNotes } from './words';

export type StoredObligation = {
  id: string;
  kind: ObligationKind;
  subject: ObligationSubject;
  occurrence: string;
  title: Text;
  ownerPostId: string | null;
  unitId: string;
  dueOn: PlainDate;
  status: ObligationStatus;
  isOpen: boolean;
  doneByName: string;
  doneByPost: string;
  doneAt: Instant | null;
  note: string;
  evidence: string;
  version: number;
};

const selectObligations = (db: DbOrTx) =>
  db
    .selectFrom('obligations as obligation')
    .select(['id', 'kind', 'subject_type', 'subject_id', 'subject_name', 'occurrence', 'title_ja', 'title_en'])
    .select(['owner_post_id', 'unit_id', 'due_on', 'status', 'is_open', 'done_by_name', 'done_by_post', 'done_at'])
    .select(['note', 'evidence', 'version']);

type Row = Awaited<ReturnType<ReturnType<typeof selectObligations>['execute']>>[number];

const read = (row: Row): StoredObligation => ({
  id: row.id,
  kind: row.kind as ObligationKind,
  subject: { type: row.subject_type, id: row.subject_id, name: row.subject_name },
  occurrence: row.occurrence,
  title: { ja: row.title_ja, en: row.title_en },
  ownerPostId: row.owner_post_id,
  unitId: row.unit_id,
  dueOn: row.due_on,
  status: row.status as ObligationStatus,
  isOpen: row.is_open === 1,
  doneByName: row.done_by_name,
  doneByPost: row.done_by_post,
  doneAt: row.done_at,
  note: row.note,
  evidence: row.evidence,
  version: row.version,
});

export async function findObligation(db: DbOrTx, id: string): Promise<StoredObligation | null> {
  const row = await selectObligations(db).where('id', '=', id).executeTakeFirst();
  return row ? read(row) : null;
}

/** Locked until the end of the transaction, so that the daily run and whoever does it take turns. */
export async function lockObligation(tx: Tx, id: string): Promise<StoredObligation | null> {
  const row = await selectObligations(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? read(row) : null;
}

/** The obligations of `ids`, in no order. */
export async function findObligations(db: DbOrTx, ids: readonly string[]): Promise<StoredObligation[]> {
  if (ids.length === 0) return [];
  return (await selectObligations(db).where('id', 'in', ids).execute()).map(read);
}

/** What is open about each of the subjects, by subject id; locked where a transaction is about to change it. */
export async function openObligationsOf(
  db: DbOrTx,
  subjectType: string,
  subjectIds: readonly string[],
  { lock = false }: { lock?: boolean } = {},
): Promise<Map<string, StoredObligation[]>> {
  const found = new Map<string, StoredObligation[]>();
  if (subjectIds.length === 0) return found;
  const query = selectObligations(db)
    .where('subject_type', '=', subjectType)
    .where('subject_id', 'in', subjectIds)
    .where('is_open', '=', 1)
    .orderBy('due_on')
    .orderBy('id');
  for (const row of await (lock ? query.forUpdate() : query).execute()) {
    found.set(row.subject_id, [...(found.get(row.subject_id) ?? []), read(row)]);
  }
  return found;
}

/** Another post answers for it from now on, and is reminded anew. */
export async function handOverObligations(
  tx: Tx,
  ids: readonly string[],
  to: { ownerPostId: string | null; unitId: string; today: PlainDate; now: Instant },
): Promise<void> {
  if (ids.length === 0) return;
  await closeReminders(tx, ids);
  await tx
    .updateTable('obligations')
    .set((eb) => ({
      owner_post_id: to.ownerPostId,
      unit_id: to.unitId,
      look_on: to.today,
      version: eb('version', '+', 1),
      updated_at: to.now,
    }))
    .where('id', 'in', ids)
    .execute();
}

/**
 * Inserts those that are not there yet and says which: of two runs that make the same, one makes it. What ended without
 * anybody having done it, because it was not needed any more, is opened again.
 */
export async function insertObligations(
  tx: Tx,
  obligations: readonly NewObligation[],
  { now, today, newId }: { now: Instant; today: PlainDate; newId: NewId },
): Promise<{ id: string; obligation: NewObligation }[]> {
  if (obligations.length === 0) return [];
  const rows = obligations.map((obligation) => ({ id: newId(), obligation }));
  await tx
    .insertInto('obligations')
    .values(
      rows.map(({ id, obligation: one }) => ({
        id,
        kind: one.kind,
        subject_type: one.subject.type,
        subject_id: one.subject.id,
        subject_name: cut(one.subject.name, 300),
        occurrence: one.occurrence,
        title_ja: cut(one.title.ja, 1000),
        title_en: cut(one.title.en, 1000),
        owner_post_id: one.ownerPostId,
        unit_id: one.unitId,
        due_on: one.dueOn,
        status: 'open',
        look_on: today,
        source: one.source,
        created_at: now,
        updated_at: now,
      })),
    )
    // IGNORE would also swallow a post or a unit that is not there.
    .onDuplicateKeyUpdate({ id: sql`obligations.id` })
    .execute();
  const there = await tx
    .selectFrom('obligations')
    .select('id')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const made = new Set(there.map(({ id }) => id));
  const known = rows.filter(({ id }) => !made.has(id));
  return [...rows.filter(({ id }) => made.has(id)), ...(await reopen(tx, known, { now, today }))];
}

async function reopen(
  tx: Tx,
  known: readonly { obligation: NewObligation }[],
  { now, today }: { now: Instant; today: PlainDate },
): Promise<{ id: string; obligation: NewObligation }[]> {
  if (known.length === 0) return [];
  const keys = known.map(
    ({ obligation: { kind, subject, occurrence } }) => sql`(${kind}, ${subject.type}, ${subject.id}, ${occurrence})`,
  );
  const rows = await tx
    .selectFrom('obligations')
    .select(['id', 'kind', 'subject_type', 'subject_id', 'occurrence'])
    .where(sql<SqlBool>`(kind, subject_type, subject_id, occurrence) in (${sql.join(keys)})`)
    .where('is_open', '=', 0)
    .where((eb) =>
      eb.or([eb('done_by', 'is', null), eb('status', '=', 'cancelled'), eb('note', '=', registerNotes.moved.ja)]),
    )
    .forUpdate()
    .execute();
  const reopened: { id: string; obligation: NewObligation }[] = [];
  for (const row of rows) {
    const one = known.find(
      ({ obligation: { kind, subject, occurrence } }) =>
        kind === row.kind &&
        subject.type === row.subject_type &&
        subject.id === row.subject_id &&
        occurrence === row.occurrence,
    );
    if (!one) continue;
    const { title, ownerPostId, unitId, dueOn, source, subject } = one.obligation;
    await tx
      .updateTable('obligations')
      .set((eb) => ({
        subject_name: cut(subject.name, 300),
        title_ja: cut(title.ja, 1000),
        title_en: cut(title.en, 1000),
        owner_post_id: ownerPostId,
        unit_id: unitId,
        due_on: dueOn,
        status: 'open',
        is_open: 1,
        look_on: today,
        done_by: null,
        done_by_name: '',
        done_by_post: '',
        done_at: null,
        note: '',
        evidence: '',
        source,
        version: eb('version', '+', 1),
        updated_at: now,
      }))
      .where('id', '=', row.id)
      .execute();
    reopened.push({ id: row.id, obligation: one.obligation });
  }
  return reopened;
}

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

/** Ends an obligation, and with it everything that reminds of it; false when it was written meanwhile. */
export async function endObligation(
  tx: Tx,
  { id, version }: Pick<StoredObligation, 'id' | 'version'>,
  end: {
    status: 'done' | 'cancelled';
    /** Without an id: the portal itself. */
    by: { id: string | null; name: string; post: string };
    note: string;
    evidence: string;
    now: Instant;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('obligations')
    .set({
      status: end.status,
      is_open: 0,
      look_on: null,
      done_by: end.by.id,
      done_by_name: end.by.name,
      done_by_post: end.by.post,
      done_at: end.now,
      note: end.note,
      evidence: end.evidence,
      version: version + 1,
      updated_at: end.now,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  await closeReminders(tx, [id]);
  return numUpdatedRows === 1n;
}

/** Takes the reminders of `obligationIds` out of the inboxes. */
export const closeReminders = (tx: Tx, obligationIds: readonly string[]) =>
  tx
    .updateTable('obligation_reminders')
    .set({ is_open: 0 })
    .where('obligation_id', 'in', obligationIds)
    .where('is_open', '=', 1)
    .execute();

export type NewReminder = { obligationId: string; postId: string; dueOn: PlainDate; occasion: Occasion };

/** Puts reminders into inboxes and into the mail. One that is there already is not sent again. */
export async function insertReminders(
  tx: Tx,
  reminders: readonly NewReminder[],
  { now, newId }: { now: Instant; newId: NewId },
): Promise<void> {
  if (reminders.length === 0) return;
  await tx
    .insertInto('obligation_reminders')
    .values(
      reminders.map((one) => ({
        id: newId(),
        obligation_id: one.obligationId,
        post_id: one.postId,
        due_on: one.dueOn,
        occasion: one.occasion,
        reminded_at: now,
      })),
    )
    .onDuplicateKeyUpdate({ is_open: 1 })
    .execute();
  await notify(
    tx,
    reminders.map(({ obligationId, postId, dueOn, occasion }) => ({
      kind: occasion === 'new' || occasion.startsWith('before-') ? 'deadline' : 'overdue',
      occasion,
      subject: { type: 'obligation', id: obligationId },
      to: { postId },
      once: `obligation:${obligationId}:${dueOn}:${occasion}:${postId}`,
    })),
    { now, newId },
  );
}
