/**
 * What the demo city says, as the people of another body would say it: the names of the place, and for a union of
 * wards or of towns also the work it does. The longest words go first, and what was said anew is not touched again.
 */
import { KAHADA_OKUISE, KOGA, NARA, TOKUBETSUKU, type Words } from './told-words';

const WORDS: Record<string, Words> = {
  nara: NARA,
  koga: KOGA,
  tokubetsuku: TOKUBETSUKU,
  'kahada-okuise': KAHADA_OKUISE,
};

type Under = { profile: { key: string } };
type Say = (text: string) => string;

const sayings = new Map<string, Say>();

function sayingOf(key: string): Say {
  const known = sayings.get(key);
  if (known) return known;
  const words = new Map(WORDS[key] ?? []);
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const say: Say = words.size === 0 ? (text) => text : (text) => text.replace(any, (word) => words.get(word) ?? word);
  sayings.set(key, say);
  return say;
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

function everywhere(value: unknown, say: Say): unknown {
  if (typeof value === 'string') return say(value);
  if (Array.isArray(value)) return value.map((one) => everywhere(one, say));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [say(key), everywhere(one, say)]));
}

/** The same data in the words of the body. */
export const told = <T>({ profile }: Under, data: T): T => everywhere(data, sayingOf(profile.key)) as T;
