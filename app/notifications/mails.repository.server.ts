/** Notices and mails as rows. */
import { sql } from 'kysely';
import { addDays, type Instant, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { DbOrTx, Tx } from '~db/connection.server';
import { digestTime, isOptional, type NoticeKind, type NoticeSubject } from './model';

const BATCH = 500;
/** A mail begins to go only when all that belongs into it has been gathered. */
const GATHERING_MS = 60_000;
/** Longer than a mail server may take for one mail; then another process takes it up. */
const CLAIM_MS = 5 * 60_000;
/** So many digests later at most; each day has one. */
const MOST_DAYS_AHEAD = 7;

export type WaitingNotice = { id: string; kind: NoticeKind; postId: string | null; personId: string | null };

/** The oldest notices whose time has come: urgent ones, and those from before `digestFrom`. Others pass over them. */
export async function lockWaiting(
  tx: Tx,
  { urgent, before }: { urgent: boolean; before: Instant },
): Promise<WaitingNotice[]> {
  const rows = await tx
    .selectFrom('notices')
    .select(['id', 'kind', 'post_id as postId', 'person_id as personId'])
    .where('is_waiting', '=', 1)
    .where('is_urgent', '=', urgent ? 1 : 0)
    .where('created_at', '<=', before)
    .orderBy('created_at')
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as NoticeKind }));
}

export const markGathered = (tx: Tx, ids: readonly string[]) =>
  tx.updateTable('notices').set({ is_waiting: 0 }).where('id', 'in', ids).execute();

/** Where no mail server is set, nothing is kept for the day one is. */
export async function forgetWaiting(db: DbOrTx): Promise<void> {
  await db.updateTable('notices').set({ is_waiting: 0 }).where('is_waiting', '=', 1).limit(5_000).execute();
}

/** Who holds each of the posts on `on`, of those who still work here. */
export async function holdersOf(db: DbOrTx, postIds: readonly string[], on: PlainDate): Promise<Map<string, string[]>> {
  const holders = new Map<string, string[]>();
  if (postIds.length === 0) return holders;
  const rows = await db
    .selectFrom('post_holdings as holding')
    .innerJoin('persons as person', 'person.id', 'holding.person_id')
    .select(['holding.post_id as postId', 'person.id as personId'])
    .distinct()
    .where('holding.post_id', 'in', [...new Set(postIds)])
    .where('holding.valid_from', '<=', on)
    .where((eb) => eb.or([eb('holding.valid_to', 'is', null), eb('holding.valid_to', '>=', on)]))
    .where('person.active', '=', 1)
    .execute();
  for (const { postId, personId } of rows) holders.set(postId, [...(holders.get(postId) ?? []), personId]);
  return holders;
}

/** Of the optional kinds those that each person has turned off. */
export async function unwantedKinds(
  db: DbOrTx,
  personIds: readonly string[],
): Promise<Map<string, ReadonlySet<NoticeKind>>> {
  const unwanted = new Map<string, Set<NoticeKind>>();
  if (personIds.length === 0) return unwanted;
  const rows = await db
    .selectFrom('notice_choices')
    .select(['person_id', 'kind'])
    .where('person_id', 'in', [...new Set(personIds)])
    .where('is_wanted', '=', 0)
    .execute();
  for (const row of rows) {
    const kind = row.kind as NoticeKind;
    if (isOptional(kind)) unwanted.set(row.person_id, (unwanted.get(row.person_id) ?? new Set()).add(kind));
  }
  return unwanted;
}

export type Bundle = { personId: string; noticeIds: string[] };

/** The urgent mails of one run: one for each person, however many batches they are gathered in. */
type UrgentRun = { bundle: string; people: Set<string> };
export const urgentRun = (newId: NewId): UrgentRun => ({ bundle: `urgent:${newId()}`, people: new Set() });

