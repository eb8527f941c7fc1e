import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import type { Typed } from './forms';

/** What a page gets back for a form that was not taken. */
export type FormAnswer = { typed: Typed; errors: FieldErrors; refusal: Text | null };

export const NO_ANSWER: FormAnswer = { typed: {}, errors: {}, refusal: null };
