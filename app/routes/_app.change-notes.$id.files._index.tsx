import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attachToNote } from '~/change-notes/note-files.server';
import { noteToAttachTo } from '~/change-notes/note-page.query.server';
import { notePath } from '~/change-notes/paths';
import { AttachPage } from '~/change-notes/settle-pages';
import { noteWords } from '~/change-notes/words';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(noteWords.attach);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const note = await noteToAttachTo(getDb(), ability, idParam(params.id));
  if (!note) throw notFound();
  return json({ note, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const id = idParam(params.id);
  const attached = await attachToNote(getDb(), signedIn, request, id, { now: clock.now, newId });
  if (attached.ok) return seeOther(notePath(id));
  if (attached.refusal === 'not-found') throw notFound();
  return json({ error: attached.refusal }, { status: 422 });
}

export default function NoteFilesRoute() {
  return <AttachPage {...useLoaderData<typeof loader>()} error={useActionData<typeof action>()?.error ?? null} />;
}
