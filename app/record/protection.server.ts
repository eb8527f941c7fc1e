import type { Instant } from '~/platform/dates';
import type { Db } from '~db/connection.server';
import { recordIsProtected } from '~db/grants';

/** Rights change when somebody migrates or grants; trying them out takes ten statements. */
const KNOWN_FOR = 5 * 60_000;

const known = new WeakMap<Db, { at: number; value: boolean }>();

/** Whether the account of `db` is unable to rewrite the record; looked at every few minutes. */
export async function isRecordProtected(db: Db, now: Instant): Promise<boolean> {
  const last = known.get(db);
  if (last && now.getTime() - last.at < KNOWN_FOR) return last.value;
  const value = await recordIsProtected(db);
  known.set(db, { at: now.getTime(), value });
  return value;
}
