import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NoteForm } from '~/change-notes/note-form';
import { loadNoteForm, type NoteAnswer, showResult } from '~/change-notes/note-form.server';
import { noteWords } from '~/change-notes/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(noteWords.newTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  return loadNoteForm(request);
}

/** Shows what the change calls for. Nothing is kept. */
export async function action({ request }: ActionFunctionArgs) {
  return showResult(request);
}

export default function AssessmentRoute() {
  const sent = useActionData<typeof action>() as NoteAnswer | undefined;
  return <NoteForm page={useLoaderData<typeof loader>().page} answer={sent} />;
}
