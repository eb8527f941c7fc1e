/** Brings the obligations of a subject to where its state says they have to be. In the transaction that changes it. */
import type { Tx } from '~db/connection.server';
import { arise, type Context } from './arise.server';
import { finish } from './end.server';
import type { NewObligation, ObligationKind } from './model';
import { openObligationsOf, type StoredObligation } from './obligations.repository.server';
import { registerNotes } from './words';

type Settling = {
  subject: { type: string; id: string };
  /** The kinds that this speaks for; others are left alone. */
  kinds: readonly ObligationKind[];
  wanted: readonly NewObligation[];
  /** What was done about one that is wanted no longer; null where it is only not needed. */
  doneOf: (obligation: StoredObligation) => { note: string; evidence: string } | null;
};

/** One whose day has moved ends and comes up again with its new day. */
export async function settleObligations(tx: Tx, { subject, kinds, wanted, doneOf }: Settling, context: Context) {
  const open = (await openObligationsOf(tx, subject.type, [subject.id], { lock: true })).get(subject.id) ?? [];
  const staying = new Set<NewObligation>();
  for (const obligation of open.filter(({ kind }) => kinds.includes(kind))) {
    const same = wanted.find(
      ({ kind, occurrence, dueOn }) =>
        kind === obligation.kind && occurrence === obligation.occurrence && dueOn === obligation.dueOn,
    );
    if (same) {
      staying.add(same);
      continue;
    }
    const done = doneOf(obligation);
    const notNeeded = { status: 'cancelled', note: registerNotes.notNeeded.ja, evidence: '' } as const;
    await finish(tx, obligation, done ? { status: 'done', ...done } : notNeeded, context);
  }
  const missing = wanted.filter((one) => !staying.has(one));
  await arise(tx, missing, context);
}
