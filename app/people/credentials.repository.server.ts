/** Password hashes. Apart from persons, so that no list can ever carry one. */
import type { Instant } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';

export type Credentials = {
  personId: string;
  name: string;
  email: string;
  active: boolean;
  /** null for a person who never got a password. */
  passwordHash: string | null;
  mustChange: boolean;
};

export const findCredentialsByEmail = (db: DbOrTx, email: string): Promise<Credentials | null> =>
  findCredentials(db, 'p.email', email);
export const findCredentialsOf = (db: DbOrTx, personId: string): Promise<Credentials | null> =>
  findCredentials(db, 'p.id', personId);

async function findCredentials(db: DbOrTx, by: 'p.id' | 'p.email', value: string): Promise<Credentials | null> {
  const row = await db
    .selectFrom('persons as p')
    .leftJoin('person_credentials as c', 'c.person_id', 'p.id')
    .select(['p.id', 'p.name', 'p.email', 'p.active', 'c.password_hash', 'c.must_change'])
    .where(by, '=', value)
    .executeTakeFirst();
  if (!row) return null;
  return {
    personId: row.id,
    name: row.name,
    email: row.email,
    active: row.active === 1,
    passwordHash: row.password_hash,
    mustChange: row.must_change === 1,
  };
}

/**
 * Sets a password, the first or another. With `insteadOf`, only while that hash is still the one in force (of two
 * changes at once, one wins). False when it was not.
 */
export async function savePassword(
  db: DbOrTx,
  password: { personId: string; hash: string; mustChange: boolean; insteadOf?: string },
  now: Instant,
): Promise<boolean> {
  const values = { password_hash: password.hash, must_change: password.mustChange ? 1 : 0, changed_at: now };
  if (password.insteadOf !== undefined) {
    const { numUpdatedRows } = await db
      .updateTable('person_credentials')
      .set(values)
      .where('person_id', '=', password.personId)
      .where('password_hash', '=', password.insteadOf)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
  await db
    .insertInto('person_credentials')
    .values({ person_id: password.personId, ...values })
    .onDuplicateKeyUpdate(values)
    .execute();
  return true;
}
