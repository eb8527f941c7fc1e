/** 下書きを使用中の版に移す: by whoever writes the draft, never by itself. */
import { subject } from '@casl/ability';
import { type ApprovalRequestRecord, loadRequest } from '~/approval-requests/approval-request.repository.server';
import { writeDraft } from '~/approval-requests/draft.repository.server';
import { recordOnRequest } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { loadActor } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import type { PolicyProfile } from '~/policy/model';
import { activeProfile, activeProfileVersion, loadProfile } from '~/policy/profiles.repository.server';
import { type Db, type DbOrTx, inTransaction } from '~db/connection.server';
import { type Effect, effectOn } from './compare';

/** What has not been decided yet in any part: a change of something approved is measured by the version of the approval. */
const MOVABLE = ['draft', 'sent-back'];

export type Outdated = { before: PolicyProfile; after: PolicyProfile; effect: Effect | null };

/** The version in force where it is another one than that of the request, and what it means; null where it is the same. */
export async function outdatedBy(db: DbOrTx, request: ApprovalRequestRecord): Promise<Outdated | null> {
  const after = await activeProfile(db);
  if (after.key === request.profileKey && after.version === request.profileVersion) return null;
  const before = await loadProfile(db, request.profileKey, request.profileVersion);
  if (!before) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
  return { before, after, effect: effectOn(request.draft, before, after) };
}

export const isMovable = ({ status, purpose }: Pick<ApprovalRequestRecord, 'status' | 'purpose'>): boolean =>
  MOVABLE.includes(status) && purpose === 'new';

/** Whether whoever writes the draft is to be told; one query. */
export async function isOutdated(db: DbOrTx, request: ApprovalRequestRecord): Promise<boolean> {
  if (!isMovable(request)) return false;
  const { key, version } = await activeProfileVersion(db);
  return key !== request.profileKey || version !== request.profileVersion;
}

export type AdoptRefusal = 'not-found' | 'not-editable' | 'conflict';

/** Answers stay; track and class are worked out anew. Bound to the draft and the version that the page showed. */
export async function adoptActiveProfile(
  db: Db,
  actor: Actor,
  { requestId, draftVersion, version }: { requestId: string; draftVersion: number; version: string },
  { now, newId }: { now: Date; newId: NewId },
): Promise<Result<null, AdoptRefusal>> {
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, requestId, { lock: true });
    const fresh = await loadActor(tx, actor.personId, officeDate(now));
    const ability = fresh && defineAbilities(fresh);
    if (!request || !fresh || !ability?.can('read', subject('ApprovalRequest', request.facts)))
      return refuse('not-found');
    if (!ability.can('update', subject('ApprovalRequest', request.facts)) || !isMovable(request)) {
      return refuse('not-editable');
    }
    const outdated = await outdatedBy(tx, request);
    if (!outdated || outdated.after.version !== version || request.draftVersion !== draftVersion) {
      return refuse('conflict');
    }
    const { after } = outdated;
    await writeDraft(tx, request, { content: request.draft, profile: after, now });
    const payload = { key: after.key, version: after.version, formerVersion: request.profileVersion };
    await recordOnRequest(tx, request, { actor: fresh, now, newId }, [{ type: 'policy-adopted', payload }], {
      profile_key: after.key,
      profile_version: after.version,
    });
    return ok(null);
  });
}
