/** Second pass: the Merkle leaves in order, and every head's root, signature and place among the heads. */
import type { KeyObject } from 'node:crypto';
import type { DbOrTx } from '~db/connection.server';
import { NO_HASH } from './chain';
import type { EventRef, Findings } from './findings';
import { headHash, isSignedBy } from './head';
import { headsAfter, type StoredHead } from './heads.repository.server';
import { addLeaf, EMPTY_TREE, type Frontier, leafHash, rootOf } from './merkle';
import { sentences, warnings } from './verification-words';

const PAGE = 2_000;

export type Keys = {
  /** The key that today's heads must be signed with; null where no public key is at hand. */
  current: { keyId: string; key: KeyObject } | null;
  /** Keys that the record itself names, by id. */
  named: ReadonlyMap<string, KeyObject>;
};

type Leaf = { index: number; eventId: string; eventHash: string; event: (EventRef & { hash: string }) | null };

/** Checks all leaves and heads; counts them. */
export async function verifyHeads(
  db: DbOrTx,
  findings: Findings,
  keys: Keys,
): Promise<{ leaves: number; heads: number }> {
  const tree = new TreeCheck(findings);
  const heads = flat(headsAfter(db, 0));
  const chain = new HeadChain(findings, keys);
  let head = (await heads.next()).value ?? null;
  for await (const leaf of leavesInOrder(db)) {
    while (head && leaf.index >= head.treeSize) head = await pass(head);
    if (head) tree.add(leaf);
    else tree.addWithoutHead(leaf);
  }
  while (head) head = await pass(head);
  tree.end();
  chain.end();
  return { leaves: tree.leaves, heads: chain.count };

  async function pass(done: StoredHead): Promise<StoredHead | null> {
    chain.add(done);
    tree.close(done);
    return (await heads.next()).value ?? null;
  }
}

/** Grows the tree from the leaves and compares it with each head. */
class TreeCheck {
  leaves = 0;
  private frontier: Frontier = EMPTY_TREE;
  /** Leaves under the head that is being read; a head never covers more than a batch. */
  private batch: Leaf[] = [];
  /** A leaf is missing or has no position: this head's root cannot be had. */
  private torn = false;
  private next = 0;
  /** Position of the last event that was there. */
  private place = 0;
  private loose: { index: number; count: number } | null = null;

  constructor(private readonly findings: Findings) {}

  add(leaf: Leaf): void {
    this.count(leaf);
    this.batch.push(leaf);
    if (leaf.event === null) this.torn = true;
    if (!this.torn && leaf.event) {
      this.frontier = addLeaf(this.frontier, leafHash(leaf.event.position, leaf.eventHash));
    }
  }

  addWithoutHead(leaf: Leaf): void {
    this.count(leaf);
    this.loose = { index: this.loose?.index ?? leaf.index, count: (this.loose?.count ?? 0) + 1 };
  }

  close(head: StoredHead): void {
    const { findings, batch } = this;
    if (this.next < head.treeSize) {
      findings.misfit('head-without-leaves', sentences.headWithoutLeaves(head.treeSize, this.next));
      this.torn = true;
      this.next = head.treeSize;
    }
    for (const leaf of outOfPlace(batch)) {
      findings.misfit('event-misplaced', sentences.eventMisplaced(leaf), leaf);
    }
    if (!this.torn && rootOf(this.frontier) !== head.rootHash) {
      const first = batch[0]?.event ?? null;
      const text = sentences.headRoot(head.treeSize, head.treeSize - batch.length + 1, first);
      // Behind whatever was found about the single events under this head.
      findings.misfit('head-root', text, first, (batch.at(-1)?.event?.position ?? 0) + 0.5);
    }
    const stored: Frontier = { size: head.treeSize, subtrees: head.subtrees };
    if (rootOf(stored) !== head.rootHash || head.subtrees.length !== bitsOf(head.treeSize)) {
      findings.misfit('head-frontier', sentences.headFrontier(head.treeSize));
    } else {
      // Go on from what was signed, so that one wrong leaf does not condemn all later heads.
      this.frontier = stored;
    }
    this.torn = this.frontier.size !== head.treeSize;
    this.batch = [];
  }

  end(): void {
    if (!this.loose) return;
    this.findings.misfit('leaf-without-head', sentences.leafWithoutHead(this.loose.index + 1, this.loose.count));
  }

