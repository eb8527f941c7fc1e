import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closeEnding } from '~/endings/close-ending.server';
import { closingForm } from '~/endings/forms';
import { sentOnEnding, shownEnding } from '~/endings/guards.server';
import { endingPath } from '~/endings/paths';
import { ClosingPage } from '~/endings/proof-pages';
import { endingWords } from '~/endings/words';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(endingWords.closeTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await shownEnding(args);
  if (!page.mayDecide) throw notFound();
  return json({ page });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, endingId } = await sentOnEnding(args, 'mayDecide');
  const read = parseForm(closingForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await closeEnding(getDb(), actor, { ...read.value, endingId }, io);
  return saved.ok ? seeOther(endingPath(endingId)) : refusedForm(saved.refusal, read.typed);
}

export default function ClosingRoute() {
  return <ClosingPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
