import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { cancelHolding } from '~/people/end-holding.server';
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
export const meta = pageMeta(peopleWords.cancelHolding);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const person = await findPerson(getDb(), idParam(params.personId));
  if (!person) throw notFound();
  return json({ person, holdingId: idParam(params.holdingId) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const [personId, holdingId] = [idParam(params.personId), idParam(params.holdingId)];
  const read = parseForm(versionForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await cancelHolding(
    getDb(),
    actor,
    { ...read.value, personId, holdingId },
    { now: clock.now(), newId },
  );
  return outcome.ok ? seeOther(`/people/${personId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function CancellationRoute() {
  const { person, holdingId } = useLoaderData<typeof loader>();
  const { answer } = useFields(useActionData<typeof action>());
  return (
    <FormPage
      crumbs={[{ label: person.name, href: `/people/${person.id}` }]}
      title={peopleWords.cancelHolding}
      lead={peopleWords.cancelHoldingLead}
      action={`/people/${person.id}/holdings/${holdingId}/cancellation`}
      back={`/people/${person.id}`}
      answer={answer}
      submit={peopleWords.cancelHolding}
      submitKind="danger"
      version={person.version}
    />
  );
}
