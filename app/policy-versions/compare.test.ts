import { expect, test } from 'vitest';
import { fujieda } from '~/policy/profiles/fujieda';
import { CAREFUL_FACTS } from '../../tests/factories/content';
import { compareProfiles, effectOn } from './compare';

const request = { kind: 'cloud-service', facts: CAREFUL_FACTS } as const;

test('a version differs from itself in nothing, and changes nothing for a request', () => {
  const { provisions, requirements, steps, roles } = compareProfiles(fujieda, structuredClone(fujieda));
  for (const { added, removed, changed } of [provisions, requirements, steps, roles]) {
    expect([...added, ...removed, ...changed]).toEqual([]);
  }
  expect(effectOn(request, fujieda, structuredClone(fujieda))).toBeNull();
});

test('what was added, taken away and reworded is named, and what it means for a request', () => {
  const next = structuredClone(fujieda);
  const index = next.requirements.findIndex(({ key }) => key === 'vendor-selection');
  const [gone] = next.requirements.splice(Math.max(index, 0), 1);
  const [first] = next.requirements;
  if (!first || !gone) throw new Error('The profile has no requirements');
  const added = { ...first, key: 'own-rule', when: { always: true as const } };
  next.requirements.push(added);
  first.title = { ...first.title, ja: `${first.title.ja}（改）` };

  const { requirements } = compareProfiles(fujieda, next);
  expect(requirements.added).toEqual([{ key: 'own-rule', name: added.title }]);
  expect(requirements.removed.map(({ key }) => key)).toEqual([gone.key]);
  expect(requirements.changed.map(({ key }) => key)).toEqual([first.key]);
  expect(effectOn(request, fujieda, next)?.added.map(({ key }) => key)).toEqual(['own-rule']);
});

test('another route is told even where the requirements are the same', () => {
  const next = structuredClone(fujieda);
  const stages = next.routes['cloud-service'];
  stages?.splice(1, 1);
  expect(effectOn(request, fujieda, next)).toMatchObject({ route: true, added: [], gone: [] });
});

test('another class is told even where nothing else changes', () => {
  const next = structuredClone(fujieda);
  for (const level of next.classification.axes.confidentiality.levels) {
    level.name = { ja: `${level.name.ja}（改）`, en: `${level.name.en} (new)` };
  }
  const effect = effectOn(request, fujieda, next);
  expect(effect).toMatchObject({ route: false, added: [], gone: [] });
  expect(effect?.classes).toHaveLength(1);
  expect(effect?.classes[0]?.after?.ja).toBe(`${effect?.classes[0]?.before?.ja}（改）`);
});
