/**
 * From notices to mails: who holds the post now, who does not want it, what goes together. Each batch is one
 * transaction and passes over rows that another process is at, so every notice gets into the mails once. What is urgent
 * is one mail for each person and run.
 */
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import {
  addToDigests,
  addUrgentMails,
  type Bundle,
  holdersOf,
  lockWaiting,
  markGathered,
  releaseUrgentMails,
  unwantedKinds,
  urgentRun,
  type WaitingNotice,
} from './mails.repository.server';
import { digestTime, lastDigestDay } from './model';

type Io = { now: Date; newId: NewId; hour: number };

/** Gathers everything whose time has come; returns how many notices. */
export async function gatherNotices(db: Db, io: Io): Promise<number> {
  const digestDay = lastDigestDay(io.now, io.hour);
  const run = urgentRun(io.newId);
  let gathered = 0;
  for (const urgent of [true, false]) {
    const before = urgent ? io.now : digestTime(digestDay, io.hour);
    for (;;) {
      const some = await inTransaction(db, async (tx) => {
        const notices = await lockWaiting(tx, { urgent, before });
        if (notices.length === 0) return 0;
        const bundles = await bundlesOf(tx, notices, io.now);
        if (urgent) await addUrgentMails(tx, bundles, run, io);
        else await addToDigests(tx, bundles, digestDay, io);
        await markGathered(
          tx,
          notices.map(({ id }) => id),
        );
        return notices.length;
      });
      if (some === 0) break;
      gathered += some;
    }
    if (urgent) await releaseUrgentMails(db, run, io.now);
  }
  return gathered;
}

/** What each person of today is told; the same row for two posts of one person is two notices in one mail. */
async function bundlesOf(tx: Tx, notices: readonly WaitingNotice[], now: Date): Promise<Bundle[]> {
  const holders = await holdersOf(
    tx,
    notices.flatMap(({ postId }) => postId ?? []),
    officeDate(now),
  );
  const told = notices.flatMap((notice) => {
    const people = notice.personId === null ? (holders.get(notice.postId ?? '') ?? []) : [notice.personId];
    return people.map((personId) => ({ personId, notice }));
  });
  const unwanted = await unwantedKinds(
    tx,
    told.map(({ personId }) => personId),
  );
  const bundles = new Map<string, string[]>();
  for (const { personId, notice } of told) {
    if (unwanted.get(personId)?.has(notice.kind)) continue;
    bundles.set(personId, [...(bundles.get(personId) ?? []), notice.id]);
  }
  return [...bundles].map(([personId, noticeIds]) => ({ personId, noticeIds }));
}
