/** 引継ぎの完了 of an agreement proves its part of the ending, whichever came first. In the caller's transaction. */
import type { Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { PlainDate } from '~/platform/dates';
import { appendEvents } from '~/record/append.server';
import type { Tx } from '~db/connection.server';
import { endingStream, listProofs, lockOpenEndings, writeProof } from './endings.repository.server';
import { openOf } from './start-ending.server';

type HandOver = { on: PlainDate; to: string; evidence: string };

export async function proveHandOver(
  tx: Tx,
  contractId: string,
  { on, to, evidence }: HandOver,
  context: Context,
): Promise<void> {
  const { actor, now } = context;
  const [ending] = await lockOpenEndings(tx, { type: 'designated-manager', id: contractId });
  const proof = ending && (await listProofs(tx, ending.id, { lock: true })).find(({ kind }) => kind === 'hand-over');
  if (!ending || !proof || proof.status === 'proven') return;
  const [note, kept] = [`${to}\n${evidence}`.slice(0, 2_000), evidence.slice(0, 500)];
  const written = await writeProof(tx, proof, {
    status: 'proven',
    doneOn: on,
    doneBy: '',
    what: '',
    method: null,
    keyDestroyedOn: null,
    keyEvidence: '',
    note,
    evidence: kept,
    by: actor,
    now,
  });
  if (!written) throw new Error(`Proof ${proof.id} was written without the lock on its ending`);
  for (const obligation of await openOf(tx, ending.id)) {
    if (obligation.occurrence !== proof.id) continue;
    await finish(tx, obligation, { status: 'done', note, evidence: kept }, context);
  }
  await appendEvents(tx, context, [
    {
      stream: endingStream(ending.id),
      type: 'ending-proof-recorded',
      payload: { proofId: proof.id, kind: proof.kind, party: proof.partyName, doneOn: on, note, evidence: kept },
    },
  ]);
}
