/** A send-back made of the notes that a reviewer left on items. Pure. */
import { type Locale, say, type Text } from '~/platform/text';
import { decisionWords as words } from './decision-words';

type ReviewedItem = { reviews: readonly { stepKey: string; note: string }[] };

/** What stands in the decision form already, by field name; nothing where there is no note. */
export function sendBackWithNotes(
  items: readonly ReviewedItem[],
  stepKey: string | null,
  locale: Locale,
): Record<string, string> {
  const notes = items.flatMap(({ reviews }, index) => {
    const note = reviews.find((review) => review.stepKey === stepKey)?.note ?? '';
    return note === '' ? [] : [{ index, note }];
  });
  if (notes.length === 0) return {};
  const comment: Text = words.notesComment(notes.length);
  return {
    outcome: 'send-back',
    comment: say(comment, locale),
    ...Object.fromEntries(
      notes.flatMap(({ index, note }) => [
        [`items.${index}.marked`, 'yes'],
        [`items.${index}.comment`, note],
      ]),
    ),
  };
}
