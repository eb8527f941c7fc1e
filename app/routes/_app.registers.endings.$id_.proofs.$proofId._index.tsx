import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { proofForm } from '~/endings/forms';
import { sentOnEnding, shownProof } from '~/endings/guards.server';
import { endingPath } from '~/endings/paths';
import { ProofPage } from '~/endings/proof-pages';
import { recordProof } from '~/endings/prove.server';
import { endingWords } from '~/endings/words';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(endingWords.record);

export async function loader(args: LoaderFunctionArgs) {
  const shown = await shownProof(args);
  if (!shown.page.mayWrite || shown.proof.kind === 'hand-over') throw notFound();
  return json(shown);
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, endingId } = await sentOnEnding(args, 'mayWrite');
  const { proof } = await shownProof(args);
  const read = parseForm(proofForm(proof.kind), form);
  if (!read.ok) return invalidForm(read);
  const saved = await recordProof(getDb(), actor, { ...read.value, endingId, proofId: proof.id }, io);
  return saved.ok ? seeOther(endingPath(endingId)) : refusedForm(saved.refusal, read.typed);
}

export default function ProofRoute() {
  return <ProofPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
