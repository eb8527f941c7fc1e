import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attachToNote } from '~/change-notes/note-files.server';
import { noteToAttachTo } from '~/change-notes/note-page.query.server';
import { notePath } from '~/change-notes/paths';
import { AttachNotePage } from '~/change-notes/settle-pages';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { answerAttached } from '~/registers/receive-file.server';
import { attachWords } from '~/registers/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(attachWords.title);

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
  return answerAttached(attached, notePath(id));
}

export default function NoteFilesRoute() {
  return <AttachNotePage {...useLoaderData<typeof loader>()} error={useActionData<typeof action>()?.error ?? null} />;
}
