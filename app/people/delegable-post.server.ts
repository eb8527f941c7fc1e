/** Posts for which somebody may name deputies: his own, those of his sections, and for an administrator all. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import type { DbOrTx } from '~db/connection.server';
import { findPost, type PostRecord } from './posts.repository.server';

export async function delegablePost(db: DbOrTx, ability: AppAbility, postId: string): Promise<PostRecord | null> {
  const post = await findPost(db, postId);
  const facts = post && subject('Post', { id: post.id, unitId: post.unitId });
  return facts && ability.can('delegate', facts) ? post : null;
}

/** The page of the post is the administrator's; everybody else comes from the page of absences. */
export const backFromDeputies = (ability: AppAbility, postId: string): `/${string}` =>
  ability.can('administer', 'Organisation') ? `/people/posts/${postId}` : '/absences';
