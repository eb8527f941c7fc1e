import type { Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import type { Tx } from '~db/connection.server';
import { doneNotes } from './words';

/** What is due about a run, or about one thing that it found, is due no longer. */
export async function endDecisions(tx: Tx, id: string, status: 'done' | 'cancelled', context: Context): Promise<void> {
  const open = await openObligationsOf(tx, 'reassessment', [id], { lock: true });
  for (const obligation of open.get(id) ?? []) {
    await finish(tx, obligation, { status, note: doneNotes[status].ja, evidence: '' }, context);
  }
}
