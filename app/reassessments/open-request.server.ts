/** The new decision: a request for the change of what is approved, made under the version in force. */
import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { type CreateDraft, type CreateDraftRefusal, createDraft } from '~/approval-requests/create-draft.server';
import { effectOf } from '~/approval-requests/submission-keys.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { ok, type Result, refuse } from '~/platform/result';
import { appendEvents } from '~/record/append.server';
import { recordedActor } from '~/record/recorded-actor';
import type { Io } from '~/registers/change-register.server';
import type { Db, DbOrTx } from '~db/connection.server';
import { findItem, itemFacts, lockItems, updateItem } from './items.repository.server';
import { type Item, subjectStream } from './model';
import { necessityFor } from './words';

type OpenRefusal = CreateDraftRefusal | 'not-found' | 'already-under-way' | 'conflict';

/** Requests that still can become a decision are not these. */
const OVER = ['rejected', 'withdrawn'];

export async function canOpenRequest(db: DbOrTx, item: Item): Promise<boolean> {
  if (item.status !== 'needs-decision') return false;
  if (item.requestId === null) return true;
  const request = await loadRequest(db, item.requestId);
  return !request || OVER.includes(request.status);
}

type Asked = { itemId: string; version: number; submissionKey: string };

export async function openRequestFor(
  db: Db,
  actor: Actor,
  { itemId, version, submissionKey }: Asked,
  io: Io,
): Promise<Result<{ id: string }, OpenRefusal>> {
  const ability = defineAbilities(actor);
  const item = await findItem(db, ability, itemId);
  const facts = item && (await itemFacts(db, [item])).get(item.id);
  if (!item || !facts || !ability.can('respond', subject('Reassessment', { ...facts }))) return refuse('not-found');
  const command = await commandFor(db, item, submissionKey);
  if (!command) return refuse('not-found');
  // The same form once more leads to the draft that it made.
  const made = await effectOf(db, { key: submissionKey, personId: actor.personId, effect: 'create-draft' });
  if (made) return ok({ id: made });
  if (item.version !== version) return refuse('conflict');
  if (!(await canOpenRequest(db, item))) return refuse('already-under-way');
  return createDraft(db, actor, command, io, {
    amend: (content) => ({ ...content, necessity: necessityFor(item).ja }),
    tie: async (tx, requestId) => {
      const [locked] = await lockItems(tx, [item.id]);
      if (!locked || locked.version !== version || !(await canOpenRequest(tx, locked))) return false;
      const context = { actor: recordedActor(actor), now: io.now, newId: io.newId };
      const payload = { itemId: item.id, requestId };
      await appendEvents(tx, context, [{ stream: subjectStream(item), type: 'reassessment-request-opened', payload }]);
      return updateItem(tx, locked, { status: 'needs-decision', requestId }, io.now);
    },
  });
}

async function commandFor(db: Db, item: Item, submissionKey: string): Promise<CreateDraft | null> {
  const common = { submissionKey, owningUnitId: item.unitId };
  switch (item.subjectType) {
    case 'cloud-service': {
      const empty = { serviceName: '', vendorName: '' };
      return { ...common, ...empty, kind: 'cloud-service', purpose: 'change', cloudServiceId: item.subjectId };
    }
    case 'social-media-account':
      return { ...common, kind: 'social-media-account', accountId: item.subjectId, change: 'purpose' };
    case 'contract':
    case 'designated-manager': {
      const row = await db.selectFrom('contracts').select('kind').where('id', '=', item.subjectId).executeTakeFirst();
      const kind = row?.kind;
      if (kind !== 'outsourcing' && kind !== 'designated-manager') return null;
      return { ...common, kind, purpose: 'change', title: '', vendorName: '', contractId: item.subjectId };
    }
  }
}
