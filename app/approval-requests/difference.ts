/** What changed between two revisions, item by item. Pure. */
import microdiff from 'microdiff';
import type { RequestContent } from './content';

export type Change = {
  /** Where: the keys down to the value, for example ['facts', 'network']. */
  path: (string | number)[];
  kind: 'added' | 'removed' | 'changed';
  before: unknown;
  after: unknown;
};

const KINDS = { CREATE: 'added', REMOVE: 'removed', CHANGE: 'changed' } as const;

/** Changes from `before` to `after`, in the order of the content. */
export function differences(before: RequestContent, after: RequestContent): Change[] {
  return microdiff(before as never, after as never, { cyclesFix: false })
    .filter(({ path }) => !isHowItCame(path))
    .map((change) => ({
      path: change.path,
      kind: KINDS[change.type],
      before: 'oldValue' in change ? change.oldValue : null,
      after: 'value' in change ? change.value : null,
    }));
}

/** Whether an answer was confirmed or given anew says nothing about what it says. */
const isHowItCame = (path: readonly (string | number)[]): boolean =>
  path[0] === 'earlier' || path.at(-1) === 'unchangedFrom';
