import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NoteList } from '~/change-notes/note-list';
import { listNotes, readNoteQuery } from '~/change-notes/note-list.query.server';
import { noteWords } from '~/change-notes/words';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(noteWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const { filter, from } = readNoteQuery(new URL(request.url).searchParams);
  return json(await listNotes(getDb(), ability, filter, from));
}

export default function NotesRoute() {
  return <NoteList {...useLoaderData<typeof loader>()} />;
}
