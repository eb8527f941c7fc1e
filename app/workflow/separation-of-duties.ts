/** 藤枝市 4(3) 兼務の禁止: persons are compared, never posts. */
import type { RequestState } from './model';

export type Conflict = 'is-author' | 'decided-other-step';

/**
 * Why `personId` may not decide `stepKey`, or null. Authors stay authors when they leave the request; a person who
 * decided one step in an earlier round may decide that same step again, but never another.
 */
export function conflictOf(
  state: Pick<RequestState, 'authorIds' | 'decisions'>,
  personId: string,
  stepKey: string,
): Conflict | null {
  if (state.authorIds.includes(personId)) return 'is-author';
  if (state.decisions.some((d) => d.personId === personId && d.stepKey !== stepKey)) return 'decided-other-step';
  return null;
}
