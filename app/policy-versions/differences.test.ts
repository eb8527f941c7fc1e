import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PolicyProfile, Requirement, RouteStep } from '~/policy/model';
import { fujieda } from '~/policy/profiles/fujieda';
import { compareProfiles, type ProfileDifference } from './differences';

const NOTHING: ProfileDifference = {
  provisions: { added: [], removed: [], changed: [] },
  requirements: { added: [], removed: [], changed: [] },
  steps: { added: [], removed: [], changed: [] },
  roles: { added: [], removed: [], changed: [] },
  others: [],
};
const against = (change: (profile: PolicyProfile) => void): ProfileDifference => {
  const next = structuredClone(fujieda);
  change(next);
  return compareProfiles(fujieda, next);
};
const firstOf = (profile: PolicyProfile): Requirement => {
  const [first] = profile.requirements;
  if (!first) throw new Error('The profile has no requirements');
  return first;
};

const pathsIn = (others: ProfileDifference['others']) => others.flatMap(({ fields }) => fields.map(({ path }) => path));

test('a version differs from itself in nothing', () => {
  expect(against(() => {})).toEqual(NOTHING);
});

test('what was added and taken away is named', () => {
  const difference = against((next) => {
    next.requirements.splice(1, 1);
    next.requirements.push({ ...firstOf(next), key: 'own-rule' });
  });
  expect(difference.requirements).toMatchObject({
    added: [{ key: 'own-rule', name: firstOf(fujieda).title }],
    removed: [{ key: fujieda.requirements[1]?.key }],
    changed: [],
  });
});

test('what changed in a requirement is told field by field, conditions in words', () => {
  const { requirements } = against((next) => {
    const first = firstOf(next);
    first.exemptable = !first.exemptable;
    first.mandatory = { not: { always: true } };
  });
  const [changed] = requirements.changed;
  expect(changed?.key).toBe(firstOf(fujieda).key);
  expect(changed?.fields.map(({ path, after }) => [path, after?.ja])).toEqual([
    ['mandatory', 'なし'],
    ['exemptable', firstOf(fujieda).exemptable ? 'いいえ' : 'はい'],
  ]);
});

test('a step that is taken out of the route of one kind only is told with the kind', () => {
  let taken: RouteStep | undefined;
  const { steps } = against((next) => {
    taken = next.routes.outsourcing?.at(-1)?.steps.pop();
  });
  expect(steps.removed).toHaveLength(1);
  expect(steps.removed[0]?.name.ja).toContain(`業務委託：${taken?.name.ja}`);
});

test('stages in another order are told', () => {
  const { others } = against((next) => next.routes['cloud-service']?.reverse());
  expect(pathsIn(others)).toEqual(['routes.cloud-service']);
});

test('a shorter retention, a weaker switch and another rule for take-out are told', () => {
  const { others } = against((next) => {
    next.periods.retentionYears.takeOutRecords = 1;
    next.switches.audit = false;
    next.movements?.pop();
  });
  expect(others.map(({ name }) => name.ja)).toEqual(['情報の持出し・提供など', '行うことの切替え', '期間と保存年限']);
  const [movements, switches, periods] = others;
  // Of a rule that is gone, each thing that it said.
  expect(movements?.fields.length).toBeGreaterThan(1);
  expect(movements?.fields.every(({ before, after }) => before !== null && after === null)).toBe(true);
  expect(switches?.fields).toMatchObject([{ path: 'switches.audit', before: { ja: 'はい' }, after: { ja: 'いいえ' } }]);
  expect(periods?.fields).toMatchObject([
    {
      path: 'periods.retentionYears.takeOutRecords',
      name: { ja: '持ち出し記録の保存（年数）', en: 'Take-out records kept (years)' },
      before: { ja: '5' },
      after: { ja: '1' },
    },
  ]);
});

type Place = { holder: Record<string, unknown>; key: string };

/** Every number, yes-or-no and wording of a policy, except what names a thing. */
function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(holder)) {
    if (key === 'when' || key === 'mandatory' || key === 'not') continue;
    if (typeof inner === 'number' || typeof inner === 'boolean') found.push({ holder, key });
    else if (key === 'ja' || key === 'en') found.push({ holder, key });
    else placesIn(inner, found);
  }
  return found;
}

test('no change goes unseen, wherever it is made', () => {
  const count = placesIn(structuredClone(fujieda)).length;
  expect(count).toBeGreaterThan(1_000);
  fc.assert(
    fc.property(fc.nat(count - 1), (index) => {
      const difference = against((next) => {
        const { holder, key } = placesIn(next)[index]!;
        const value = holder[key];
        holder[key] =
          typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}（改）`;
      });
      expect(difference).not.toEqual(NOTHING);
    }),
    { numRuns: 25 },
  );
});
