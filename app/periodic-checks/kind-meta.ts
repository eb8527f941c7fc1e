import type { CheckKind } from '~/policy/model';
import { titled } from '~/ui/page-title';
import { kindWords } from './words';

type Titles = {
  [Part in keyof (typeof kindWords)['audit']]: (typeof kindWords)['audit'][Part] extends { ja: string } ? Part : never;
}[keyof (typeof kindWords)['audit']];
type Args = Parameters<typeof titled>[0] & { data?: unknown };

/** `export const meta = kindMeta('answerTitle')`: the title as the kind calls it that the page has loaded. */
export const kindMeta = (part: Titles) => (args: Args) => titled(args, kindWords[kindIn(args.data)][part]);

function kindIn(data: unknown): CheckKind {
  const { check, filter, start } = (data ?? {}) as Partial<Record<'check' | 'filter' | 'start', { kind?: CheckKind }>>;
  return check?.kind ?? filter?.kind ?? start?.kind ?? 'periodic-check';
}
