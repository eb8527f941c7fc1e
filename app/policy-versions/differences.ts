/**
 * What differs between two versions of a policy, down to each value. Nothing of a version is left out: whoever decides
 * that it comes into force sees every change there is. Pure.
 */
import canonicalize from 'canonicalize';
import type { Text } from '~/platform/text';
import { describeCondition } from '~/policy/describe';
import { kindsCovered, provisionOf, roleName, routeOf } from '~/policy/lookup';
import type { CanonicalRole, Condition, PolicyProfile } from '~/policy/model';
import { requestKindWords } from '~/policy/words';
import { fieldWords, partWords, placeWords, valueWords } from './field-words';

export type Entry = { key: string; name: Text };

/** `path` as in the file of a policy; null: it is not there. */
export type FieldChange = { path: string; name: Text; before: Text | null; after: Text | null };

export type Changed = Entry & { fields: FieldChange[] };

export type Difference = { added: Entry[]; removed: Entry[]; changed: Changed[] };

export const PARTS = ['provisions', 'requirements', 'steps', 'roles'] as const;

/** `others`: everything that stands in none of the parts, by the first name in the file. */
export type ProfileDifference = Record<(typeof PARTS)[number], Difference> & { others: Changed[] };

export function compareProfiles(before: PolicyProfile, after: PolicyProfile): ProfileDifference {
  const compare = fieldsBetween(before, after);
  const between = (itemsOf: (profile: PolicyProfile) => Item[]) =>
    compareItems(itemsOf(before), itemsOf(after), compare);
  return {
    provisions: between(({ provisions }) =>
      provisions.map((value) => ({ key: value.key, name: value.citation, value })),
    ),
    requirements: between(({ requirements }) =>
      requirements.map((value) => ({ key: value.key, name: value.title, value })),
    ),
    steps: between(stepsOf),
    roles: between(({ roles }) => Object.entries(roles).map(([key, value]) => ({ key, name: value.name, value }))),
    others: compareItems(othersOf(before, after), othersOf(after, before), compare).changed,
  };
}

type Item = Entry & { value: object };

/** A step of the same key stands in the routes of several kinds, and is another one in each. */
const stepsOf = (profile: PolicyProfile): Item[] =>
  kindsCovered(profile).flatMap((kind) =>
    routeOf(profile, kind).flatMap((stage) =>
      stage.steps.map((value) => {
        const { name } = requestKindWords[kind];
        return {
          key: `${kind}/${stage.key}/${value.key}`,
          name: { ja: `${name.ja}：${value.name.ja}`, en: `${name.en}: ${value.name.en}` },
          value,
        };
      }),
    ),
  );

/** The version itself differs always. Of the routes the order of the stages is left. */
function restOf({ key: _key, version: _version, provisions: _, requirements: __, roles: ___, ...rest }: PolicyProfile) {
  const stages = Object.entries(rest.routes).map(([kind, route]) => [kind, route.map(({ key }) => key)]);
  return { ...rest, routes: Object.fromEntries(stages) } as Fields;
}

/** Also what only the other version has. */
function othersOf(profile: PolicyProfile, other: PolicyProfile): Item[] {
  const rest = restOf(profile);
  const keys = new Set([...Object.keys(rest), ...Object.keys(restOf(other))]);
  return [...keys].map((key) => ({ key, name: partWords[key] ?? plain(key), value: { [key]: rest[key] } }));
}

type Compare = (before: unknown, after: unknown, path: string) => FieldChange[];

