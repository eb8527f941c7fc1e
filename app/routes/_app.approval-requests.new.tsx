import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { findServices } from '~/cloud-services/find-services.query.server';
import { ownSections } from '~/cloud-services/own-sections';
import { SearchFirst } from '~/cloud-services/search-first';
import { newRequestWords } from '~/cloud-services/words';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { singleLine } from '~/platform/input';
import { notFound } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(newRequestWords.title);
export const handle = { static: true };

/** What cannot be a name is searched for as nothing, and offered as nothing. */
const queryIn = (url: string): string => singleLine(200).safeParse(new URL(url).searchParams.get('q') ?? '').data ?? '';

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const ability = defineAbilities(actor);
  if (!ability.can('create', 'ApprovalRequest')) throw notFound();
  const query = queryIn(request.url);
  const { found, more } =
    query === '' ? { found: [], more: false } : await findServices(getDb(), ability, query, officeDate(clock.now()));
  return json({
    query,
    found: found.map((service) => ({ ...service, submissionKey: newId() })),
    more,
    sections: ownSections(actor),
    submissionKey: newId(),
  });
}

export default function NewRequestRoute() {
  return <SearchFirst {...useLoaderData<typeof loader>()} />;
}
