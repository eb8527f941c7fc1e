/** What can be wrong with a file of personnel changes, with one row of it, or worth knowing about it. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { InputMessage } from '~/platform/input-words';
import type { ColumnKey } from './change-file';

/** The file as a whole cannot be read. */
export type FileFault =
  | { reason: 'no-file' | 'empty' | 'too-large' | 'not-a-form' | 'cut-off' | 'storage-full' | 'not-csv' }
  | { reason: 'wrong-encoding' | 'no-lines' | 'other-separator' | 'missing-bytes' }
  | { reason: 'quote-not-closed' | 'text-after-quote'; line: number }
  | { reason: 'too-many-lines'; most: number }
  | { reason: 'wrong-columns'; missing: ColumnKey[]; unknown: string[]; twice: ColumnKey[] };

/** One thing that is wrong with one row; nothing is applied while there is any. */
export type LineProblem = { line: number; field: ColumnKey | null } & (
  | { reason: 'too-few-cells' | 'too-many-cells' | 'required' | 'unknown-kind' | 'not-a-date' | 'gaiji' }
  | { reason: 'characters'; fault: InputMessage }
  | { reason: 'too-long'; most: number }
  | { reason: 'past' | 'unknown-person' | 'person-inactive' | 'unknown-unit' | 'unknown-post' }
  | { reason: 'other-name'; name: string }
  | { reason: 'not-empty' | 'not-held' | 'ends-before-it-began' | 'holds-it-already' | 'same-post' }
  | { reason: 'second-regular-post' }
  | { reason: 'ambiguous-unit'; units: string[] }
  | { reason: 'post-not-there'; from: PlainDate; to: PlainDate | null }
  | { reason: 'post-is-held'; holder: string; from: PlainDate; to: PlainDate | null }
  | { reason: 'repeated' | 'contradicts' | 'after-retirement'; other: number }
);

/** Nothing is wrong with any row, but with all of them together. */
export type WholeProblem = { reason: 'last-administrator'; from: PlainDate };

/** Worth knowing before it is applied; keeps nothing from being applied. */
export type LineNotice = { line: number } & (
  | { reason: 'keeps-posts'; posts: string[] }
  | { reason: 'leaves-already'; lastDay: PlainDate }
  | { reason: 'reappointed' | 'own-line' | 'far-ahead' | 'future-cancelled' }
);
