import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DependencyPage } from '~/designated-managers/agreement-forms';
import { addDependency } from '~/designated-managers/change-agreement.server';
import { newDependencyForm } from '~/designated-managers/forms';
import { changeableAgreement, sentOnAgreement } from '~/designated-managers/guards.server';
import { managerWords } from '~/designated-managers/words';
import { parseForm } from '~/people/forms';
import { newId } from '~/platform/ids';
import { seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(managerWords.dependencyTitle);

export async function loader(args: LoaderFunctionArgs) {
  return json({ ...(await changeableAgreement(args)), submissionKey: newId() });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, contractId } = await sentOnAgreement(args);
  const read = parseForm(newDependencyForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await addDependency(getDb(), actor, { ...read.value, contractId }, io);
  return saved.ok ? seeOther(`/registers/designated-managers/${contractId}`) : refusedForm(saved.refusal, read.typed);
}

export default function NewDependencyRoute() {
  return <DependencyPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
