/** People, units and posts by the names an office uses for them. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { unitPathName } from '../organisation';
import { contains } from '../periods';
import { foldName } from './change-file';
import type { KnownPerson, KnownPost, KnownUnit, Snapshot } from './snapshot';

export type Directory = {
  person: (email: string) => KnownPerson | null;
  personById: (id: string) => KnownPerson | null;
  /** Units with this code or name on the day: several where an office has two of one name. */
  units: (name: string, on: PlainDate) => KnownUnit[];
  /** Posts of a unit with this title, in the order of the chart: an office has several 主事. */
  posts: (unitId: string, title: string) => KnownPost[];
  post: (id: string) => KnownPost | null;
  unitName: (id: string) => Text;
  /** '総務部 情報政策課 課長' */
  postName: (id: string) => Text;
};

export function directoryOf({ people, units, posts }: Snapshot): Directory {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const byId = new Map(people.map((person) => [person.id, person]));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const organisation = { on: '', units: unitById, posts: new Map() };
  const postById = new Map(posts.map((post) => [post.id, post]));

  const byName = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    const path = unitPathName(organisation, unit.id);
    const names = [unit.code, unit.name.ja, unit.name.en, path.ja, path.en].map(foldName);
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  const byTitle = new Map<string, KnownPost[]>();
  for (const post of posts) {
    for (const title of new Set(Object.values(post.title).map(foldName))) {
      const key = `${post.unitId} ${title}`;
      byTitle.set(key, [...(byTitle.get(key) ?? []), post]);
    }
  }
  return {
    person: (email) => byEmail.get(email) ?? null,
    personById: (id) => byId.get(id) ?? null,
    units: (name, on) =>
      (byName.get(foldName(name)) ?? []).filter((unit) => contains(unit.period, { from: on, to: on })),
    posts: (unitId, title) => byTitle.get(`${unitId} ${foldName(title)}`) ?? [],
    post: (id) => postById.get(id) ?? null,
    unitName: (id) => unitPathName(organisation, id),
    postName: (id) => {
      const post = postById.get(id);
      const unit = post && unitById.get(post.unitId);
      if (!post || !unit) return { ja: '', en: '' };
      const path = unitPathName(organisation, unit.id);
      return { ja: `${path.ja} ${post.title.ja}`, en: `${post.title.en}, ${path.en}` };
    },
  };
}
