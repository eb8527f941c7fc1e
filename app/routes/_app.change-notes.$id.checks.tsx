import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkForm } from '~/change-notes/forms';
import { noteToSettle } from '~/change-notes/note-page.query.server';
import { notePath } from '~/change-notes/paths';
import { checkNote } from '~/change-notes/settle.server';
import { CheckPage } from '~/change-notes/settle-pages';
import { noteWords } from '~/change-notes/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(noteWords.checkTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const note = await noteToSettle(getDb(), ability, idParam(params.id), 'respond');
  if (!note) throw notFound();
  return json({ note });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('respond', 'ChangeNote'));
  const read = parseForm(checkForm, form);
  if (!read.ok) return invalidForm(read);
  const checked = await checkNote(getDb(), actor, { id, ...read.value }, io);
  return checked.ok ? seeOther(notePath(id)) : refusedForm(checked.refusal, read.typed);
}

export default function CheckRoute() {
  return <CheckPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
