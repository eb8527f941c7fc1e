import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { addCoAuthor } from '~/approval-requests/add-co-author.server';
import { listAuthors, searchPeople } from '~/approval-requests/co-authors.repository.server';
import { CoAuthorsPage } from '~/approval-requests/co-authors-page';
import { intakeWords } from '~/approval-requests/intake/words';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { requestWords } from '~/approval-requests/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idSchema, newId } from '~/platform/ids';
import { formValues, singleLine } from '~/platform/input';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(requestWords.coAuthors);

const schema = z.strictObject({ personId: idSchema, q: singleLine(200).optional() });
const refusals = intakeWords.coAuthors.refusals;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const requestId = idParam(params.id);
  const view = await loadRequestView(db, actor, requestId);
  if (!view) throw notFound();
  const search = new URL(request.url).searchParams;
  const query = (search.get('q') ?? '').slice(0, 200);
  const mayAdd = view.may.edit;
  const authors = await listAuthors(db, requestId);
  const found = mayAdd ? await searchPeople(db, query) : [];
  const added = authors.find((author) => author.id === search.get('added'))?.name ?? null;
  return json({ requestId, number: view.request.number, authors, query, found, mayAdd, added });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const requestId = idParam(params.id);
  const input = schema.safeParse(formValues(form, { omit: [] }));
  if (!input.success) return json({ refusal: refusals['unknown-person'] }, { status: 422 });
  const { personId } = input.data;
  const outcome = await addCoAuthor(getDb(), actor, { requestId, personId }, { now: clock.now(), newId });
  if (outcome.ok) return seeOther(`/approval-requests/${requestId}/co-authors?added=${personId}`);
  if (outcome.refusal === 'not-found') throw notFound();
  return json({ refusal: refusals[outcome.refusal] }, { status: outcome.refusal === 'unknown-person' ? 422 : 409 });
}

export default function CoAuthorsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <CoAuthorsPage {...loaded} refusal={sent?.refusal ?? null} />;
}
