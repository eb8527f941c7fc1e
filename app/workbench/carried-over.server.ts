/** Passages chosen in an earlier round, in the versions that stand now. */
import type { DbOrTx } from '~db/connection.server';
import type { StoredChoice } from './choices.repository.server';
import { type FoldedText, foldPages, locateQuote, textAt } from './folded-text';
import { readable } from './readable';
import { pagesOf, type ReadDocument } from './texts.query.server';

/**
 * The choices whose document is still there; where a later version replaces it, those that it still says word for
 * word, at their place in it. What it says differently is shown as a difference, and has to be looked for anew.
 */
export async function carriedOver(
  db: DbOrTx,
  documents: readonly ReadDocument[],
  choices: readonly StoredChoice[],
): Promise<StoredChoice[]> {
  const byFile = new Map(documents.map((document) => [document.fileId, document]));
  const texts = new Map<string, FoldedText>();
  const carried: StoredChoice[] = [];
  for (const choice of choices) {
    const document = byFile.get(choice.fileId);
    if (document?.replacedBy === null) carried.push(choice);
    const now = document?.replacedBy ? byFile.get(document.replacedBy) : undefined;
    if (!now) continue;
    const text = texts.get(now.digest) ?? foldPages(await pagesOf(db, now.digest));
    texts.set(now.digest, text);
    const place = locateQuote(text, choice.quote, choice.page);
    if (!place) continue;
    const quote = readable(textAt(text.pages, place));
    carried.push({ ...choice, fileId: now.fileId, page: place.page, place, quote });
  }
  return carried;
}
