import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { changeableAccount, sentOnAccount } from '~/social-media/access.server';
import { SafetyPage } from '~/social-media/account-forms';
import { ACCOUNTS_PATH } from '~/social-media/account-query';
import { recordSafety } from '~/social-media/change-account.server';
import { safetyForm } from '~/social-media/forms';
import { listPostChoices } from '~/social-media/posts.query.server';
import { accountWords } from '~/social-media/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(accountWords.safetyTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { account, today } = await changeableAccount(args);
  return json({ account, posts: await listPostChoices(getDb(), today) });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, accountId } = await sentOnAccount(args);
  const read = parseForm(safetyForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await recordSafety(getDb(), actor, { ...read.value, accountId }, io);
  return saved.ok ? seeOther(`${ACCOUNTS_PATH}/${accountId}`) : refusedForm(saved.refusal, read.typed);
}

export default function SafetyRoute() {
  return <SafetyPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
