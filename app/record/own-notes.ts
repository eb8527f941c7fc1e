/** Sentences that the portal itself wrote into the record, in Japanese; shown in the language of the reader. Pure. */
import { settledNotes } from '~/change-notes/words';
import { endingNotes } from '~/endings/words';
import { dueNotes as movementNotes } from '~/information-movements/words';
import { registerNotes } from '~/obligations/words';
import { checkNotes } from '~/periodic-checks/words';
import type { Text } from '~/platform/text';
import { stepsDone } from '~/policy-reviews/words';
import { endNotes } from '~/sla-figures/task-words';
import { settlementWords } from '~/sla-figures/words';
import { lifeNotes } from '~/social-media/life/words';
import { systemActor } from './recorded-actor';

const OWN_NOTES = new Map(
  [
    ...Object.values(settledNotes),
    ...Object.values(endingNotes),
    ...Object.values(movementNotes),
    ...Object.values(registerNotes),
    ...checkNotes,
    ...Object.values(endNotes),
    ...Object.values(stepsDone),
    ...Object.values(settlementWords),
    ...lifeNotes,
    { ja: systemActor.name, en: 'Sekisho' },
    { ja: systemActor.post, en: 'The system' },
  ].map((note) => [note.ja, note]),
);

/** A note of the portal in both languages; what people wrote stays as it is. */
export const spokenNote = (written: string): Text => OWN_NOTES.get(written) ?? { ja: written, en: written };

/** Who did something, as recorded: post and name, the portal itself in the language of the reader. */
export function spokenActor({ post, name }: { post: string; name: string }): Text {
  const [shownPost, shownName] = [spokenNote(post), spokenNote(name)];
  return { ja: `${shownPost.ja} ${shownName.ja}`.trim(), en: `${shownPost.en} ${shownName.en}`.trim() };
}
