import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { reactivatePerson } from '~/people/deactivate-person.server';
import { parseForm, versionForm } from '~/people/forms';
import { FormPage, useFields } from '~/people/people-form';
import { findPerson } from '~/people/persons.repository.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.reactivateTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const person = await findPerson(getDb(), idParam(params.personId));
  if (!person) throw notFound();
  return json({ person });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const personId = idParam(params.personId);
  const read = parseForm(versionForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await reactivatePerson(getDb(), actor, { ...read.value, personId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/${personId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function ReactivationRoute() {
  const { person } = useLoaderData<typeof loader>();
  const { answer } = useFields(useActionData<typeof action>());
  return (
    <FormPage
      crumbs={[{ label: person.name, href: `/people/${person.id}` }]}
      title={peopleWords.reactivateTitle}
      lead={peopleWords.reactivateLead}
      action={`/people/${person.id}/reactivation`}
      back={`/people/${person.id}`}
      answer={answer}
      submit={peopleWords.reactivate}
      version={person.version}
    />
  );
}
