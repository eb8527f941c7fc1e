/** Sections and people that a page of the intake offers. Pure. */
import { type Organisation, type Post, unitAndAncestors, unitPathName } from '~/people/organisation';
import type { Text } from '~/platform/text';
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
