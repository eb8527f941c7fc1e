import { beforeEach, describe, expect, test } from 'vitest';
import { shippedProfiles } from '~/policy/profiles';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';
import {
  activeProfile,
  activeProfileVersion,
  compareVersions,
  loadProfile,
  profileDigest,
  recordedProfiles,
  recordProfile,
  recordShippedProfiles,
  setActiveProfile,
} from '~/policy/profiles.repository.server';
import { inTransaction } from '~db/connection.server';
import { emptyTables, testDatabase } from '../setup/database';

const NOW = new Date('2026-11-20T01:00:00.000Z');
const { db, ownerDb } = testDatabase();
const activate = (key: string, version: string) => inTransaction(db, (tx) => setActiveProfile(tx, key, version));

describe('規程の記録', () => {
  beforeEach(async () => {
    await emptyTables();
    await recordShippedProfiles(db, NOW);
  });

  test('二度記録しても一度きりで、書いたとおりに読める', async () => {
    await recordShippedProfiles(db, new Date('2027-01-01T00:00:00.000Z'));
    const rows = await recordedProfiles(db);
    const shipped = shippedProfiles.map(({ key, version }) => [key, version, NOW]).sort();
    expect(rows.map((row) => [row.key, row.version, row.recordedAt])).toEqual(shipped);
    expect(await loadProfile(db, 'fujieda', fujieda.version)).toEqual(fujieda);
  });

  test('同じ版に違う内容は記録できず、前の内容が残る', async () => {
    const changed = { ...fujieda, requirements: fujieda.requirements.slice(1) };
    await expect(recordProfile(db, changed, NOW)).rejects.toThrow('already recorded with other content');
    const row = await db
      .selectFrom('policy_profiles')
      .select('digest')
      .where('profile_key', '=', 'fujieda')
      .executeTakeFirstOrThrow();
    expect(row.digest).toBe(profileDigest(fujieda));
  });

  test('項目の並びが違うだけなら同じ内容とみなす', async () => {
    const reordered = Object.fromEntries(Object.entries(fujieda).reverse()) as typeof fujieda;
    await expect(recordProfile(db, reordered, NOW)).resolves.toBeUndefined();
  });

  test('何も選ばなければ、最も新しいベースラインが使われる', async () => {
    await recordProfile(db, { ...baseline, version: '2026.9' }, NOW);
    await recordProfile(db, { ...baseline, version: '2026.10' }, NOW);
    expect(await activeProfileVersion(db)).toEqual({ key: 'baseline', version: '2026.10' });
  });

  test('選んだ版が使われ、選び直せる', async () => {
    await activate('fujieda', fujieda.version);
    expect((await activeProfile(db)).key).toBe('fujieda');
    await activate('baseline', baseline.version);
    expect((await activeProfile(db)).key).toBe('baseline');
  });

  test('記録されていない版は選べず、前の選択が残る', async () => {
    await activate('fujieda', fujieda.version);
    await expect(activate('fujieda', '1999.1')).rejects.toThrow('not recorded');
    expect((await activeProfile(db)).version).toBe(fujieda.version);
  });

  test('知らない規程は読めない', async () => {
    expect(await loadProfile(db, 'nowhere', '2026.1')).toBeNull();
    expect(await loadProfile(db, "fujieda' or '1'='1", '2026.1')).toBeNull();
  });

  test('記録した後に書き換えられた内容は読まない', async () => {
    await recordProfile(db, { ...baseline, version: '2026.77' }, NOW);
    await ownerDb
      .updateTable('policy_profiles')
      .set({ content: JSON.stringify({ ...baseline, version: '2026.77', tracks: [] }) })
      .where('version', '=', '2026.77')
      .execute();
    await expect(loadProfile(db, 'baseline', '2026.77')).rejects.toThrow('altered');
  });
});

test('版は数として比べる', () => {
  expect(['2026.10', '2027.1', '2026.2'].sort(compareVersions)).toEqual(['2026.2', '2026.10', '2027.1']);
});
