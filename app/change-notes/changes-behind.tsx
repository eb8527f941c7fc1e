import type { SerializeFrom } from '@remix-run/node';
import { aspectText, changeKindWords } from '~/policy/change-words';
import type { ChangeKind } from '~/policy/model';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { notePath } from './paths';
import type { notesBehind } from './settle.server';
import { noteWords as words } from './words';

/** On a request: the noted changes that it is to decide on. */
export function ChangesBehind({ changes }: { changes: SerializeFrom<Awaited<ReturnType<typeof notesBehind>>> }) {
  const t = useText();
  const marks = useMarks();
  if (changes.length === 0) return null;
  return (
    <Notice kind="info" title={t(words.behind)}>
      <ul>
        {changes.map((note) => {
          const kind = note.kind as ChangeKind;
          return (
            <li key={note.id}>
              <a href={notePath(note.id)}>
                {t(changeKindWords[kind])}
                {marks.brackets(t(aspectText(kind, note.aspect)))}
              </a>
              <br />
              {note.becomes}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
