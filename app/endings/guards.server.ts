/** Whose page about an ending this is; 404 otherwise. */
import type { AppAbility } from '~/authorization/ability';
import { idParam, notFound } from '~/platform/responses.server';
import { asking, sending } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';
import { loadEndingPage, readableEnding } from './ending-page.query.server';

type Args = { request: Request; params: { id?: string; proofId?: string; retentionId?: string } };

export async function shownEnding({ request, params }: Args) {
  const reader = await asking(request);
  const page = await loadEndingPage(getDb(), reader, idParam(params.id));
  if (!page) throw notFound();
  return { page, today: reader.today };
}

/** The page with one of its proofs. */
export async function shownProof(args: Args) {
  const { page, today } = await shownEnding(args);
  const proofId = idParam(args.params.proofId);
  const proof = page.proofs.find(({ id }) => id === proofId);
  if (!proof) throw notFound();
  return { page, proof, today };
}

type Right = 'mayWrite' | 'mayDecide' | 'any';

/** A form about an ending, from somebody who has `right` on it. */
export async function sentOnEnding({ request, params }: Args, right: Right) {
  const endingId = idParam(params.id);
  const sent = await sending(request, (ability) => may(ability, endingId, right));
  return { ...sent, endingId };
}

async function may(ability: AppAbility, endingId: string, right: Right): Promise<boolean> {
  const readable = await readableEnding(getDb(), ability, endingId);
  return readable !== null && (right === 'any' || readable[right]);
}
