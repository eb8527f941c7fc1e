import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { endContract } from '~/contracts/change-contract.server';
import { EndContractPage } from '~/contracts/contract-forms';
import { readableContract } from '~/contracts/contract-page.query.server';
import { endingForm } from '~/contracts/forms';
import { contractWords } from '~/contracts/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(contractWords.endTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const found = await readableContract(getDb(), ability, idParam(params.id));
  if (!found?.mayChange || found.contract.status === 'ending' || found.contract.status === 'ended') throw notFound();
  return json({ contract: found.contract, today });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const contractId = idParam(params.id);
  const { actor, form, io } = await sending(
    request,
    async (ability) => (await readableContract(getDb(), ability, contractId))?.mayChange ?? false,
  );
  const read = parseForm(endingForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await endContract(getDb(), actor, { ...read.value, contractId }, io);
  return saved.ok ? seeOther(`/registers/contracts/${contractId}`) : refusedForm(saved.refusal, read.typed);
}

export default function ContractEndingRoute() {
  return <EndContractPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
