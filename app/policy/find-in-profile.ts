/** Looks words up in a policy. Pure. */
import type { Text } from '~/platform/text';
import { checkQuestionsOf } from '~/policy/check-questions';
import { CANONICAL_ROLES, type PolicyProfile } from '~/policy/model';
import { movementRulesOf } from '~/policy/movements';
import { checkKindsOf } from '~/policy/parts';
import { type ProfilePart, partPath, provisionHref, requirementHref } from '~/policy/paths';
import { kindWords } from '~/policy/words';
import { foldForSearch, searchWords } from '~/search/fold';

type Hit = { name: Text; note: Text; href: string };
type Searched = Hit & { folded: string };
/** `more`: how many were left out. */
export type FoundInPart = { part: ProfilePart; hits: Hit[]; more: number };

const AT_MOST = 30;

/** Entries in which every word stands, in either language, whatever the spelling of kana and width; by part. */
export function findInProfile(profile: PolicyProfile, query: string): FoundInPart[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const isFound = ({ folded }: Searched) =>
    words.every(({ spellings }) => spellings.some((spelling) => folded.includes(spelling)));
  return searchable(profile).flatMap(({ part, entries }) => {
    const found = entries.filter(isFound);
    if (found.length === 0) return [];
    const hits = found.slice(0, AT_MOST).map(({ name, note, href }) => ({ name, note, href }));
    return [{ part, hits, more: found.length - hits.length }];
  });
}

type SearchablePart = { part: ProfilePart; entries: Searched[] };
/** A version never changes: its words are folded once. */
const folded = new WeakMap<PolicyProfile, SearchablePart[]>();

function searchable(profile: PolicyProfile): SearchablePart[] {
  const known = folded.get(profile);
  if (known) return known;
  const parts = entriesOf(profile).map(({ part, entries }) => ({
    part,
    entries: entries.map(({ also = [], ...hit }) => {
      const texts = [hit.name, hit.note, ...also];
      return { ...hit, folded: texts.map(({ ja, en }) => foldForSearch(`${ja}\n${en}`)).join('\n') };
    }),
  }));
  folded.set(profile, parts);
  return parts;
}

type Entry = Hit & { also?: readonly Text[] };

function entriesOf(profile: PolicyProfile): { part: ProfilePart; entries: Entry[] }[] {
  const { provisions, requirements, roles } = profile;
  return [
    {
      part: 'provisions',
      entries: provisions.map(({ key, citation, summary }) => ({
        name: citation,
        note: summary,
        href: provisionHref(profile, key),
      })),
    },
    {
      part: 'requirements',
      entries: requirements.map((one) => ({
        name: one.title,
        note: one.statement,
        also: [one.guidance, kindWords[one.kind]],
        href: requirementHref(profile, one),
      })),
    },
    {
      part: 'roles',
      entries: CANONICAL_ROLES.flatMap((role) => {
        const known = roles[role];
        return known ? [{ name: known.name, note: known.heldBy, href: partPath(profile, 'roles') }] : [];
      }),
    },
    {
      part: 'checks',
      entries: checkKindsOf(profile).flatMap((kind) =>
        checkQuestionsOf(profile, kind).map(({ key, title, question }) => ({
          name: title,
          note: question,
          href: `${partPath(profile, 'checks', kind)}#question-${key}`,
        })),
      ),
    },
    {
      part: 'movements',
      entries: movementRulesOf(profile).map(({ key, reason }) => ({
        name: reason,
        note: { ja: '', en: '' },
        href: `${partPath(profile, 'movements')}#movement-${key}`,
      })),
    },
  ];
}
