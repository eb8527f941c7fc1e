/** How a topic is recognised: data that one engine (score.ts) reads. */
import type { ClauseConcern } from '../model';
import type { Owner } from '../roles';
import type { ClauseTopic } from '../topics';

/**
 * Where a pattern is looked for.
 * own: the passage. led: with the sentence it is an item of. para: with its neighbours in the paragraph.
 * head: headings above. near: own, lead, neighbours and headings. article: all of its article, with headings.
 * found (for concerns only): all that is proposed for the topic.
 * section: title of document or annex. wide: article and section.
 */
export type Where = 'found' | 'own' | 'led' | 'para' | 'head' | 'near' | 'article' | 'section' | 'wide';

export type Test = { readonly where: Where; readonly pattern: RegExp };

/** All of `all` must be found and none of `none`; then the passage gets `points`. */
export type Rule = {
  readonly points: number;
  readonly all: readonly Test[];
  readonly none?: readonly Test[];
  /** Who may owe it; where nobody is named any owner will do. */
  readonly owners?: readonly Owner[];
};

export type Bonus = { readonly test: Test; readonly points: number };

export type ConcernRule = {
  readonly concern: ClauseConcern;
  /** Raised where all of these are found … */
  readonly when?: readonly Test[];
  /** … and none of these. */
  readonly unless?: readonly Test[];
};

/** Which kind of information the passage must be about. */
export type Subject = 'any' | 'personal' | 'specific';

export type TopicRules = {
  readonly topic: ClauseTopic;
  readonly subject?: Subject;
  /** The best of these counts. */
  readonly rules: readonly Rule[];
  readonly bonuses?: readonly Bonus[];
  /** Anything of this, and the passage is not about the topic at all. */
  readonly never?: readonly Test[];
  /** About the topic, but against it. Looked at before `rules`. */
  readonly contrary?: readonly Rule[];
  readonly concerns?: readonly ConcernRule[];
  /** Whether a list with its items can be one passage even if its items are sentences. */
  readonly wholeLists?: boolean;
  /** false: the duty is to leave something undone, so that しません is no refusal. */
  readonly promise?: boolean;
  /** Forms (誓約書の本文, 日付の行) are looked at too. */
  readonly forms?: boolean;
};

const test =
  (where: Where) =>
  (pattern: RegExp): Test => ({ where, pattern });
export const own = test('own');
export const led = test('led');
export const para = test('para');
export const head = test('head');
export const near = test('near');
export const article = test('article');
export const section = test('section');
export const wide = test('wide');
export const found = test('found');
