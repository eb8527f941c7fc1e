import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AXES, effectiveClass, highestLevel, levelReaches, rankOf } from '~/policy/classification';
import type { InformationItem } from '~/policy/model';
import { shippedProfiles } from '~/policy/profiles';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';

const item = (confidentiality: string, integrity: string, availability: string): InformationItem => ({
  name: '情報',
  confidentiality,
  integrity,
  availability,
  personalInformation: false,
  specificPersonalInformation: false,
});

describe('順位', () => {
  test('藤枝市は1が最も高い', () => {
    const rank = (key: string) => rankOf(fujieda.classification, 'confidentiality', key);
    expect([rank('1'), rank('2'), rank('3')]).toEqual([3, 2, 1]);
  });

  test('国の分類は3Aが最も高く、1が最も低い', () => {
    const ranks = ['3A', '3B', '3C', '2', '1'].map((key) => rankOf(baseline.classification, 'confidentiality', key));
    expect(ranks).toEqual([5, 4, 3, 2, 1]);
  });

  test('分類にない番号に順位はない', () => {
    expect(rankOf(fujieda.classification, 'availability', '3')).toBeNull();
    expect(levelReaches(fujieda.classification, 'careful', '3A')).toBeNull();
  });
});

describe('実効分類（藤枝市 5(2)④ウ）', () => {
  test('分類の異なる情報が混ざるときは、軸ごとに最も高い分類になる', () => {
    const items = [item('3', '1', '2'), item('1', '3', '2')];
    expect(effectiveClass(fujieda.classification, items)).toEqual({
      confidentiality: '1',
      integrity: '1',
      availability: '2',
    });
  });

  test('情報がまだないときは決まらない', () => {
    expect(effectiveClass(fujieda.classification, []).confidentiality).toBeNull();
    expect(effectiveClass(fujieda.classification, undefined).confidentiality).toBeNull();
  });

  test('分類のない情報がより高くなりうる間は決まらず、最高に届いていれば決まる', () => {
    expect(effectiveClass(fujieda.classification, [item('2', '3', '2'), item('', '', '')]).confidentiality).toBeNull();
    expect(effectiveClass(fujieda.classification, [item('1', '3', '2'), item('', '', '')]).confidentiality).toBe('1');
  });

  for (const profile of shippedProfiles) {
    test(`どの情報の分類も下回らず、どれかの分類と同じである（${profile.key}）`, () => {
      const level = (axis: (typeof AXES)[number]) =>
        fc.constantFrom(...profile.classification.axes[axis].levels.map((each) => each.key));
      const items = fc.array(
        fc
          .tuple(level('confidentiality'), level('integrity'), level('availability'))
          .map(([confidentiality, integrity, availability]) => item(confidentiality, integrity, availability)),
        { minLength: 1, maxLength: 6 },
      );
      fc.assert(
        fc.property(items, (all) => {
          const effective = effectiveClass(profile.classification, all);
          return AXES.every((axis) => {
            const rank = rankOf(profile.classification, axis, effective[axis] ?? '') ?? 0;
            const ranks = all.map((each) => rankOf(profile.classification, axis, each[axis]) ?? 0);
            return ranks.every((each) => rank >= each) && ranks.includes(rank);
          });
        }),
      );
    });
  }

  test('知らない番号は、最も高いものを探すときに数えない', () => {
    expect(highestLevel(fujieda.classification, 'confidentiality', ['3', '3A'])).toBe('3');
    expect(highestLevel(fujieda.classification, 'confidentiality', [])).toBeNull();
  });
});
