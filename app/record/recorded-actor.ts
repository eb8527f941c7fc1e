import { type Actor, actorPostLabel } from '~/authorization/actor';
import type { RecordedActor } from './model';

/** Widths of the columns. What is hashed must be what is stored, so a longer text is cut before. */
const NAME_LENGTH = 200;
const POST_LENGTH = 500;

/** What the software does by itself, with nobody asking. */
export const systemActor: RecordedActor = { id: null, name: '関所', post: 'システム' };

/** Name and posts as of this moment: later transfers and renames never change what was recorded. */
export const recordedActor = (actor: Actor): RecordedActor => ({
  id: actor.personId,
  name: cut(actor.name, NAME_LENGTH),
  post: cut(actorPostLabel(actor), POST_LENGTH),
});

/** Cuts by characters as the database counts them, never through a surrogate pair. */
function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
