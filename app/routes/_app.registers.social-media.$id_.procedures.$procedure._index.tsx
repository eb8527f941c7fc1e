import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { sentOnAccount } from '~/social-media/access.server';
import { beginTakeover } from '~/social-media/life/change-life.server';
import { beginTakeoverForm } from '~/social-media/life/forms';
import { procedurePath } from '~/social-media/life/paths';
import { kindParam, shownProcedure } from '~/social-media/life/procedure-access.server';
import { ProcedurePage } from '~/social-media/life/procedure-page';
import { procedureWords } from '~/social-media/life/words';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, args.data && procedureWords[args.data.page.kind].title);

export async function loader(args: LoaderFunctionArgs) {
  return json(await shownProcedure(args));
}

/** Only a takeover begins because somebody says so. */
export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, accountId } = await sentOnAccount(args);
  if (kindParam(args.params.procedure) !== 'takeover') throw notFound();
  const read = parseForm(beginTakeoverForm, form);
  if (!read.ok) return invalidForm(read);
  const begun = await beginTakeover(getDb(), actor, { ...read.value, accountId }, io);
  return begun.ok ? seeOther(procedurePath(accountId, 'takeover')) : refusedForm(begun.refusal, read.typed);
}

export default function ProcedureRoute() {
  return <ProcedurePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
