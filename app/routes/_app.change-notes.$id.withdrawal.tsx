import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withdrawalForm } from '~/change-notes/forms';
import { noteToSettle } from '~/change-notes/note-page.query.server';
import { notePath } from '~/change-notes/paths';
import { withdrawNote } from '~/change-notes/settle.server';
import { WithdrawalPage } from '~/change-notes/settle-pages';
import { noteWords } from '~/change-notes/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(noteWords.withdrawTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const note = await noteToSettle(getDb(), ability, idParam(params.id), 'withdraw');
  if (!note) throw notFound();
  return json({ note });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('withdraw', 'ChangeNote'));
  const read = parseForm(withdrawalForm, form);
  if (!read.ok) return invalidForm(read);
  const done = await withdrawNote(getDb(), actor, { id, ...read.value }, io);
  return done.ok ? seeOther(notePath(id)) : refusedForm(done.refusal, read.typed);
}

export default function WithdrawalRoute() {
  return <WithdrawalPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
