import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NotePage } from '~/change-notes/note-page';
import { loadNotePage } from '~/change-notes/note-page.query.server';
import { noteWords } from '~/change-notes/words';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(noteWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const note = await loadNotePage(getDb(), await asking(request), idParam(params.id));
  if (!note) throw notFound();
  return json({ note });
}

export default function NoteRoute() {
  return <NotePage {...useLoaderData<typeof loader>()} />;
}
