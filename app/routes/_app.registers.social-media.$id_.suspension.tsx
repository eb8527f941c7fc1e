import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { changeableAccount, sentOnAccount } from '~/social-media/access.server';
import { suspendAccount } from '~/social-media/life/change-life.server';
import { reasonForm } from '~/social-media/life/forms';
import { ReasonPage } from '~/social-media/life/life-forms';
import { accountPath } from '~/social-media/life/paths';
import { lifeWords } from '~/social-media/life/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(lifeWords.suspendTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { id, name, version } = (await changeableAccount(args)).account;
  return json({ account: { id, name, version } });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, accountId } = await sentOnAccount(args);
  const read = parseForm(reasonForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await suspendAccount(getDb(), actor, { ...read.value, accountId }, io);
  return saved.ok ? seeOther(accountPath(accountId)) : refusedForm(saved.refusal, read.typed);
}

export default function SuspensionRoute() {
  return <ReasonPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} noun="suspension" />;
}
