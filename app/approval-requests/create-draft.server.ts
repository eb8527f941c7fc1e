import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { activeProfile } from '~/policy/profiles.repository.server';
import { indexForSearch } from '~/search/index.server';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { emptyContent } from './content';
import { takeNumber } from './numbering.server';
import { recordOnRequest } from './persist.server';
import { prefillFromService } from './prefill.query.server';
import { effectOf, markUsed } from './submission-keys.server';

export type CreateDraft = {
  submissionKey: string;
  owningUnitId: string;
  purpose: 'new' | 'change' | 'renewal';
  serviceName: string;
  vendorName: string;
  /** Register entry to join, change or renew; what is known of it is filled in. */
  cloudServiceId: string | null;
};
export type CreateDraftRefusal = 'not-allowed' | 'not-own-section' | 'unknown-service';

/** Opens a draft owned by one of the actor's sections and returns its id. The same form sent twice gives the same draft. */
export async function createDraft(
  db: Db,
  actor: Actor,
  command: CreateDraft,
  { now, newId }: { now: Date; newId: NewId },
): Promise<Result<{ id: string }, CreateDraftRefusal>> {
  if (!defineAbilities(actor).can('create', 'ApprovalRequest')) return refuse('not-allowed');
  if (!actor.unitIds.includes(command.owningUnitId)) return refuse('not-own-section');
  return inTransaction(db, async (tx) => {
    const key = { key: command.submissionKey, personId: actor.personId, effect: 'create-draft' };
    const existing = await effectOf(tx, key);
    if (existing) return ok({ id: existing });

    const blank = emptyContent(command.owningUnitId);
    const content = command.cloudServiceId
      ? await prefillFromService(tx, command.cloudServiceId, command.purpose, blank)
      : {
          ...blank,
          serviceName: command.serviceName,
          vendorName: command.vendorName,
          facts: { purpose: command.purpose },
        };
    if (!content) return refuse('unknown-service');

    const id = newId();
    await insertDraft(tx, { id, actor, command, content, now });
    await markUsed(tx, { ...key, requestId: id }, now);
    await recordOnRequest(tx, { id, version: 0 }, { actor, now, newId }, [
      {
        type: 'draft-created',
        payload: {
          status: 'draft',
          purpose: command.purpose,
          owningUnitId: command.owningUnitId,
          title: content.serviceName,
        },
      },
    ]);
    return ok({ id });
  });
}

async function insertDraft(
  tx: Tx,
  draft: { id: string; actor: Actor; command: CreateDraft; content: ReturnType<typeof emptyContent>; now: Date },
): Promise<void> {
  const { id, actor, command, content, now } = draft;
  const profile = await activeProfile(tx);
  const unit = await tx
    .selectFrom('organisation_units')
    .select(['id', 'code'])
    .where('id', '=', command.owningUnitId)
    .executeTakeFirstOrThrow();
  const number = await takeNumber(tx, unit, now);
  await tx
    .insertInto('approval_requests')
    .values({
      id,
      number,
      kind: 'cloud-service',
      purpose: command.purpose,
      status: 'draft',
      version: 0,
      title: content.serviceName,
      service_name: content.serviceName,
      vendor_name: content.vendorName,
      profile_key: profile.key,
      profile_version: profile.version,
      owning_unit_id: command.owningUnitId,
      applicant_id: actor.personId,
      cloud_service_id: command.cloudServiceId,
      draft: JSON.stringify(content),
      created_at: now,
      updated_at: now,
    })
    .execute();
  await tx
    .insertInto('participations')
    .values({ request_id: id, person_id: actor.personId, part: 'author', since: now })
    .execute();
  await tx
    .insertInto('request_units')
    .values({ request_id: id, unit_id: command.owningUnitId, lead_unit: 1 })
    .execute();
  await indexForSearch(tx, 'approval-request', id, `${number} ${content.serviceName} ${content.vendorName}`);
}