/** Adds to the urgent mail that each person gets of this run; it is kept back until `releaseUrgentMails`. */
export async function addUrgentMails(
  tx: Tx,
  bundles: readonly Bundle[],
  run: UrgentRun,
  io: { now: Instant; newId: NewId },
): Promise<void> {
  const nextAt = new Date(io.now.getTime() + GATHERING_MS);
  const late = await addToMails(tx, bundles, { bundle: run.bundle, nextAt }, io);
  for (const { personId } of bundles) run.people.add(personId);
  // Gathering took so long that another process has sent the first one: the rest goes with the next.
  if (late.length > 0) await addToMails(tx, late, { bundle: urgentRun(io.newId).bundle, nextAt }, io);
}

/** Everything is gathered: nothing urgent waits any longer. Of a run that was killed they go a minute later. */
export async function releaseUrgentMails(db: DbOrTx, { bundle, people }: UrgentRun, now: Instant): Promise<void> {
  if (people.size === 0) return;
  await db
    .updateTable('mails')
    .set({ next_at: now })
    .where('person_id', 'in', [...people])
    .where('bundle', '=', bundle)
    .where('status', '=', 'waiting')
    .where('attempts', '=', 0)
    .execute();
}

/** Adds to the digests of `day`; for people whose digest of that day has gone already, to that of the next. */
export async function addToDigests(
  tx: Tx,
  bundles: readonly Bundle[],
  day: PlainDate,
  io: { now: Instant; newId: NewId; hour: number },
  ahead = 0,
): Promise<void> {
  if (bundles.length === 0 || ahead > MOST_DAYS_AHEAD) return;
  const nextAt = new Date(Math.max(digestTime(day, io.hour).getTime(), io.now.getTime() + GATHERING_MS));
  const late = await addToMails(tx, bundles, { bundle: `digest:${day}`, nextAt }, io);
  await addToDigests(tx, late, addDays(day, 1), io, ahead + 1);
}

/** Ties notices to the mail of each person under that name, made where there is none; returns those whose mail has gone. */
async function addToMails(
  tx: Tx,
  bundles: readonly Bundle[],
  { bundle, nextAt }: { bundle: string; nextAt: Instant },
  { now, newId }: { now: Instant; newId: NewId },
): Promise<Bundle[]> {
  if (bundles.length === 0) return [];
  await tx
    .insertInto('mails')
    .values(
      bundles.map(({ personId }) => ({
        id: newId(),
        person_id: personId,
        bundle,
        status: 'waiting',
        next_at: nextAt,
        created_at: now,
      })),
    )
    .onDuplicateKeyUpdate({ bundle: sql`mails.bundle` })
    .execute();
  const rows = await tx
    .selectFrom('mails')
    .select(['id', 'person_id', 'status'])
    .where('bundle', '=', bundle)
    .where(
      'person_id',
      'in',
      bundles.map(({ personId }) => personId),
    )
    .forUpdate()
    .execute();
  const open = new Map(rows.filter((row) => row.status === 'waiting').map((row) => [row.person_id, row.id]));
  await tie(
    tx,
    bundles.flatMap(({ personId, noticeIds }) => {
      const id = open.get(personId);
      return id === undefined ? [] : [{ id, noticeIds }];
    }),
  );
  return bundles.filter(({ personId }) => !open.has(personId));
}

async function tie(tx: Tx, mails: readonly { id: string; noticeIds: readonly string[] }[]): Promise<void> {
  const rows = mails.flatMap(({ id, noticeIds }) => noticeIds.map((notice_id) => ({ mail_id: id, notice_id })));
  if (rows.length > 0) await tx.insertInto('mail_notices').values(rows).execute();
}

export type Claim = { mailId: string; personId: string; attempts: number; claim: string };

