import type { Text } from '~/platform/text';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { checkWords as words } from './words';

/** The post in charge with those who hold it today; nobody where there is none. */
export function OwnerCell({ owner }: { owner: { post: Text; holders: string[] } | null }) {
  const t = useText();
  const marks = useMarks();
  if (!owner) return t(words.noOwner);
  return (
    <>
      {t(owner.post)}
      <div className="cell-note">{owner.holders.join(marks.comma)}</div>
    </>
  );
}
