import { expect, test } from 'vitest';
import { defineAbilities } from '~/authorization/define-abilities';
import { foundOrganisation } from '~/people/found-organisation.server';
import { loadActor } from '~/people/organisation.repository.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import { NOW, newId } from '../factories/organisation';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const founding = { bodyName: '藤枝市', name: '曽根 拓也', email: 'sone@example.lg.jp', profileKey: 'fujieda' };

test('最初の管理者は、だれもいないときに一度だけ作られ、職員と職を管理できる', async () => {
  await emptyTables();
  expect(await foundOrganisation(db, { ...founding, profileKey: 'nowhere' }, { now: NOW, newId })).toEqual({
    ok: false,
    refusal: 'unknown-profile',
  });
  const outcomes = await Promise.all([1, 2, 3].map(() => foundOrganisation(db, founding, { now: NOW, newId })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'not-empty')).toHaveLength(2);
  const { id } = await db.selectFrom('persons').select('id').executeTakeFirstOrThrow();
  const actor = await loadActor(db, id, '2026-11-20');
  expect(actor && defineAbilities(actor).can('administer', 'Organisation')).toBe(true);
  expect((await activeProfile(db)).key).toBe('fujieda');
});
