import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createRefusals } from '~/approval-requests/new-request-words';
import { requestForm } from '~/change-notes/forms';
import { NotePage } from '~/change-notes/note-page';
import { loadNotePage } from '~/change-notes/note-page.query.server';
import { openRequestFor } from '~/change-notes/open-request.server';
import { noteWords } from '~/change-notes/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { asking, sending } from '~/registers/guards.server';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(noteWords.title);

/** The address of the form leads to the page it stands on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const note = await loadNotePage(getDb(), await asking(request), idParam(params.id));
  if (!note) throw notFound();
  return json({ note });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const noteId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('respond', 'ChangeNote'));
  const read = parseForm(requestForm, form);
  if (!read.ok) return json({ refusal: noteWords.conflict }, { status: 422 });
  const opened = await openRequestFor(getDb(), actor, { noteId, ...read.value }, io);
  if (opened.ok) return seeOther(`/approval-requests/${opened.value.id}/intake`);
  const { refusal } = opened;
  if (refusal === 'not-found') throw notFound();
  if (refusal === 'conflict') return json({ refusal: noteWords.conflict }, { status: 409 });
  if (refusal === 'already-under-way') return json({ refusal: noteWords.underWay }, { status: 409 });
  return json({ refusal: createRefusals[refusal] }, { status: 422 });
}

export default function NoteRequestRoute() {
  const t = useText();
  const sent = useActionData<typeof action>();
  return (
    <>
      {sent ? (
        <Notice kind="error" title={t(noteWords.refused)} live>
          <p>{t(sent.refusal)}</p>
        </Notice>
      ) : null}
      <NotePage {...useLoaderData<typeof loader>()} />
    </>
  );
}
