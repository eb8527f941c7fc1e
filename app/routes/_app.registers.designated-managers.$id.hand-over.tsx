import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { HandOverPage } from '~/designated-managers/agreement-forms';
import { completeHandOver } from '~/designated-managers/change-agreement.server';
import { handOverForm } from '~/designated-managers/forms';
import { changeableAgreement, sentOnAgreement } from '~/designated-managers/guards.server';
import { managerWords } from '~/designated-managers/words';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(managerWords.handOver);

export async function loader(args: LoaderFunctionArgs) {
  const { agreement, today } = await changeableAgreement(args);
  if (agreement.handedOverOn !== null) throw notFound();
  return json({ agreement, today });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, contractId } = await sentOnAgreement(args);
  const read = parseForm(handOverForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await completeHandOver(getDb(), actor, { ...read.value, contractId }, io);
  return saved.ok ? seeOther(`/registers/designated-managers/${contractId}`) : refusedForm(saved.refusal, read.typed);
}

export default function HandOverRoute() {
  return <HandOverPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
