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

/** Once nothing of a run waits for a decision any more. */
export async function endWhereDecided(tx: Tx, reassessmentId: string, context: Context): Promise<void> {
  const open = await tx
    .selectFrom('reassessment_items')
    .select('id')
    .where('reassessment_id', '=', reassessmentId)
    .where('status', '=', 'open')
    .limit(1)
    .executeTakeFirst();
  if (!open) await endDecisions(tx, reassessmentId, 'done', context);
}