function compareItems(before: readonly Item[], after: readonly Item[], compare: Compare): Difference {
  const earlier = new Map(before.map((one) => [one.key, one]));
  const later = new Set(after.map(({ key }) => key));
  const entry = ({ key, name }: Item): Entry => ({ key, name });
  return {
    added: after.filter(({ key }) => !earlier.has(key)).map(entry),
    removed: before.filter(({ key }) => !later.has(key)).map(entry),
    changed: after.flatMap((one) => {
      const former = earlier.get(one.key);
      const fields = former ? compare(former.value, one.value, '') : [];
      return fields.length > 0 ? [{ ...entry(one), fields }] : [];
    }),
  };
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Text =>
  isFields(value) && Object.keys(value).length === 2 && typeof value.ja === 'string' && typeof value.en === 'string';
/** A list of things that each have a key of their own. */
const isKeyed = (value: unknown): value is { key: string }[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isFields(one) && typeof one.key === 'string') &&
  new Set(value.map(({ key }) => key)).size === value.length;

/** What has values of its own in it; a list of words or numbers is one value. */
const isBranch = (value: unknown): boolean => isFields(value) || (Array.isArray(value) && value.some(isFields));

/** By key where each has one, else in their order. */
function childrenOf(value: unknown): Fields {
  if (isKeyed(value)) return Object.fromEntries(value.map((one) => [one.key, one]));
  if (Array.isArray(value)) return Object.fromEntries(value.map((one, index) => [String(index + 1), one]));
  return isFields(value) ? value : {};
}

const plain = (text: string): Text => ({ ja: text, en: text });
const lastOf = (path: string): string => path.split('.').at(-1) ?? '';

/** Every value that differs, each in the words of its own version. */
function fieldsBetween(former: PolicyProfile, latter: PolicyProfile): Compare {
  const compare: Compare = (before, after, path) => {
    if (canonicalize(before) === canonicalize(after)) return [];
    const inside = (keys: Iterable<string>, from: Fields, to: Fields) =>
      [...new Set(keys)].flatMap((key) => compare(from[key], to[key], path === '' ? key : `${path}.${key}`));
    if (isKeyed(before) && isKeyed(after)) {
      const found = inside(
        [...before, ...after].map(({ key }) => key),
        childrenOf(before),
        childrenOf(after),
      );
      // None: the same things in another order.
      const order = [before, after].map((list) => list.map(({ key }) => key));
      return found.length > 0 ? found : [change(path, order[0], order[1])];
    }
    const isWhole = isText(before) || isText(after) || CONDITIONS.has(lastOf(path));
    if (!isWhole && (isBranch(before) || isBranch(after))) {
      const [from, to] = [childrenOf(before), childrenOf(after)];
      return inside([...Object.keys(from), ...Object.keys(to)], from, to);
    }
    return [change(path, before, after)];
  };
  const change = (path: string, before: unknown, after: unknown): FieldChange => ({
    path,
    name: placeWords[path] ?? fieldWords[lastOf(path)] ?? plain(path),
    before: inWords(before, lastOf(path), former),
    after: inWords(after, lastOf(path), latter),
  });
  return compare;
}

const CONDITIONS: ReadonlySet<string> = new Set(['when', 'mandatory']);
const ROLES: ReadonlySet<string> = new Set(['role', 'reviewers', 'suspendedBy', 'exemptionsBy', 'permitters']);

function inWords(value: unknown, field: string, profile: PolicyProfile): Text | null {
  if (value === undefined || value === null) return null;
  if (isText(value)) return value;
  if (typeof value === 'boolean') return valueWords[value ? 'yes' : 'no'];
  if (CONDITIONS.has(field)) return describeCondition(value as Condition, profile);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')) {
    if (value.length === 0) return valueWords.none;
    const words = value.map((one) => inWords(one, field, profile) ?? valueWords.none);
    return { ja: words.map(({ ja }) => ja).join('、'), en: words.map(({ en }) => en).join(', ') };
  }
  if (typeof value === 'string' && ROLES.has(field)) return roleName(profile, value as CanonicalRole);
  if (typeof value === 'string' && field === 'provisions') return provisionOf(profile, value)?.citation ?? plain(value);
  if (typeof value === 'string' || typeof value === 'number') return plain(String(value));
  return plain(JSON.stringify(value));
}
