/** 初期設定: the first body, the first post and its holder, who then adds everybody else in the browser. */
import { fiscalYear, officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { shippedProfiles } from '~/policy/profiles';
import { recordShippedProfiles, setActiveProfile } from '~/policy/profiles.repository.server';
import { appendEvents } from '~/record/append.server';
import { type Db, inTransaction } from '~db/connection.server';
import { savePassword } from './credentials.repository.server';
import { insertHolding } from './holdings.repository.server';
import { lockOrganisation } from './organisation-lock.repository.server';
import { makeInitialPassword } from './passwords.server';
import { anybodyThere, insertPerson } from './persons.repository.server';
import { insertPost, insertUnit, saveRole } from './posts.repository.server';

export type Founding = { bodyName: string; name: string; email: string; profileKey: string };
export type FoundingRefusal = 'not-empty' | 'unknown-profile' | 'busy';

/** Only on an empty database. Returns the initial password, which is shown once and has to be changed. */
export async function foundOrganisation(
  db: Db,
  { bodyName, name, email, profileKey }: Founding,
  { now, newId }: { now: Date; newId: NewId },
): Promise<Result<{ initialPassword: string }, FoundingRefusal>> {
  const profile = shippedProfiles.filter((shipped) => shipped.key === profileKey).at(-1);
  if (!profile) return refuse('unknown-profile');
  const made = await makeInitialPassword();
  if (!made) return refuse('busy');
  await recordShippedProfiles(db, now);
  return inTransaction(db, async (tx) => {
    await lockOrganisation(tx, newId());
    if (await anybodyThere(tx)) return refuse('not-empty');
    const [unitId, postId, personId] = [newId(), newId(), newId()];
    // From the beginning of the fiscal year, so that posts of this year fit below it.
    const period = { from: `${fiscalYear(officeDate(now))}-04-01`, to: null };
    const title = { ja: 'システム管理者', en: 'System administrator' };
    const body = { ja: bodyName, en: bodyName };
    await insertUnit(tx, { id: unitId, parentId: null, kind: 'body', code: bodyName.slice(0, 16), name: body, period });
    await insertPost(tx, { id: postId, unitId, title, period });
    await saveRole(tx, postId, { role: 'administrator', period });
    await insertPerson(tx, { id: personId, name, nameKana: '', email, locale: 'ja' }, now);
    await savePassword(tx, { personId, hash: made.hash, mustChange: true }, now);
    await insertHolding(tx, { id: newId(), postId, personId, capacity: 'regular', period });
    await setActiveProfile(tx, profile.key, profile.version);
    await appendEvents(tx, { actor: { id: null, name: '関所', post: '' }, now, newId }, [
      {
        stream: `unit:${unitId}`,
        type: 'unit-added',
        payload: { parentId: null, kind: 'body', name: body, from: period.from },
      },
      { stream: `post:${postId}`, type: 'post-added', payload: { unitId, title, from: period.from } },
      { stream: `person:${personId}`, type: 'person-added', payload: { name, nameKana: '', email } },
    ]);
    return ok({ initialPassword: made.password });
  });
}
