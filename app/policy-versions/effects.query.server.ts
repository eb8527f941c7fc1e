/** What a version of a policy would mean for requests that exist: the same answers, looked at under it. */
import { readContent } from '~/approval-requests/content';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PolicyProfile, RequestKind } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import { type Effect, effectOn } from './compare';

/** Looked at within one page; the newest tell what to expect of the others. */
const AT_MOST = 200;
const OVER = ['rejected', 'withdrawn'];

export type AffectedRequest = { id: string; number: string; title: string; status: Status; effect: Effect };

/** `hidden`: how many more would change that the reader may not see. */
export type Effects = { looked: number; affected: AffectedRequest[]; hidden: number };

/** Of the newest requests that are open or approved. */
export async function effectsOf(db: DbOrTx, ability: AppAbility, profile: PolicyProfile): Promise<Effects> {
  const rows = await db
    .selectFrom('approval_requests as request')
    .select([
      'request.id',
      'request.number',
      'request.title',
      'request.kind',
      'request.status',
      'request.draft',
      'request.profile_key',
      'request.profile_version',
    ])
    .where('request.status', 'not in', OVER)
    .orderBy('request.id', 'desc')
    .limit(AT_MOST)
    .execute();
  const affected: AffectedRequest[] = [];
  for (const row of rows) {
    const before = await loadProfile(db, row.profile_key, row.profile_version);
    if (!before) continue;
    const effect = effectOn(readContent(row.draft, row.kind as RequestKind), before, profile);
    const { id, number, title, status } = row;
    if (effect) affected.push({ id, number, title, status: status as Status, effect });
  }
  const readable = await readableAmong(db, ability, affected);
  const shown = affected.filter(({ id }) => readable.has(id));
  return { looked: rows.length, affected: shown, hidden: affected.length - shown.length };
}

async function readableAmong(db: DbOrTx, ability: AppAbility, requests: readonly { id: string }[]) {
  if (requests.length === 0) return new Set<string>();
  const ids = requests.map(({ id }) => id);
  const rows = await db
    .selectFrom('approval_requests as request')
    .select('request.id')
    .where('request.id', 'in', ids)
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
