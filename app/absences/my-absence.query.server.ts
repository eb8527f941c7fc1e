/** 自分の仕事: that one is noted as absent today, who stands in, and what was decided meanwhile and is not read yet. */

import type { Actor } from '~/authorization/actor';
import { unitPathName } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { type Absence, absencesOf } from './absences.repository.server';

export type MyAbsence = {
  absence: Pick<Absence, 'id' | 'personId' | 'period'> | null;
  /** Posts that stand in for one's own today, with those who hold them; nobody: the next level decides. */
  deputies: { post: Text; holders: string[] }[];
  /** 後閲 of the posts held today. */
  unread: number;
};

export async function loadMyAbsence(db: DbOrTx, actor: Actor, today: PlainDate): Promise<MyAbsence> {
  const [absences, unread] = await Promise.all([absencesOf(db, [actor.personId], today), countUnread(db, actor)]);
  const absence = absences.find(({ period }) => period.from <= today) ?? null;
  return { absence, deputies: absence ? await deputiesToday(db, actor, today) : [], unread };
}

async function deputiesToday(db: DbOrTx, actor: Actor, today: PlainDate): Promise<MyAbsence['deputies']> {
  const organisation = await loadOrganisation(db, today);
  const posts = actor.holdings.flatMap(({ postId }) => organisation.posts.get(postId)?.deputies ?? []);
  const named = new Map(
    posts.flatMap(({ postId }) => organisation.posts.get(postId) ?? []).map((post) => [post.id, post]),
  );
  return [...named.values()].map(({ unitId, title, holders }) => {
    const unit = unitPathName(organisation, unitId);
    return {
      post: { ja: `${unit.ja} ${title.ja}`, en: `${title.en}, ${unit.en}` },
      holders: holders.map(({ name }) => name),
    };
  });
}

async function countUnread(db: DbOrTx, actor: Actor): Promise<number> {
  const postIds = actor.holdings.map(({ postId }) => postId);
  if (postIds.length === 0) return 0;
  const row = await db
    .selectFrom('obligations')
    .select(({ fn }) => fn.countAll<number>().as('number'))
    .where('owner_post_id', 'in', postIds)
    .where('is_open', '=', 1)
    .where('kind', '=', 'after-reading')
    .executeTakeFirstOrThrow();
  return Number(row.number);
}
