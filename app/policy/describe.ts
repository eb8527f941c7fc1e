/** Conditions in words, for people who read the policy and not the data. */

import { assertNever } from '~/platform/result';
import type { Text } from '~/platform/text';
import { levelOf } from '~/policy/classification';
import type { Condition, PolicyProfile, ScalarFact } from '~/policy/model';
import { factValueText, factWords, informationWords, requestKindWords, trackWords } from '~/policy/words';

const quoted = (texts: Text[]): Text => ({
  ja: texts.map((text) => `「${text.ja}」`).join('か'),
  en: texts.map((text) => `“${text.en}”`).join(' or '),
});

function describeFact(fact: ScalarFact, values: (string | boolean)[], negated: boolean): Text {
  const { label } = factWords[fact];
  const value = quoted(values.map((each) => factValueText(fact, each)));
  return negated
    ? { ja: `${label.ja}が${value.ja}以外`, en: `${label.en} is not ${value.en}` }
    : { ja: `${label.ja}が${value.ja}`, en: `${label.en} is ${value.en}` };
}

/** Names the levels: "2 or above" would mislead where 1 is the highest. */
function describeThreshold(threshold: string, profile: PolicyProfile, negated: boolean): Text {
  const limit = profile.classification.thresholds[threshold];
  if (!limit) return { ja: threshold, en: threshold };
  const { levels } = profile.classification.axes[limit.axis];
  const reached = levels.slice(0, levels.findIndex((level) => level.key === limit.level) + 1);
  const first = reached[0]?.name;
  const last = reached.at(-1)?.name;
  if (!first || !last) return { ja: threshold, en: threshold };
  const range =
    reached.length === 1
      ? first
      : reached.length === 2
        ? { ja: `${first.ja}か${last.ja}`, en: `${first.en} or ${last.en}` }
        : { ja: `${first.ja}から${last.ja}まで`, en: `${first.en} to ${last.en}` };
  return negated
    ? { ja: `分類が${range.ja}にあたらない`, en: `the class is not ${range.en}` }
    : { ja: `分類が${range.ja}にあたる`, en: `the class is ${range.en}` };
}

function describeSimple(condition: Condition, profile: PolicyProfile, negated: boolean): Text | null {
  if ('is' in condition) return describeFact(condition.fact, [condition.is], negated);
  if ('in' in condition) return describeFact(condition.fact, condition.in, negated);
  if ('reaches' in condition) return describeThreshold(condition.reaches, profile, negated);
  if ('isLevel' in condition) {
    const name = levelOf(profile.classification, condition.axis, condition.isLevel)?.name;
    const text = name ?? { ja: condition.isLevel, en: condition.isLevel };
    return negated
      ? { ja: `分類が${text.ja}ではない`, en: `the class is not ${text.en}` }
      : { ja: `分類が${text.ja}`, en: `the class is ${text.en}` };
  }
  if ('information' in condition) {
    const text = informationWords[condition.information];
    return negated ? { ja: `${text.ja}場合を除く`, en: `not where ${text.en}` } : text;
  }
  if ('track' in condition) {
    const { name } = trackWords[condition.track];
    return negated ? { ja: `${name.ja}以外`, en: `not ${name.en}` } : name;
  }
  if ('kinds' in condition) {
    const value = quoted(condition.kinds.map((kind) => requestKindWords[kind].name));
    return negated
      ? { ja: `申請の種類が${value.ja}以外`, en: `the request is not ${value.en}` }
      : { ja: `申請の種類が${value.ja}`, en: `the request is ${value.en}` };
  }
  if ('always' in condition) return negated ? { ja: 'なし', en: 'never' } : { ja: '常に', en: 'always' };
  return null;
}

const isCompound = (condition: Condition) => 'all' in condition || 'any' in condition;

function join(parts: Condition[], profile: PolicyProfile, word: Text): Text {
  const texts = parts.map((part) => {
    const text = describeCondition(part, profile);
    return isCompound(part) && parts.length > 1 ? { ja: `（${text.ja}）`, en: `(${text.en})` } : text;
  });
  return { ja: texts.map((t) => t.ja).join(word.ja), en: texts.map((t) => t.en).join(word.en) };
}

/** When the condition holds, in both languages; a phrase without a full stop. */
export function describeCondition(condition: Condition, profile: PolicyProfile): Text {
  const simple = describeSimple(condition, profile, false);
  if (simple) return simple;
  if ('all' in condition) return join(condition.all, profile, { ja: '、かつ', en: ', and ' });
  if ('any' in condition) return join(condition.any, profile, { ja: '、または', en: ', or ' });
  if ('not' in condition) {
    const negated = describeSimple(condition.not, profile, true);
    if (negated) return negated;
    // Not (A or B) reads better as "neither A nor B": each part is negated by itself.
    if ('any' in condition.not) {
      return join(
        condition.not.any.map((part) => ({ not: part })),
        profile,
        { ja: '、かつ', en: ', and ' },
      );
    }
    const inner = describeCondition(condition.not, profile);
    return { ja: `次に当てはまらない：（${inner.ja}）`, en: `not (${inner.en})` };
  }
  return assertNever(condition as never);
}
