/** Traceability of one version of a policy, with the figures that the reader is shown. */
import { subject } from '@casl/ability';
import type { AppAbility, ApprovalRequestFacts } from '~/authorization/ability';
import type { PolicyProfile } from '~/policy/model';
import { activeProfileVersion, loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { countOutcomes } from './outcomes.repository.server';
import { type Traceability, traceability } from './rows';

/** An approved request with which the reader has nothing to do. */
const SOMEBODYS: ApprovalRequestFacts = {
  id: '',
  status: 'approved',
  authorIds: [],
  participantIds: [],
  assigneeIds: [],
  unitIds: [],
};

export type LoadedTraceability = Traceability & { profile: PolicyProfile; active: boolean; counted: boolean };

/** null where there is no such version. Figures add up all requests: only for those who may read them all. */
export async function loadTraceability(
  db: DbOrTx,
  ability: AppAbility,
  { key, version }: { key: string; version: string },
): Promise<LoadedTraceability | null> {
  const profile = await loadProfile(db, key, version);
  if (!profile) return null;
  const inForce = await activeProfileVersion(db);
  const counted = inForce.key === key && ability.can('read', subject('ApprovalRequest', { ...SOMEBODYS }));
  const outcomes = counted ? await countOutcomes(db) : null;
  const active = inForce.key === key && inForce.version === version;
  return { profile, active, counted, ...traceability(profile, outcomes) };
}
