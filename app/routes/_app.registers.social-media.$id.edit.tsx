import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { changeableAccount, enterableUnits, sentOnAccount } from '~/social-media/access.server';
import { refusedAccount } from '~/social-media/account-answer.server';
import { type AccountFormAnswer, EditAccountPage } from '~/social-media/account-forms';
import { ACCOUNTS_PATH } from '~/social-media/account-query';
import { changeAccount, correctAccount } from '~/social-media/change-account.server';
import { accountForm, wholeAccountForm } from '~/social-media/forms';
import { listPostChoices } from '~/social-media/posts.query.server';
import { accountWords } from '~/social-media/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(accountWords.editTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { account, ...who } = await changeableAccount(args);
  const db = getDb();
  const [units, posts] = await Promise.all([enterableUnits(db, who, account.unitId), listPostChoices(db, who.today)]);
  return json({ account, units, posts });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, accountId, account } = await sentOnAccount(args);
  const href = `${ACCOUNTS_PATH}/${accountId}` as const;
  if (account.origin === 'request') {
    const read = parseForm(accountForm, form);
    if (!read.ok) return invalidForm(read);
    const saved = await changeAccount(getDb(), actor, { ...read.value, accountId }, io);
    return saved.ok ? seeOther(href) : refusedForm(saved.refusal, read.typed);
  }
  const read = parseForm(wholeAccountForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await correctAccount(getDb(), actor, { ...read.value, accountId }, io);
  return saved.ok ? seeOther(href) : refusedAccount(saved.refusal, read.typed, read.value, accountId);
}

export default function EditSocialMediaAccountRoute() {
  return (
    <EditAccountPage
      {...useLoaderData<typeof loader>()}
      sent={useActionData<typeof action>() as AccountFormAnswer | undefined}
    />
  );
}
