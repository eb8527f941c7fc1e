import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NoteForm } from '~/change-notes/note-form';
import { keepNote, loadNoteForm, type NoteAnswer } from '~/change-notes/note-form.server';
import { noteWords } from '~/change-notes/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(noteWords.newTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  return loadNoteForm(request);
}

/** Keeps what the page has shown the result of. */
export async function action({ request }: ActionFunctionArgs) {
  return keepNote(request);
}

export default function NewNoteRoute() {
  const sent = useActionData<typeof action>() as NoteAnswer | undefined;
  return <NoteForm page={useLoaderData<typeof loader>().page} answer={sent} />;
}
