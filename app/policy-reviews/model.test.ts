import { expect, test } from 'vitest';
import { USUAL_POLICY_REVIEW } from '~/policy/policy-review';
import { lacking, lacksMeasure, levelsOf, type Risk, type Trigger } from './model';

const { risk: scale } = USUAL_POLICY_REVIEW;
const risk: Risk = {
  id: 'r',
  threat: '委託先の端末からの流出',
  scope: '介護保険の資格情報',
  likelihood: 'possible',
  loss: 'severe',
  measure: '多要素認証を求める',
  ownerPostId: 'p',
  dueOn: '2027-03-31',
  likelihoodAfter: 'rare',
  lossAfter: 'severe',
};
const trigger: Trigger = { id: 't', kind: 'law', note: '規則の改正', incidentId: null, campaignId: null };
const written = { finding: '対策が足りない', proposed: 'new-version' } as const;

test('対策の前と後のレベルが、それぞれの見積りから出る', () => {
  expect(levelsOf(scale, risk)).toMatchObject({ before: { key: 'high' }, after: { key: 'medium' } });
  expect(levelsOf(scale, { ...risk, lossAfter: null }).after).toBeNull();
});

test('低くないリスクには、対策と担当と期限がそろって要る', () => {
  expect(lacksMeasure(risk, scale)).toBe(false);
  for (const gap of [{ measure: '' }, { ownerPostId: null }, { dueOn: null }]) {
    expect(lacksMeasure({ ...risk, ...gap }, scale)).toBe(true);
  }
  const low = { ...risk, likelihood: 'rare', loss: 'minor', measure: '', ownerPostId: null, dueOn: null };
  expect(lacksMeasure(low, scale)).toBe(false);
});

test('提出の前に足りないものを、画面の順に挙げる', () => {
  const nothing = { review: { finding: '', proposed: null }, triggers: [], risks: [] };
  expect(lacking(nothing, scale)).toEqual(['triggers', 'risks', 'finding', 'proposed']);
  const all = { review: written, triggers: [trigger], risks: [risk] };
  expect(lacking(all, scale)).toEqual([]);
  expect(lacking({ ...all, risks: [{ ...risk, dueOn: null }] }, scale)).toEqual(['measures']);
});
