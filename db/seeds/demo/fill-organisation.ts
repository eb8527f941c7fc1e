/** Writes a city's units, posts and people into an empty database; everybody enters with the demo password. */
import { hashPassword } from '~/people/passwords.server';
import type { PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { type Db, inTransaction } from '~db/connection.server';
import { DEMO_PASSWORD, type DemoPost, type DemoUnit, emailOf } from './organisation';

/** Ids by the keys of units, posts, and of the posts that their people hold. */
export type FilledOrganisation = {
  units: Map<string, string>;
  posts: Map<string, string>;
  people: Map<string, string>;
};

/** The id given to `key`; a key that is not there is a slip in the demo data. */
function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo names "${key}", which is not there`);
  return id;
}

/** `units` parents first; everything is valid from the day `from`. */
export async function fillOrganisation(
  db: Db,
  { units, posts, from, now }: { units: DemoUnit[]; posts: DemoPost[]; from: PlainDate; now: Date },
): Promise<FilledOrganisation> {
  const unitIds = new Map(units.map((unit) => [unit.key, newId()]));
  const postIds = new Map(posts.map((post) => [post.key, newId()]));
  const people = new Map(posts.filter((post) => post.name).map((post) => [post.key, newId()]));
  const hash = await hashPassword(DEMO_PASSWORD);
  await inTransaction(db, async (tx) => {
    for (const [sort, unit] of units.entries()) {
      await tx
        .insertInto('organisation_units')
        .values({
          id: idOf(unitIds, unit.key),
          parent_id: unit.parent ? idOf(unitIds, unit.parent) : null,
          kind: unit.kind,
          code: unit.code,
          name_ja: unit.ja,
          name_en: unit.en,
          valid_from: from,
          sort,
        })
        .execute();
    }
    await tx
      .insertInto('persons')
      .values(
        posts
          .filter((p) => p.name)
          .map((p) => ({ id: idOf(people, p.key), name: p.name ?? '', email: emailOf(p.key), created_at: now })),
      )
      .execute();
    await tx
      .insertInto('person_credentials')
      .values([...people.values()].map((person_id) => ({ person_id, password_hash: hash, changed_at: now })))
      .execute();
    await tx
      .insertInto('posts')
      .values(
        posts.map((p, sort) => ({
          id: idOf(postIds, p.key),
          unit_id: idOf(unitIds, p.unit),
          title_ja: p.ja,
          title_en: p.en,
          valid_from: from,
          sort,
        })),
      )
      .execute();
    await tx
      .insertInto('post_roles')
      .values(posts.flatMap((p) => p.roles.map((role) => ({ post_id: idOf(postIds, p.key), role, valid_from: from }))))
      .execute();
    await tx
      .insertInto('post_holdings')
      .values(
        posts
          .filter((p) => p.name)
          .map((p) => ({
            id: newId(),
            post_id: idOf(postIds, p.key),
            person_id: idOf(people, p.key),
            capacity: 'regular',
            valid_from: from,
          })),
      )
      .execute();
    await tx
      .insertInto('deputies')
      .values(
        posts.flatMap((p) =>
          p.deputy
            ? [
                {
                  id: newId(),
                  principal_post_id: idOf(postIds, p.key),
                  deputy_post_id: idOf(postIds, p.deputy),
                  valid_from: from,
                },
              ]
            : [],
        ),
      )
      .execute();
  });
  return { units: unitIds, posts: postIds, people };
}
