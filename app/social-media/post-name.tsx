import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { ShownPost } from './posts.query.server';
import { accountWords as words } from './words';

/** A post with whoever holds it on a line of its own. `within` is the section beside which it stands: not said again. */
export function PostName({ post, within }: { post: ShownPost | null; within?: string }) {
  const t = useText();
  const marks = useMarks();
  if (post === null) return <>{t(words.noPost)}</>;
  const holders = post.holders.map(({ name }) => name).join(marks.comma);
  return (
    <>
      {post.unitId === within ? t(post.title) : marks.post(t(post.unit), t(post.title))}
      <span className="cell-note">{holders === '' ? t(words.vacant) : holders}</span>
    </>
  );
}
