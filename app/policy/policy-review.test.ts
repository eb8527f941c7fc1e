import { describe, expect, test } from 'vitest';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';
import { kahadaOkuise } from '~/policy/profiles/kahada-okuise';
import { koga } from '~/policy/profiles/koga';
import type { RiskScale } from './model';
import { isCompleteScale, needsMeasure, policyReviewRules, riskLevel } from './policy-review';

const { risk } = policyReviewRules(baseline);
const levelOf = (likelihood: string, loss: string) => riskLevel(risk, likelihood, loss)?.key;
const changed = (change: (scale: RiskScale) => void): RiskScale => {
  const scale = structuredClone(risk);
  change(scale);
  return scale;
};

describe('リスクのレベル', () => {
  test.each([
    ['rare', 'minor', 'low'],
    ['rare', 'severe', 'medium'],
    ['possible', 'considerable', 'medium'],
    ['possible', 'severe', 'high'],
    ['likely', 'minor', 'medium'],
    ['likely', 'severe', 'high'],
  ])('発生可能性 %s と損害 %s からは %s になる', (likelihood, loss, level) => {
    expect(levelOf(likelihood, loss)).toBe(level);
  });

  test('知らない段階からは、レベルは出ない', () => {
    expect(levelOf('often', 'minor')).toBeUndefined();
    expect(levelOf('rare', '')).toBeUndefined();
  });

  test('いちばん低いレベルだけが、対策なしで受け入れられる', () => {
    expect(risk.levels.map(({ key }) => needsMeasure(risk, key))).toEqual([false, true, true]);
  });
});

describe('リスクの表', () => {
  test('欠けた組、知らないレベル、途中で下がるレベルは認めない', () => {
    expect(isCompleteScale(risk)).toBe(true);
    expect(isCompleteScale(changed(({ matrix }) => matrix.pop()))).toBe(false);
    expect(isCompleteScale(changed(({ matrix }) => matrix[0]?.pop()))).toBe(false);
    expect(isCompleteScale(changed(({ matrix }) => matrix[1]?.splice(0, 1, 'unknown')))).toBe(false);
    expect(isCompleteScale(changed(({ matrix }) => matrix[2]?.splice(2, 1, 'low')))).toBe(false);
    expect(isCompleteScale(changed(({ matrix }) => matrix[0]?.splice(0, 1, 'high')))).toBe(false);
  });
});

describe('団体ごとの定め', () => {
  test('藤枝市は地域IT推進委員会に諮り、古河市は特定個人情報の変化でも見直し、香肌奥伊勢に監査はない', () => {
    expect(policyReviewRules(fujieda).committee?.ja).toBe('藤枝市地域IT推進委員会');
    expect(policyReviewRules(baseline)).toMatchObject({ committee: null, everyMonths: 12 });
    expect(policyReviewRules(koga).triggers).toContain('specific-personal');
    expect(policyReviewRules(fujieda).triggers).not.toContain('specific-personal');
    expect(policyReviewRules(kahadaOkuise).triggers).toEqual([
      'self-inspection',
      'incident',
      'law',
      'circumstances',
      'periodic',
    ]);
  });
});
