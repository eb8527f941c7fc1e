import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { enterableUnits, mayEnterAccounts } from '~/social-media/access.server';
import { refusedAccount } from '~/social-media/account-answer.server';
import { type AccountFormAnswer, NewAccountPage } from '~/social-media/account-forms';
import { ACCOUNTS_PATH } from '~/social-media/account-query';
import { registerExistingAccount } from '~/social-media/change-account.server';
import { newAccountForm } from '~/social-media/forms';
import { listPostChoices } from '~/social-media/posts.query.server';
import { accountWords } from '~/social-media/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(accountWords.newTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const who = await asking(request);
  if (!mayEnterAccounts(who)) throw notFound();
  const db = getDb();
  const [units, posts] = await Promise.all([enterableUnits(db, who), listPostChoices(db, who.today)]);
  return json({ units, posts, submissionKey: newId() });
}

export async function action({ request }: ActionFunctionArgs) {
  const who = await asking(request);
  const { actor, form, io } = await sending(request, () => mayEnterAccounts(who));
  const read = parseForm(newAccountForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await registerExistingAccount(getDb(), actor, read.value, io);
  if (saved.ok) return seeOther(`${ACCOUNTS_PATH}/${saved.value}`);
  return refusedAccount(saved.refusal, read.typed, read.value, null);
}

export default function NewSocialMediaAccountRoute() {
  return (
    <NewAccountPage
      {...useLoaderData<typeof loader>()}
      sent={useActionData<typeof action>() as AccountFormAnswer | undefined}
    />
  );
}
