import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { createDraft } from '~/approval-requests/create-draft.server';
import { newRequestSchema } from '~/approval-requests/new-request-input';
import { RequestList } from '~/approval-requests/request-list';
import { listRequests } from '~/approval-requests/request-list.query.server';
import { readListQuery } from '~/approval-requests/request-list-query';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { requestWords } from '~/approval-requests/words';
import { defineAbilities } from '~/authorization/define-abilities';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { fieldErrors, formValues } from '~/platform/input';
import { seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(requestWords.requests);

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const { filter, after } = readListQuery(new URL(request.url).searchParams, officeDate(clock.now()));
  const db = getDb();
  const [page, units] = await Promise.all([
    listRequests(db, defineAbilities(actor), filter, after),
    listUnitChoices(db, officeDate(clock.now())),
  ]);
  return json({ ...page, filter, units, today: officeDate(clock.now()) });
}

/** Opens a draft and leads to the first page of its intake. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const input = newRequestSchema.safeParse(formValues(form, { omit: [] }));
  if (!input.success) return json({ errors: fieldErrors(input.error) }, { status: 422 });
  const created = await createDraft(getDb(), actor, input.data, { now: clock.now(), newId });
  if (!created.ok) return json({ refusal: created.refusal }, { status: 422 });
  return seeOther(`/approval-requests/${created.value.id}/intake`);
}

export default function RequestsPage() {
  return <RequestList {...useLoaderData<typeof loader>()} />;
}
