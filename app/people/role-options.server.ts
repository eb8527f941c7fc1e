/** The roles a post can have, under the names of the active profile. */
import type { Text } from '~/platform/text';
import { roleName } from '~/policy/lookup';
import { CANONICAL_ROLES, type CanonicalRole } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';

/** In the order of the role table; roles the profile does not name come under their own. */
export async function roleOptions(db: DbOrTx): Promise<{ role: CanonicalRole; name: Text }[]> {
  const profile = await activeProfile(db);
  return CANONICAL_ROLES.map((role) => ({ role, name: roleName(profile, role) }));
}
