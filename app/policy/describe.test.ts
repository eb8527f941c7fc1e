import { expect, test } from 'vitest';
import { describeCondition } from '~/policy/describe';
import type { Condition } from '~/policy/model';
import { shippedProfiles } from '~/policy/profiles';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';

test.each<[Condition, string, string]>([
  [{ always: true }, '常に', 'always'],
  [{ fact: 'terms', is: 'uniform' }, '契約の形が「約款だけ（利用規約への同意）」', 'Terms is “Uniform terms only”'],
  [
    { not: { fact: 'purpose', is: 'termination' } },
    '申請の目的が「利用の終了」以外',
    'Purpose of the request is not “Termination”',
  ],
  [
    { fact: 'dataLocation', in: ['foreign', 'both'] },
    'データの保存場所が「国外だけ」か「国内と国外」',
    'Place of data is “Abroad only” or “Japan and abroad”',
  ],
  [{ reaches: 'careful' }, '分類が機密性1か機密性2にあたる', 'the class is Confidentiality 1 or Confidentiality 2'],
  [
    { all: [{ track: 'A' }, { any: [{ information: 'personal' }, { reaches: 'strict' }] }] },
    'トラックA、かつ（個人情報を扱う、または分類が機密性1にあたる）',
    'Track A, and (personal information is held, or the class is Confidentiality 1)',
  ],
  [
    { not: { any: [{ reaches: 'careful' }, { information: 'personal' }] } },
    '分類が機密性1か機密性2にあたらない、かつ個人情報を扱う場合を除く',
    'the class is not Confidentiality 1 or Confidentiality 2, and not where personal information is held',
  ],
])('%j', (condition, ja, en) => {
  expect(describeCondition(condition, fujieda)).toEqual({ ja, en });
});

test('1が低い分類では、届く範囲を名前で示す', () => {
  expect(describeCondition({ reaches: 'careful' }, baseline).ja).toBe(
    '分類が自治体機密性3Aから自治体機密性2までにあたる',
  );
});

test('出荷時のどの条件も言葉になる', () => {
  for (const profile of shippedProfiles) {
    for (const { when, mandatory } of profile.requirements) {
      for (const condition of [when, mandatory]) {
        const text = describeCondition(condition, profile);
        expect(`${text.ja}${text.en}`).not.toMatch(/undefined|\[object/);
        expect(text.ja.length * text.en.length).toBeGreaterThan(0);
      }
    }
  }
});