  private count(leaf: Leaf): void {
    const { findings } = this;
    this.leaves += 1;
    if (leaf.index > this.next) {
      findings.misfit('leaf-missing', sentences.leafMissing(this.next + 1), null, leaf.event?.position);
      this.torn = true;
    }
    this.next = leaf.index + 1;
    this.place = leaf.event?.position ?? this.place;
    if (leaf.event === null) {
      const text = sentences.sealedEventMissing(leaf.eventId, leaf.index + 1);
      // It stood behind the leaf before it.
      findings.misfit('sealed-event-missing', text, null, this.place + 0.5);
    } else if (leaf.event.hash !== leaf.eventHash) {
      findings.misfit('event-sealed-otherwise', sentences.eventSealedOtherwise(leaf.event), leaf.event);
    }
  }
}

/** A head's leaves were laid down by position: those that no longer stand where they would be sorted. */
function outOfPlace(batch: readonly Leaf[]): EventRef[] {
  const events = batch.flatMap((leaf) => (leaf.event ? [leaf.event] : []));
  const sorted = [...events].sort((a, b) => a.position - b.position);
  return events.filter((event, index) => event.position !== sorted[index]?.position);
}

const bitsOf = (size: number): number => [...size.toString(2)].filter((bit) => bit === '1').length;

/** Signatures, hashes and keys of the heads, one after the other. */
class HeadChain {
  count = 0;
  private before: StoredHead | null = null;
  private reachedCurrent = false;

  constructor(
    private readonly findings: Findings,
    private readonly keys: Keys,
  ) {}

  add(head: StoredHead): void {
    const { findings, before } = this;
    this.count += 1;
    if (headHash(head) !== head.headHash) findings.misfit('head-changed', sentences.headChanged(head.treeSize));
    else if (head.previousHeadHash !== (before?.headHash ?? NO_HASH)) {
      findings.misfit('head-chain', sentences.headChain(head.treeSize));
    }
    const key = this.keyFor(head);
    if (!key) findings.misfit('head-key', sentences.headKey(head.treeSize, head.keyId));
    else if (!isSignedBy(head, key)) findings.misfit('head-signature', sentences.headSignature(head.treeSize));
    if (key && before && before.keyId !== head.keyId) {
      findings.warn('key-changed', warnings.keyChanged(head.treeSize, head.keyId));
    }
    this.before = head;
  }

  /** The newest head must bear the current key: earlier ones hang on it by their hashes. */
  end(): void {
    const { before: newest, keys } = this;
    if (newest && keys.current && !this.reachedCurrent && keys.named.has(newest.keyId)) {
      this.findings.misfit('head-key', sentences.headKey(newest.treeSize, newest.keyId));
    }
  }

  /** Once the current key has signed, no other may; before it, keys that the record names. */
  private keyFor(head: StoredHead): KeyObject | null {
    const { current, named } = this.keys;
    if (current && head.keyId === current.keyId) {
      this.reachedCurrent = true;
      return current.key;
    }
    return this.reachedCurrent ? null : (named.get(head.keyId) ?? null);
  }
}

async function* leavesInOrder(db: DbOrTx): AsyncGenerator<Leaf> {
  for (let after = -1; ; ) {
    const rows = await db
      .selectFrom('record_leaves as leaf')
      .leftJoin('recorded_events as event', 'event.id', 'leaf.event_id')
      .select(['leaf.leaf_index', 'leaf.event_id', 'leaf.event_hash'])
      .select(['event.position', 'event.stream', 'event.stream_position', 'event.type', 'event.hash'])
      .where('leaf.leaf_index', '>', after)
      .orderBy('leaf.leaf_index')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    for (const row of rows) {
      yield {
        index: Number(row.leaf_index),
        eventId: row.event_id,
        eventHash: row.event_hash,
        event:
          row.position === null
            ? null
            : {
                id: row.event_id,
                position: Number(row.position),
                stream: row.stream!,
                streamPosition: row.stream_position!,
                type: row.type!,
                hash: row.hash!,
              },
      };
    }
    after = Number(rows.at(-1)!.leaf_index);
  }
}

async function* flat<T>(pages: AsyncIterable<T[]>): AsyncGenerator<T, null> {
  for await (const page of pages) yield* page;
  return null;
}
