/** Scores every passage for every topic by the rules of the topic. What was found stays known: it can be explained. */
import type { Passage } from './passages';
import { type Owner, ownerOf, type Roles } from './roles';
import type { Subject, Test, TopicRules, Where } from './rules/model';

import { NEEDS } from './rules/needs';

/** What a document calls My Number data and personal information by its own words (以下「特定個人情報等」という。). */
export type Aliases = {
  personal: RegExp;
  specific: RegExp;
  /** How much of the document speaks of it, 0 to 1. */
  share: { personal: number; specific: number };
};

const ALIAS = /\(([^()]{0,60})以下、?(?:単に|これらを|総称して|併せて)?[「『]([^」』]{2,16})[」』]と/gu;
/** (以下「甲」という。) ends no sentence. */
const BRACKETED_STOP = /。(?=[)」』])/gu;
const DEFINITION = /[「『]([^」』]{2,16})[」』]とは、?([^。]{4,120})/gu;
const SPECIFIC = '特定個人情報|個人番号|マイナンバー|番号法|番号利用法';
const PERSONAL = `個人情報|個人データ|パーソナルデータ|${SPECIFIC}`;
const SPECIFIC_ONLY = new RegExp(SPECIFIC, 'gu');

/** A promise turned round: 報告しません, 監督する義務を負いません, 証明書は発行しない。 */
const TURNED =
  /義務を負(?:わない(?:。|もの)|いません|うものではな)|(?:報告|通知|提出|実施|開示|お知らせ|知らせ|教育|監督|確認|提示|公表|説明|発行|作成|消去|返却|返還|廃棄|賠償|回答|周知|検査|届出|案内|保証|公開|徴収)(?:を|は|も|について)?、?(?:行い|行わ|し|いたし|要し|要さ)?(?:ません|ない。|ないものと)|(?:示し|応じ|受け付け|要し)ません|を要しない。|(?:は|を)省略(?:し|する|でき)|お受けでき|お受けして|必要は(?:ない。|ありません)|責任を負(?:いません|わない。|わないもの)|関知しません/u;

/** The body may not ask for it: 立入検査を求めることができません, 事業所に立ち入ることはできない, 当社を拘束しません. */
const BODY_REFUSED =
  /(?:監査|検査|調査|立入り?|確認|報告|開示|削除|消去|返還|返却|改善|証明)[^。]{0,12}(?:求め|請求し|行[うい]|する)[^。]{0,6}ことが?は?でき(?:ない|ません)|立ち入[^。]{0,40}ことはでき(?:ない|ません)|拘束し(?:ない|ません)/u;
/** The vendor is free of it: 承諾を得ることなく委託できる, 守秘義務を負いません, 約束せず, 断りなく. */
const VENDOR_REFUSES =
  /(?:許諾|承諾|同意|承認|許可|断り|予告)(?:を(?:得る|受ける|要する|する|得))?(?:する)?(?:こと)?(?:なく|なしに|を要さず|を要せず|を得ずに?)、?[^。]{0,60}(?:できる|できます|ことができる|ことがあ|変更します)|義務[をも](?:一切)?負(?:いません|わない(?:。|もの)|うものでは)|拘束され(?:ない|ません)|約束(?:せず|しません|しない。|するものではな)|(?:賠償|補償)(?:いた)?しません|賠償を請求しない|(?:許可|許諾|承諾|届出)(?:は|を)要(?:しません|しない。|せず)|立ち入[^。]{0,40}ことはでき(?:ない|ません)|包括的に(?:許諾|同意|承諾)/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Reads the aliases from the text of the document. */
