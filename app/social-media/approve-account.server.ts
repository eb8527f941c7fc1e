/** What the final approval of a request about an account does: the register, and the other accounts of its platform. */
import type { PolicyProfile } from '~/policy/model';
import { socialMediaPeriodsOf } from '~/policy/periods';
import { appendEvents } from '~/record/append.server';
import { recordedActor } from '~/record/recorded-actor';
import { changesBetween } from '~/registers/changes';
import type { Tx } from '~db/connection.server';
import { accountStream, lockAccount, recordedAccount, updateAccount } from './account.repository.server';
import { settle } from './life/settle.server';
import { type ApprovedAccount, registerApprovedAccount } from './register-approved-account.server';

type Approved = ApprovedAccount & { profile: PolicyProfile };

export async function approveAccount(tx: Tx, approved: Approved): Promise<void> {
  const { content, profile } = approved;
  const accountId = await registerApprovedAccount(tx, approved);
  await settleNow(tx, approved, accountId);
  const { purpose, accountChange } = content.facts;
  if (profile.switches.socialMediaOwner === 'per-service' && purpose === 'change' && accountChange === 'owner') {
    await changeOwnerOfPlatform(tx, approved, accountId);
  }
}

const by = ({ context: { actor, now, newId } }: Approved) => ({ actor: recordedActor(actor), now, newId });

/** The hand-over or the closing begins with the approval, not with the next run. */
const settleNow = (tx: Tx, approved: Approved, accountId: string): Promise<void> =>
  settle(tx, accountId, socialMediaPeriodsOf(approved.profile), by(approved));

/** One responsible person for each platform: the other open accounts follow, and wait for the hand-over like this one. */
async function changeOwnerOfPlatform(tx: Tx, approved: Approved, accountId: string): Promise<void> {
  const { request, content, context } = approved;
  let others = tx
    .selectFrom('social_media_accounts')
    .select('id')
    .where('platform', '=', content.platform ?? 'other')
    .where('is_open', '=', 1)
    .where('id', '<>', accountId)
    .orderBy('id');
  if (content.platform === 'other') others = others.where('platform_name', '=', content.platformName);
  for (const { id } of await others.execute()) {
    const before = await lockAccount(tx, id);
    if (!before || before.ownerPostId === content.ownerPostId) continue;
    const changed = { ownerPostId: content.ownerPostId };
    await updateAccount(tx, before, changed, context.now);
    const changes = changesBetween(recordedAccount(before), recordedAccount({ ...before, ...changed }));
    await appendEvents(tx, by(approved), [
      { stream: accountStream(id), type: 'account-changed', payload: { requestId: request.id, changes } },
    ]);
    await settleNow(tx, approved, id);
  }
}
