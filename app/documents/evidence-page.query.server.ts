import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { requirementOf } from '~/policy/lookup';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { readingStates } from './document-text.repository.server';
import { findEvidence, isNamedByRevision, listEvidence, listVersions } from './evidence.repository.server';

/** The files of a request as `actor` may see them; null for a request that is not his to read. */
export async function loadEvidencePage(db: DbOrTx, actor: Actor, requestId: string, requirementKey: string | null) {
  const request = await loadRequest(db, requestId);
  const ability = defineAbilities(actor);
  if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return null;
  const profile = requirementKey === null ? null : await loadProfile(db, request.profileKey, request.profileVersion);
  const requirement = profile && requirementKey !== null ? requirementOf(profile, requirementKey) : null;
  const files = await listEvidence(db, requestId);
  const states = await readingStates(
    db,
    files.map((file) => file.digest),
  );
  return {
    request: { id: request.id, number: request.number, title: request.title },
    files: files.map((file) => ({ ...file, reading: states.get(file.digest) ?? { status: 'none' as const } })),
    versions: await listVersions(db, requestId),
    mayEdit: ability.can('update', subject('ApprovalRequest', request.facts)),
    requirement: requirement ? { key: requirement.key, title: requirement.title } : null,
  };
}

/**
 * A file that `actor` may open, or null: one of a request he may read, that was not taken out, or that something
 * submitted still names.
 */
export async function findReadableEvidence(db: DbOrTx, actor: Actor, requestId: string, fileId: string) {
  const request = await loadRequest(db, requestId);
  if (!request || !defineAbilities(actor).can('read', subject('ApprovalRequest', request.facts))) return null;
  const file = await findEvidence(db, requestId, fileId);
  if (!file) return null;
  return file.removedAt === null || (await isNamedByRevision(db, requestId, fileId)) ? file : null;
}
