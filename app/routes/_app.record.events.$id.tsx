import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { idParam, notFound } from '~/platform/responses.server';
import { EventPage } from '~/record/event-page';
import { loadEvent } from '~/record/record-list.query.server';
import { recordWords } from '~/record/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(recordWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  if (!defineAbilities(actor).can('verify', 'Record')) throw notFound();
  const event = await loadEvent(getDb(), idParam(params.id));
  if (!event) throw notFound();
  return json({ event });
}

export default function RecordedEventPage() {
  return <EventPage {...useLoaderData<typeof loader>()} />;
}
