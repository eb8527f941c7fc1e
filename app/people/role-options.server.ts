/** The roles a post can have, under the names of the active profile. */
import type { Text } from '~/platform/text';
import { CANONICAL_ROLES, type CanonicalRole } from '~/policy/model';
import { baselineRoles } from '~/policy/profiles/baseline/roles';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';

/** In the order of the role table; roles that the profile does not name come under their usual one. */
export async function roleOptions(db: DbOrTx): Promise<{ role: CanonicalRole; name: Text }[]> {
  const profile = await activeProfile(db);
  return CANONICAL_ROLES.map((role) => ({ role, name: (profile.roles[role] ?? baselineRoles[role]).name }));
}