/** Takes the mail that waits longest, or one whose process is gone; null when none is due. */
export async function claimMail(db: DbOrTx, claim: string, now: Instant): Promise<Claim | null> {
  for (;;) {
    const next = (await abandoned(db, now)) ?? (await due(db, now));
    if (!next) return null;
    const { numUpdatedRows } = await db
      .updateTable('mails')
      .set({
        status: 'sending',
        claim,
        claimed_until: new Date(now.getTime() + CLAIM_MS),
        attempts: next.attempts + 1,
        tried_at: now,
      })
      .where('id', '=', next.id)
      .where('status', '=', next.status)
      .where('attempts', '=', next.attempts)
      .executeTakeFirst();
    // Another process may have been first: then there is perhaps another mail.
    if (numUpdatedRows === 1n) return { mailId: next.id, personId: next.person_id, attempts: next.attempts + 1, claim };
  }
}

const candidates = (db: DbOrTx) => db.selectFrom('mails').select(['id', 'person_id', 'status', 'attempts']).limit(1);
const due = (db: DbOrTx, now: Instant) =>
  candidates(db)
    .where('status', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .executeTakeFirst();
const abandoned = (db: DbOrTx, now: Instant) =>
  candidates(db).where('status', '=', 'sending').where('claimed_until', '<', now).executeTakeFirst();

export type Outcome =
  | { status: 'sent'; at: Instant }
  | { status: 'empty' }
  /** `uncounted`: stopped before anything was tried. */
  | { status: 'waiting'; nextAt: Instant; error: string; uncounted?: boolean }
  | { status: 'failed'; error: string };

/** How it went; says nothing where another process has taken the mail over. */
export async function settleMail(db: DbOrTx, { mailId, claim, attempts }: Claim, outcome: Outcome): Promise<void> {
  await db
    .updateTable('mails')
    .set({
      status: outcome.status,
      claim: null,
      claimed_until: null,
      ...(outcome.status === 'sent' ? { sent_at: outcome.at, last_error: '' } : {}),
      ...('error' in outcome ? { last_error: [...outcome.error].slice(0, 500).join('') } : {}),
      ...('nextAt' in outcome ? { next_at: outcome.nextAt } : {}),
      ...('uncounted' in outcome && outcome.uncounted ? { attempts: attempts - 1 } : {}),
    })
    .where('id', '=', mailId)
    .where('claim', '=', claim)
    .where('status', '=', 'sending')
    .execute();
}

export type Addressee = { email: string; name: string; locale: 'ja' | 'en' };

/** Where a mail goes; null for somebody who has left since. */
export async function findAddressee(db: DbOrTx, personId: string): Promise<Addressee | null> {
  const row = await db
    .selectFrom('persons')
    .select(['email', 'name', 'locale'])
    .where('id', '=', personId)
    .where('active', '=', 1)
    .executeTakeFirst();
  return row ? { ...row, locale: row.locale === 'en' ? 'en' : 'ja' } : null;
}

export type MailNotice = { id: string; kind: NoticeKind; occasion: string; subject: NoticeSubject };

/** What a mail was made for, the oldest first. */
export async function noticesOf(db: DbOrTx, mailId: string): Promise<MailNotice[]> {
  const rows = await db
    .selectFrom('mail_notices as tie')
    .innerJoin('notices as notice', 'notice.id', 'tie.notice_id')
    .select(['notice.id', 'notice.kind', 'notice.occasion', 'notice.subject_type', 'notice.subject_id'])
    .where('tie.mail_id', '=', mailId)
    .orderBy('notice.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NoticeKind,
    occasion: row.occasion,
    subject: { type: row.subject_type as NoticeSubject['type'], id: row.subject_id },
  }));
}

/** Puts mails that were given up back into the line; of `id` alone, or all. Returns how many. */
export async function retryFailed(db: DbOrTx, id: string | null, now: Instant): Promise<number> {
  const query = db
    .updateTable('mails')
    .set({ status: 'waiting', attempts: 0, next_at: now })
    .where('status', '=', 'failed');
  const { numUpdatedRows } = await (id === null ? query : query.where('id', '=', id)).executeTakeFirst();
  return Number(numUpdatedRows);
}
