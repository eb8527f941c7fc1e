import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { ShownPost } from './posts.query.server';
import { accountWords as words } from './words';

/** A post with whoever holds it; in a list on a line of its own. */
export function PostName({ post }: { post: ShownPost | null }) {
  const t = useText();
  const marks = useMarks();
  if (post === null) return <>{t(words.noPost)}</>;
  const holders = post.holders.map(({ name }) => name).join(marks.comma);
  return (
    <>
      {t(post.unit)} {t(post.title)}
      <span className="cell-note">{holders === '' ? t(words.vacant) : holders}</span>
    </>
  );
}
