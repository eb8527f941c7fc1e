/** What is said about a part of a profile that has the wrong shape. Pure. */
import type { z } from 'zod';
import type { Text } from '~/platform/text';

const CUSTOM: Record<string, Text> = {
  'unknown-condition': {
    ja: '条件の書き方が分かりません。always、fact、reaches、isLevel、information、kinds、track、all、any、notのいずれかを使ってください。',
    en: 'Unknown kind of condition: use always, fact, reaches, isLevel, information, kinds, track, all, any or not.',
  },
  'unknown-fact-value': {
    ja: 'この質問にない答えが書かれています。',
    en: 'This fact has no such answer.',
  },
  'incomplete-matrix': {
    ja: '発生可能性と損害のすべての組に、リスクのレベルを一つずつ書いてください。どちらかが高くなってレベルが下がる組は書けません。',
    en: 'Give one level of risk for every pair of likelihood and loss; the level never falls where one of them rises.',
  },
  'unknown-aspect': {
    ja: 'この種類の変更にない内容が書かれています。',
    en: 'A change of this kind has no such aspect.',
  },
  'unfit-name': {
    ja: '名前は英小文字、数字、ハイフンで、60文字までです。',
    en: 'A name has lower-case letters, digits and hyphens, 60 at the most.',
  },
  'unfit-characters': {
    ja: '画面に出ない文字か、壊れた文字が入っています。消して書き直してください。',
    en: 'There are characters that are broken or cannot be shown: delete them and write them again.',
  },
};
const OTHER: Text = { ja: '書き方が正しくありません。', en: 'Not written correctly.' };

const TYPES: Record<string, Text> = {
  string: { ja: '引用符で囲んだ文字', en: 'text in quotation marks' },
  number: { ja: '数', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'trueかfalse', en: 'true or false' },
  array: { ja: '[ ] で囲んだ並び', en: 'a list in [ ]' },
  object: { ja: '{ } で囲んだ項目', en: 'entries in { }' },
  record: { ja: '{ } で囲んだ項目', en: 'entries in { }' },
};

/** Counted things have a unit; figures have none. */
const BOUNDS: Record<string, { least: (n: string) => Text; most: (n: string) => Text }> = {
  string: {
    least: () => ({ ja: '空のままにできません。', en: 'It must not be empty.' }),
    most: (n) => ({ ja: `長すぎます。${n}文字までです。`, en: `Too long: at most ${n} characters.` }),
  },
  array: {
    least: () => ({ ja: '一つ以上要ります。', en: 'At least one is needed.' }),
    most: (n) => ({ ja: `多すぎます。${n}件までです。`, en: `Too many: at most ${n}.` }),
  },
  number: {
    least: (n) => ({ ja: `小さすぎます。${n}以上にしてください。`, en: `Too small: ${n} or more.` }),
    most: (n) => ({ ja: `大きすぎます。${n}以下にしてください。`, en: `Too large: ${n} or less.` }),
  },
};
const boundsOf = (origin: string) => BOUNDS[origin === 'int' ? 'number' : origin];

/** The sentence for what zod found. */
export function reasonOf(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'custom':
      return CUSTOM[issue.message] ?? OTHER;
    case 'unrecognized_keys':
      return {
        ja: '規程にない項目です。名前を確かめてください。',
        en: 'A policy has no such entry: look at its name.',
      };
    case 'invalid_key':
      return { ja: '使えない名前の項目です。', en: 'An entry cannot have this name.' };
    case 'invalid_type': {
      const { ja, en } = TYPES[issue.expected] ?? { ja: issue.expected, en: issue.expected };
      return {
        ja: `値がないか、型が違います。${ja}が要ります。`,
        en: `Missing or of the wrong type; needed: ${en}.`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { ja: `使える値は次のとおりです：${values}`, en: `Must be one of: ${values}` };
    }
    case 'too_small':
      return boundsOf(issue.origin)?.least(String(issue.minimum)) ?? OTHER;
    case 'too_big':
      return boundsOf(issue.origin)?.most(String(issue.maximum)) ?? OTHER;
    case 'invalid_format':
      return {
        ja: '使えない文字や形があります。キーは英小文字、数字、ハイフンで、版は「2026.1」の形で書きます。',
        en: 'Characters or form not allowed: keys are lower-case letters, digits and hyphens, versions look like 2026.1.',
      };
    default:
      return OTHER;
  }
}
