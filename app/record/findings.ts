/** What a verification finds: one sentence for each thing that does not fit, the earliest event first. Pure. */
import type { Text } from '~/platform/text';

export type EventRef = { id: string; stream: string; streamPosition: number; position: number; type: string };

export type FindingKind =
  // The chains
  | 'event-changed'
  | 'event-missing'
  | 'chain-broken'
  | 'event-misplaced'
  | 'event-unsealed'
  | 'event-sealed-twice'
  // The tree and its heads
  | 'event-sealed-otherwise'
  | 'sealed-event-missing'
  | 'leaf-missing'
  | 'leaf-without-head'
  | 'head-without-leaves'
  | 'head-root'
  | 'head-frontier'
  | 'head-changed'
  | 'head-signature'
  | 'head-chain'
  | 'head-key'
  // Copies outside the database
  | 'file-missing'
  | 'file-line'
  | 'file-lacks-head'
  | 'database-lacks-head'
  // State against record
  | 'request-missing'
  | 'request-without-events'
  | 'request-version'
  | 'request-status'
  | 'revision'
  | 'decision'
  | 'evidence'
  | 'evidence-file'
  | 'signed-copy'
  | 'signed-copy-file'
  | 'check-file'
  | 'attached-file';

export type WarningKind =
  | 'queued-long'
  | 'key-changed'
  | 'no-public-key'
  | 'file-behind'
  | 'file-line-torn'
  | 'file-written-late';

export type Misfit = {
  kind: FindingKind;
  /** The event it is about; null where there is none left to name. */
  event: EventRef | null;
  text: Text;
};

export type Warning = { kind: WarningKind; text: Text };

/** Misfits that are listed one by one; all are counted. */
const MOST_LISTED = 100;

type Placed = { misfit: Misfit; at: number; order: number };

/** Collects in bounded memory. `at` is the place in the record; what has none comes last, in the order found. */
export class Findings {
  private placed: Placed[] = [];
  count = 0;
  readonly warnings: Warning[] = [];

  misfit(kind: FindingKind, text: Text, event: EventRef | null = null, at?: number): void {
    const placed = {
      misfit: { kind, event, text },
      at: at ?? event?.position ?? Number.POSITIVE_INFINITY,
      order: this.count,
    };
    this.count += 1;
    const last = this.placed.at(-1);
    if (this.placed.length === MOST_LISTED && last && before(last, placed)) return;
    const index = this.placed.findIndex((other) => before(placed, other));
    this.placed.splice(index === -1 ? this.placed.length : index, 0, placed);
    if (this.placed.length > MOST_LISTED) this.placed.pop();
  }

  warn(kind: WarningKind, text: Text): void {
    this.warnings.push({ kind, text });
  }

  /** The earliest misfits, at most a hundred. */
  get misfits(): Misfit[] {
    return this.placed.map(({ misfit }) => misfit);
  }
}

const before = (a: Placed, b: Placed): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
