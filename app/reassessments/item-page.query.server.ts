/** One thing approved that a version of the policy means something else for. */
import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { newId } from '~/platform/ids';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { findItem, findRun, itemFacts } from './items.repository.server';
import { canOpenRequest } from './open-request.server';
import { unitNames } from './run-page.query.server';

/** null where there is none for the reader. */
export async function loadItemPage(db: DbOrTx, { actor, ability }: { actor: Actor; ability: AppAbility }, id: string) {
  const item = await findItem(db, ability, id);
  if (!item) return null;
  const run = await findRun(db, item.reassessmentId);
  if (!run) throw new Error(`Re-assessment ${item.reassessmentId} is gone`);
  const [profile, former, facts, units, opens, approved, made] = await Promise.all([
    loadProfile(db, run.key, run.version),
    loadProfile(db, item.former.key, item.former.version),
    itemFacts(db, [item]),
    unitNames(db, [item]),
    canOpenRequest(db, item),
    shownRequest(db, ability, item.approvedRequestId),
    item.requestId === null ? null : shownRequest(db, ability, item.requestId),
  ]);
  if (!profile || !former) throw new Error(`The versions of re-assessment ${run.id} are not recorded`);
  const asked = subject('Reassessment', { ...facts.get(item.id) });
  const responds = ability.can('respond', asked);
  return {
    item,
    unit: units.get(item.unitId) ?? null,
    profile: { key: profile.key, version: profile.version, name: profile.name },
    former: { key: former.key, version: former.version, name: former.name },
    approved,
    made,
    /** On the page of the run, one by one or several at once. */
    mayDecide: item.status === 'open' && run.status === 'done' && ability.can('decide', asked),
    opens,
    mayOpen: opens && responds && actor.unitIds.includes(item.unitId),
    submissionKey: newId(),
  };
}
export type ItemPageData = NonNullable<Awaited<ReturnType<typeof loadItemPage>>>;

/** Only that there is one, where the reader may know no more. */
async function shownRequest(db: DbOrTx, ability: AppAbility, id: string) {
  const request = await loadRequest(db, id);
  if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return { isHidden: true } as const;
  const { number, title, status } = request;
  return { isHidden: false, id, number, title, status } as const;
}
