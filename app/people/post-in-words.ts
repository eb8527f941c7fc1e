/** A post as people read it: section, title, and whoever holds it that day. Pure. */
import type { Text } from '~/platform/text';
import { type Organisation, type Post, unitPathName } from './organisation';

/** '広報課 課長（山田 太郎）'; an empty post says so. */
export function postInWords(organisation: Organisation, post: Post): Text {
  const unit = unitPathName(organisation, post.unitId);
  const title = titleWithHolders(post);
  return { ja: `${unit.ja} ${title.ja}`, en: `${title.en}, ${unit.en}` };
}

/** '課長（山田 太郎）' */
export function titleWithHolders({ title, holders }: Post): Text {
  const names = holders.map((holder) => holder.name);
  return {
    ja: `${title.ja}（${names.length > 0 ? names.join('、') : '空席'}）`,
    en: `${title.en} (${names.length > 0 ? names.join(', ') : 'vacant'})`,
  };
}
