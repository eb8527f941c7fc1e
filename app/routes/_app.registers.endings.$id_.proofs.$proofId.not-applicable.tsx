import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { claimForm } from '~/endings/forms';
import { sentOnEnding, shownProof } from '~/endings/guards.server';
import { endingPath } from '~/endings/paths';
import { ClaimPage } from '~/endings/proof-pages';
import { claimNotApplicable } from '~/endings/prove.server';
import { endingWords } from '~/endings/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(endingWords.claimTitle);

export async function loader(args: LoaderFunctionArgs) {
  const shown = await shownProof(args);
  if (!shown.page.mayWrite) throw notFound();
  return json(shown);
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, endingId } = await sentOnEnding(args, 'mayWrite');
  const proofId = idParam(args.params.proofId);
  const read = parseForm(claimForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await claimNotApplicable(getDb(), actor, { ...read.value, endingId, proofId }, io);
  return saved.ok ? seeOther(endingPath(endingId)) : refusedForm(saved.refusal, read.typed);
}

export default function NotApplicableRoute() {
  return <ClaimPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
