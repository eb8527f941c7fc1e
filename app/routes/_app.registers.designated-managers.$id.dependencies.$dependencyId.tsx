import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listDependencies } from '~/designated-managers/agreement.repository.server';
import { DependencyPage } from '~/designated-managers/agreement-forms';
import { changeDependency } from '~/designated-managers/change-agreement.server';
import { dependencyForm } from '~/designated-managers/forms';
import { changeableAgreement, sentOnAgreement } from '~/designated-managers/guards.server';
import { managerWords } from '~/designated-managers/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(managerWords.dependencyEditTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { agreement, today } = await changeableAgreement(args);
  const id = idParam(args.params.dependencyId);
  const stored = (await listDependencies(getDb(), agreement.id)).find((one) => one.id === id);
  if (!stored) throw notFound();
  return json({ agreement, today, stored });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, contractId } = await sentOnAgreement(args);
  const id = idParam(args.params.dependencyId);
  const read = parseForm(dependencyForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await changeDependency(getDb(), actor, { ...read.value, contractId, id }, io);
  return saved.ok ? seeOther(`/registers/designated-managers/${contractId}`) : refusedForm(saved.refusal, read.typed);
}

export default function EditDependencyRoute() {
  return <DependencyPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
