/** Scores every passage for every topic by the rules of the topic. What was found stays known: it can be explained. */
import type { ClauseConcern } from './model';
import type { Passage } from './passages';
import { type Owner, ownerOf, type Roles } from './roles';
import type { Subject, Test, TopicRules, Where } from './rules/model';

/** What a document calls My Number data and personal information by its own words (以下「特定個人情報等」という。). */
export type Aliases = { personal: RegExp; specific: RegExp };

export type Scored = { passage: Passage; score: number; against: boolean; words: string[]; concerns: ClauseConcern[] };

const ALIAS = /\(([^()]{0,60})以下、?(?:単に|これらを|総称して|併せて)?[「『]([^」』]{2,16})[」』]と/gu;
const SPECIFIC = '特定個人情報|個人番号|マイナンバー|番号法|番号利用法';
const PERSONAL = `個人情報|個人データ|パーソナルデータ|${SPECIFIC}`;
const SPECIFIC_ONLY = new RegExp(SPECIFIC, 'gu');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Reads the aliases from the text of the document. */
export function aliasesOf(text: string): Aliases {
  const specific = new Set<string>();
  const personal = new Set<string>();
  let seen = 0;
  for (const match of text.matchAll(ALIAS)) {
    seen += 1;
    if (seen > 60) break;
    const name = match[2] ?? '';
    if (/[甲乙丙]$|者$|社$|業務$|契約$|システム$|サービス$|委員会$/u.test(name)) continue;
    const before = `${text.slice(Math.max(0, match.index - 40), match.index).replace(/^.*。/su, '')}${match[1] ?? ''}`;
    if (/特定個人情報|個人番号/u.test(before) && /情報|番号|データ|事務/u.test(name)) specific.add(name);
    else if (/個人情報|個人に関する情報/u.test(before) && /情報|データ/u.test(name)) personal.add(name);
  }
  // 個人情報 itself is never an alias of My Number data.
  specific.delete('個人情報');
  const list = (names: Set<string>) => [...names].map((name) => `|${escaped(name)}`).join('');
  return {
    specific: new RegExp(`${SPECIFIC}${list(specific)}`, 'u'),
    personal: new RegExp(`${PERSONAL}${list(personal)}${list(specific)}`, 'u'),
  };
}

/** A passage with its surroundings put together once for all topics. */
export class View {
  readonly owner: Owner;
  private readonly texts = new Map<Where, string>();
  private readonly subjects = new Map<Subject, number>();

  constructor(
    readonly passage: Passage,
    roles: Roles,
    private readonly aliases: Aliases,
  ) {
    this.owner = ownerOf(roles, passage.text, passage.lead, passage.before);
  }

  text(where: Where): string {
    const known = this.texts.get(where);
    if (known !== undefined) return known;
    const made = this.made(where);
    this.texts.set(where, made);
    return made;
  }

  private made(where: Where): string {
    const { text, lead, beside, heading, section, article, after } = this.passage;
    switch (where) {
      case 'own':
        return text;
      case 'led':
        return lead === '' ? text : `${lead}\n${text}`;
      case 'para':
        return `${lead}\n${text}\n${beside}`;
      case 'head':
        return heading;
      case 'near':
        return `${heading}\n${lead}\n${text}\n${beside}`;
      case 'article':
        return `${heading}\n${article}`;
      case 'section':
        return section;
      case 'wide':
        return `${section}\n${heading}\n${article}`;
      case 'after':
        return after;
    }
  }

  /** How plainly the passage is about this kind of information; 0: not at all. */
  about(subject: Subject): number {
    const known = this.subjects.get(subject);
    if (known !== undefined) return known;
    const strength = this.strength(subject);
    this.subjects.set(subject, strength);
    return strength;
  }

  private strength(subject: Subject): number {
    if (subject === 'any') return 1;
    const pattern = subject === 'specific' ? this.aliases.specific : this.aliases.personal;
    if (pattern.test(this.passage.text)) return 1;
    if (pattern.test(this.text('near'))) return 0.8;
    if (pattern.test(this.text('article'))) return 0.6;
    const { section } = this.passage;
    if (!pattern.test(section)) return 0;
    // A title that names both kinds does not make every passage one about My Number data.
    const both = subject === 'specific' && /個人情報/u.test(section.replace(SPECIFIC_ONLY, ''));
    return both ? 0.2 : 0.7;
  }
}

const found = (view: View, test: Test): RegExpExecArray | null => test.pattern.exec(view.text(test.where));
const holds = (view: View, test: Test): boolean => test.pattern.test(view.text(test.where));

/** How `view` fares under the rules of a topic; null where it is not about the topic. */
export function scoreOf(view: View, rules: TopicRules): Scored | null {
  const { passage } = view;
  if (passage.form && !rules.forms) return null;
  if (passage.kind === 'list' && !passage.fragments && !rules.wholeLists) return null;
  const subject = rules.subject ?? 'any';
  for (const rule of rules.contrary ?? []) {
    const words = wordsOf(view, rule.all);
    if (!words || rule.none?.some((test) => holds(view, test))) continue;
    if (view.about(subject) < 0.5) continue;
    return { passage, score: rule.points, against: true, words, concerns: ['negated'] };
  }
  let best = 0;
  let words: string[] = [];
  for (const rule of rules.rules) {
    if (rule.points <= best) continue;
    if (rule.owners && !rule.owners.includes(view.owner)) continue;
    const these = wordsOf(view, rule.all);
    if (!these || rule.none?.some((test) => holds(view, test))) continue;
    best = rule.points;
    words = these;
  }
  if (best === 0) return null;
  const strength = view.about(subject);
  if (strength === 0) return null;
  if (rules.never?.some((test) => holds(view, test))) return null;
  let score = best + (subject === 'any' ? 0 : (strength - 0.7) * 1.5);
  for (const { test, points } of rules.bonuses ?? []) {
    const match = found(view, test);
    if (!match) continue;
    score += points;
    if (points > 0 && match[0] !== '') words.push(match[0]);
  }
  return { passage, score, against: false, words, concerns: concernsOf(view, rules) };
}

function wordsOf(view: View, tests: readonly Test[]): string[] | null {
  const words: string[] = [];
  for (const test of tests) {
    const match = found(view, test);
    if (!match) return null;
    words.push(match[0]);
  }
  return words;
}

function concernsOf(view: View, rules: TopicRules): ClauseConcern[] {
  const out: ClauseConcern[] = [];
  for (const { concern, when, unless } of rules.concerns ?? []) {
    if (when && !when.every((test) => holds(view, test))) continue;
    if (unless?.some((test) => holds(view, test))) continue;
    if (!out.includes(concern)) out.push(concern);
  }
  return out;
}