export function aliasesOf(texts: readonly string[]): Aliases {
  const text = texts.join('\n');
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
  seen = 0;
  for (const match of text.matchAll(DEFINITION)) {
    seen += 1;
    if (seen > 60) break;
    const name = match[1] ?? '';
    const meaning = match[2] ?? '';
    if (/[甲乙丙]$|者$|社$|委員会$|再委託|漏えい|事故/u.test(name)) continue;
    if (/特定個人情報|個人番号/u.test(meaning)) specific.add(name);
    else if (/個人情報|個人に関する情報/u.test(meaning)) personal.add(name);
  }
  // 個人情報 itself is never an alias of My Number data.
  specific.delete('個人情報');
  personal.delete('秘密情報');
  specific.delete('秘密情報');
  const list = (names: Set<string>) => [...names].map((name) => `|${escaped(name)}`).join('');
  const patterns = {
    specific: new RegExp(`${SPECIFIC}${list(specific)}`, 'u'),
    personal: new RegExp(`${PERSONAL}${list(personal)}${list(specific)}`, 'u'),
  };
  const shareOf = (pattern: RegExp) => texts.filter((one) => pattern.test(one)).length / Math.max(1, texts.length);
  return { ...patterns, share: { specific: shareOf(patterns.specific), personal: shareOf(patterns.personal) } };
}

/** A passage with its surroundings put together once for all topics. */
export class View {
  readonly owner: Owner;
  private turnedRound: boolean | null = null;
  private refusal: boolean | null = null;
  private readonly texts = new Map<Where, string>();
  private readonly subjects = new Map<Subject, number>();

  constructor(
    readonly passage: Passage,
    roles: Roles,
    private readonly aliases: Aliases,
    private readonly headings: Map<RegExp, Map<string, RegExpExecArray | null>>,
  ) {
    this.owner = ownerOf(roles, passage.text, passage.lead, passage.before);
  }

  /** All passages of an article have one heading: it is searched once for each pattern. */
  inHeading(pattern: RegExp): RegExpExecArray | null {
    const { heading } = this.passage;
    let known = this.headings.get(pattern);
    if (known === undefined) {
      known = new Map();
      this.headings.set(pattern, known);
    }
    let match = known.get(heading);
    if (match === undefined) {
      match = pattern.exec(heading);
      known.set(heading, match);
    }
    return match;
  }

  /** Whether the passage refuses what it is about; what that is the rules of a topic have to say. */
  get turned(): boolean {
    this.turnedRound ??= TURNED.test(this.text('own'));
    return this.turnedRound;
  }

  /** Whether it refuses outright, also where the duty is to leave something undone. */
  get refused(): boolean {
    this.refusal ??= (this.owner === 'body' ? BODY_REFUSED : VENDOR_REFUSES).test(this.text('own'));
    return this.refusal;
  }

  text(where: Where): string {
    const known = this.texts.get(where);
    if (known !== undefined) return known;
    const made = this.made(where);
    this.texts.set(where, made);
    return made;
  }

