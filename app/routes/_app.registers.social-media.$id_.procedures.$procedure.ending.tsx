import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { sentOnAccount } from '~/social-media/access.server';
import { endProcedure } from '~/social-media/life/change-life.server';
import { endingForm } from '~/social-media/life/forms';
import { accountPath } from '~/social-media/life/paths';
import { kindParam, shownProcedure } from '~/social-media/life/procedure-access.server';
import { EndingPage } from '~/social-media/life/procedure-page';
import { procedureWords } from '~/social-media/life/words';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, args.data && procedureWords[args.data.page.kind].title);

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await shownProcedure(args);
  if (!page.mayChange || !page.procedure?.isOpen || page.kind === 'hand-over') throw notFound();
  return json({ page });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, accountId } = await sentOnAccount(args);
  const procedure = kindParam(args.params.procedure);
  if (procedure === 'hand-over') throw notFound();
  const read = parseForm(endingForm(procedure), form);
  if (!read.ok) return invalidForm(read);
  const { status, ...rest } = read.value;
  const end = procedure === 'takeover' ? { procedure, status: status ?? 'suspended', ...rest } : { procedure, ...rest };
  const ended = await endProcedure(getDb(), actor, { ...end, accountId }, io);
  return ended.ok ? seeOther(accountPath(accountId)) : refusedForm(ended.refusal, read.typed);
}

export default function EndingRoute() {
  return <EndingPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
