import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { tieForm } from '~/change-notes/forms';
import { noteToTie } from '~/change-notes/note-page.query.server';
import { notePath } from '~/change-notes/paths';
import { TiePage } from '~/change-notes/settle-pages';
import { tieRequest } from '~/change-notes/tie.server';
import { noteWords } from '~/change-notes/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(noteWords.tieTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const note = await noteToTie(getDb(), ability, idParam(params.id));
  if (!note) throw notFound();
  return json({ note });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('respond', 'ChangeNote'));
  const read = parseForm(tieForm, form);
  if (!read.ok) return invalidForm(read);
  const tied = await tieRequest(getDb(), actor, { id, ...read.value }, io);
  return tied.ok ? seeOther(notePath(id)) : refusedForm(tied.refusal, read.typed);
}

export default function TieRoute() {
  return <TiePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
