/** The agreement whose page or form is asked for, as one that the actor may change; 404 otherwise. */
import { idParam, notFound } from '~/platform/responses.server';
import { asking, sending } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';
import { readableAgreement } from './agreement-page.query.server';

type Args = { request: Request; params: { id?: string } };

export async function changeableAgreement({ request, params }: Args) {
  const { ability, today } = await asking(request);
  const agreement = await readableAgreement(getDb(), ability, idParam(params.id));
  if (!agreement?.mayChange) throw notFound();
  return { agreement, today };
}

export async function sentOnAgreement({ request, params }: Args) {
  const contractId = idParam(params.id);
  const sent = await sending(
    request,
    async (ability) => (await readableAgreement(getDb(), ability, contractId))?.mayChange ?? false,
  );
  return { ...sent, contractId };
}
