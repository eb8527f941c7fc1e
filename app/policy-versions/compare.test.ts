import { expect, test } from 'vitest';
import { fujieda } from '~/policy/profiles/fujieda';
import { CAREFUL_FACTS } from '../../tests/factories/content';
import { effectOn } from './compare';

const request = { kind: 'cloud-service', facts: CAREFUL_FACTS } as const;

test('the same version changes nothing for a request', () => {
  expect(effectOn(request, fujieda, structuredClone(fujieda))).toBeNull();
});

test('a requirement that applies anew is named', () => {
  const next = structuredClone(fujieda);
  const [first] = next.requirements;
  if (!first) throw new Error('The profile has no requirements');
  next.requirements.push({ ...first, key: 'own-rule', when: { always: true } });
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
