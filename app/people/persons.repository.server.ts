/** People as rows. */
import type { Instant } from '~/platform/dates';
import type { Locale } from '~/platform/text';
import type { DbOrTx, Tx } from '~db/connection.server';

export type Person = {
  id: string;
  name: string;
  nameKana: string;
  email: string;
  locale: Locale;
  active: boolean;
  version: number;
};

export async function findPerson(db: DbOrTx, id: string): Promise<Person | null> {
  const row = await db
    .selectFrom('persons')
    .select(['id', 'name', 'name_kana', 'email', 'locale', 'active', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { name_kana, ...rest } = row;
  return { ...rest, nameKana: name_kana, locale: row.locale as Locale, active: row.active === 1 };
}

/** False when another person has the address. */
export async function insertPerson(
  tx: Tx,
  person: { id: string; name: string; nameKana: string; email: string; locale: Locale },
  now: Instant,
): Promise<boolean> {
  const taken = await emailTaken(tx, person.email, person.id);
  if (taken) return false;
  const { nameKana, ...rest } = person;
  await tx
    .insertInto('persons')
    .values({ ...rest, name_kana: nameKana, created_at: now })
    .execute();
  return true;
}

export async function emailTaken(tx: Tx, email: string, exceptId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('persons')
    .select('id')
    .where('email', '=', email)
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Compare-and-set; false when the person has another version by now. */
export async function changePerson(
  tx: Tx,
  id: string,
  version: number,
  change: { name?: string; name_kana?: string; email?: string; active?: 0 | 1 },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('persons')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** For people who are touched by somebody else's transfer: pages opened before must not overwrite it. */
export async function touchPerson(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('persons')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Whether the installation has people at all. */
export const anybodyThere = async (db: DbOrTx): Promise<boolean> =>
  (await db.selectFrom('persons').select('id').limit(1).executeTakeFirst()) !== undefined;
