/** Sections and people that a page of the intake offers. Pure. */
import { type Organisation, type Post, unitAndAncestors, unitPathName } from '~/people/organisation';
import { postInWords, titleWithHolders } from '~/people/post-in-words';
import type { Text } from '~/platform/text';
import { foldForSearch } from '~/search/fold';
import type { RequestContent } from '../content';

export type UnitChoice = { id: string; name: Text; group: Text };
/** `post` is section and title: '総務部 情報政策課 主査'. */
export type PersonChoice = { id: string; name: string; post: Text };

/** Every section but `exceptId`, under its department, in the order of the organisation chart. */
export function unitChoices(organisation: Organisation, exceptId: string): UnitChoice[] {
  return [...organisation.units.values()]
    .filter((unit) => unit.kind === 'section' && unit.id !== exceptId)
    .map((unit) => {
      const above = unitAndAncestors(organisation, unit.id)[1] ?? unit;
      return { id: unit.id, name: unit.name, group: above.name };
    });
}

/**
 * Who may be proposed as manager: the people of the sections that use the service, in the order of those sections,
 * then `others`: whoever was proposed before, and people that were looked for.
 */
export function managerChoices(
  organisation: Organisation,
  content: RequestContent,
  others: readonly { id: string; name: string }[],
): PersonChoice[] {
  const posts = [...organisation.posts.values()];
  const using = content.sections.flatMap(({ unitId }) => posts.filter((post) => post.unitId === unitId));
  const choices = [
    ...using.flatMap((post) =>
      post.holders.map(({ personId, name }) => choiceOf(organisation, personId, name, [post])),
    ),
    ...others.map(({ id, name }) =>
      choiceOf(
        organisation,
        id,
        name,
        posts.filter((post) => post.holders.some((holder) => holder.personId === id)),
      ),
    ),
  ];
  return choices.filter(({ id }, index) => choices.findIndex((choice) => choice.id === id) === index);
}

function choiceOf(organisation: Organisation, id: string, name: string, posts: readonly Post[]): PersonChoice {
  const labels = posts.map((post) => {
    const unit = unitPathName(organisation, post.unitId);
    return { ja: `${unit.ja} ${post.title.ja}`, en: `${post.title.en}, ${unit.en}` };
  });
  return { id, name, post: { ja: labels.map((l) => l.ja).join('、'), en: labels.map((l) => l.en).join('; ') } };
}

/** `name` is title and holders; `group` the section. */
export type PostChoice = { id: string; name: Text; group: Text };

const MOST_FOUND = 50;

/** How a post reads today; null for one that is no more. */
export function postNamed(organisation: Organisation, id: string): Text | null {
  const post = organisation.posts.get(id);
  return post ? postInWords(organisation, post) : null;
}

export type WantedPosts = {
  /** Sections whose posts come first. */
  unitIds: readonly string[];
  /** Posts chosen before, or proposed. */
  postIds: readonly (string | null)[];
  /** Words to look for others with. */
  query: string;
};

/**
 * Posts to choose from: those of the sections named, of the department above them and of public relations, those chosen
 * before, and those that were looked for.
 */
export function postChoices(organisation: Organisation, { unitIds, postIds, query }: WantedPosts): PostChoice[] {
  const near = unitIds.flatMap((id) => unitAndAncestors(organisation, id).map((unit) => unit.id));
  const words = query.split(/\s+/u).map(foldForSearch).filter(Boolean);
  const reads = (post: Post) => {
    const { ja, en } = postInWords(organisation, post);
    return foldForSearch(`${ja}\n${en}`);
  };
  const posts = [...organisation.posts.values()];
  const found =
    words.length === 0
      ? []
      : posts.filter((post) => words.every((word) => reads(post).includes(word))).slice(0, MOST_FOUND);
  const offered = [
    ...near.flatMap((id) => posts.filter((post) => post.unitId === id)),
    ...posts.filter((post) => post.roles.includes('public-relations') || postIds.includes(post.id)),
    ...found,
  ];
  return [...new Set(offered)].map((post) => ({
    id: post.id,
    name: titleWithHolders(post),
    group: unitPathName(organisation, post.unitId),
  }));
}
