/** Who asks: a signed-in person with the posts and roles held today. */
import type { Locale, Text } from '~/platform/text';
import type { CanonicalRole } from '~/policy/model';

export type ActorHolding = {
  postId: string;
  title: Text;
  unitId: string;
  /** '総務部 情報政策課'. */
  unitName: Text;
  roles: CanonicalRole[];
};

export type Actor = {
  personId: string;
  name: string;
  email: string;
  locale: Locale;
  holdings: ActorHolding[];
  /** All roles of all posts held today, without repeats. */
  roles: CanonicalRole[];
  /** Units of the posts held today. */
  unitIds: string[];
  /** Those units with all units above them. */
  unitPathIds: string[];
  /** Those units in which the person is 情報セキュリティ管理者 or 責任者, with all units below them. */
  headedUnitIds: string[];
};

/** '総務部 情報政策課 課長' for the record; a person without a post is named as such. */
export function actorPostLabel(actor: Actor): string {
  if (actor.holdings.length === 0) return '職なし';
  return actor.holdings.map((h) => `${h.unitName.ja} ${h.title.ja}`).join('、');
}
