import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideRetention } from '~/endings/close-ending.server';
import { retentionForm } from '~/endings/forms';
import { sentOnEnding, shownEnding } from '~/endings/guards.server';
import { endingPath } from '~/endings/paths';
import { RetentionPage } from '~/endings/proof-pages';
import { endingWords } from '~/endings/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(endingWords.retentionTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await shownEnding(args);
  const retentionId = idParam(args.params.retentionId);
  if (!page.retentions.some(({ id, mayDecide }) => id === retentionId && mayDecide)) throw notFound();
  return json({ page, retentionId });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, endingId } = await sentOnEnding(args, 'mayDecide');
  const retentionId = idParam(args.params.retentionId);
  const read = parseForm(retentionForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await decideRetention(getDb(), actor, { ...read.value, endingId, retentionId }, io);
  return saved.ok ? seeOther(endingPath(endingId)) : refusedForm(saved.refusal, read.typed);
}

export default function RetentionRoute() {
  return <RetentionPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
