import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { changePerson } from '~/people/change-person.server';
import { parseForm, personForm } from '~/people/forms';
import { PersonPage } from '~/people/person-page';
import { loadPersonEvents, loadPersonView } from '~/people/person-page.query.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data?.person.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const personId = idParam(params.personId);
  const view = await loadPersonView(getDb(), personId, officeDate(clock.now()));
  if (!view) throw notFound();
  return json({ ...view, events: await loadPersonEvents(getDb(), personId, 20) });
}

/** Name, reading and address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const personId = idParam(params.personId);
  const read = parseForm(personForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await changePerson(getDb(), actor, { ...read.value, personId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/${personId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function PersonRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