  private made(where: Where): string {
    const { text, lead, beside, heading, section, article } = this.passage;
    switch (where) {
      case 'found':
      case 'own':
        return text.replace(BRACKETED_STOP, '');
      case 'led':
        return lead === '' ? this.text('own') : `${lead}\n${this.text('own')}`;
      case 'para':
        return `${lead}\n${this.text('own')}\n${beside}`;
      case 'head':
        return heading;
      case 'near':
        return `${heading}\n${lead}\n${this.text('own')}\n${beside}`;
      case 'article':
        return `${heading}\n${article}`;
      case 'section':
        return section;
      case 'wide':
        return `${section}\n${heading}\n${article}`;
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
    if (!pattern.test(section)) {
      const share = this.aliases.share[subject];
      return share >= 0.3 ? 0.3 : share > 0 ? 0.15 : 0;
    }
    // A title that names both kinds does not make every passage one about My Number data.
    const both = subject === 'specific' && /個人情報/u.test(section.replace(SPECIFIC_ONLY, ''));
    return both ? 0.4 : 0.7;
  }
}

const found = (view: View, test: Test): RegExpExecArray | null =>
  test.where === 'head' ? view.inHeading(test.pattern) : test.pattern.exec(view.text(test.where));
export const holds = (view: View, test: Test): boolean => test.pattern.test(view.text(test.where));

/** What the rules of a topic say of a passage. */
export type Signals = {
  /** Points of the best rule with its bonuses; 0 where no rule holds. */
  score: number;
  /** The greatest share of a rule that holds, in points: something is there even where no rule holds. */
  partly: number;
  /** Something says that the passage is not about the topic. */
  barred: boolean;
  /** About the topic, but against it. */
  against: boolean;
  /** Laid on the body, though the vendor should owe it. */
  misplaced: boolean;
  /** How plainly it is about the kind of information the topic is about. */
  about: number;
  /** Has none of the words without which a passage is seldom about the topic. */
  lacking: boolean;
  words: string[];
};

/** The words that turn a passage against the topic it is about; null where there are none. */
function againstIt(view: View, rules: TopicRules): string[] | null {
  if (!rules.contrary || (view.passage.form && !rules.forms)) return null;
  for (const rule of rules.contrary) {
    const words = wordsOf(view, rule.all);
    if (words && !rule.none?.some((test) => holds(view, test)) && view.about(rules.subject ?? 'any') >= 0.5)
      return words;
  }
  return null;
}

/** Reads the rules of a topic against a passage; null where the passage cannot be one for the topic. */
export function signalsOf(view: View, rules: TopicRules): Signals | null {
  const { passage } = view;
  if (passage.form && !rules.forms) return null;
  if (passage.kind === 'list' && !passage.fragments && !rules.wholeLists) return null;
  const about = view.about(rules.subject ?? 'any');
  if (about === 0) return null;
  const turned = againstIt(view, rules);
  if (turned)
    return {
      score: 0,
      partly: 2,
      barred: false,
      against: true,
      misplaced: false,
      about,
      lacking: false,
      words: turned,
    };
  const need = NEEDS.get(rules.topic);
  const lacking = need !== undefined && !holds(view, need);
  const misplaced = rules.rules.every((rule) => rule.owners && !rule.owners.includes(view.owner));
  let best = 0;
  let partly = 0;
  let words: string[] = [];
  for (const rule of rules.rules) {
    const these: string[] = [];
    for (const test of rule.all) {
      const match = found(view, test);
      if (match) these.push(match[0]);
    }
    const whole = these.length === rule.all.length;
    let points = (rule.points * these.length * these.length) / (rule.all.length * rule.all.length);
    if (points <= partly && !whole) continue;
    const owned = !rule.owners || rule.owners.includes(view.owner);
    if (!owned) points *= 0.7;
    const excluded = points > 0 && (rule.none?.some((test) => holds(view, test)) ?? false);
    if (excluded) points *= 0.6;
    if (points > partly) {
      partly = points;
      if (best === 0) words = these;
    }
    if (whole && owned && !excluded && rule.points > best) {
      best = rule.points;
      words = these;
    }
  }
  if (partly === 0) return { score: 0, partly: 0, barred: false, against: false, misplaced, about, lacking, words };
  const barred = rules.never?.some((test) => holds(view, test)) ?? false;
  if ((best > 0 || partly >= 0.9) && view.refused) {
    return { score: 0, partly, barred, against: true, misplaced, about, lacking, words };
  }
  if ((best > 0 || partly >= 0.9) && rules.promise !== false && view.turned) {
    return { score: 0, partly, barred, against: true, misplaced, about, lacking, words };
  }
  let bonus = 0;
  for (const { test, points } of rules.bonuses ?? []) {
    const match = found(view, test);
    if (!match) continue;
    bonus += points;
    if (points > 0 && match[0] !== '') words.push(match[0]);
  }
  const score = best === 0 || barred ? 0 : best + bonus;
  return { score, partly: partly + bonus / 2, barred, against: false, misplaced, about, lacking, words };
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
