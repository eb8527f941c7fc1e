import type { ReadingFailure } from '../document-text';

/** The file cannot be read; the reason is what its reader is told. */
export class NotReadable extends Error {
  override name = 'NotReadable';
  constructor(
    readonly reason: ReadingFailure,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** A file whose text is longer than this, in characters, is no document for people. */
export const MOST_CHARACTERS = 10_000_000;
/** And no page of one holds more than this. */
export const MOST_CHARACTERS_OF_PAGE = 200_000;
