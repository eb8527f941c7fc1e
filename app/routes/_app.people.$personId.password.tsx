import { type ActionFunctionArgs, type HeadersFunction, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { parseForm, versionForm } from '~/people/forms';
import { InitialPasswordPage } from '~/people/initial-password-page';
import { issuePassword } from '~/people/issue-password.server';
import { FormPage, useFields } from '~/people/people-form';
import { findPerson } from '~/people/persons.repository.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
/** The browser’s history must not bring the initial password back. */
const NEVER_KEPT = { 'Cache-Control': 'no-store' };
export const headers: HeadersFunction = ({ actionHeaders }) => ({
  'Cache-Control': actionHeaders.get('Cache-Control') ?? 'no-cache',
});
export const meta = pageMeta(peopleWords.issuePasswordTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const person = await findPerson(getDb(), idParam(params.personId));
  if (!person) throw notFound();
  return json({ person });
}

/** The new password is in this one answer and nowhere else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const personId = idParam(params.personId);
  const read = parseForm(versionForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await issuePassword(getDb(), actor, { ...read.value, personId }, { now: clock.now(), newId });
  return outcome.ok
    ? json({ issued: outcome.value.initialPassword }, { headers: NEVER_KEPT })
    : refusedForm(outcome.refusal, read.typed);
}

export default function IssuePasswordRoute() {
  const { person } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { answer } = useFields(sent && !('issued' in sent) ? sent : undefined);
  if (sent && 'issued' in sent) {
    return <InitialPasswordPage title={peopleWords.issuePasswordTitle} personId={person.id} password={sent.issued} />;
  }
  return (
    <FormPage
      crumbs={[{ label: person.name, href: `/people/${person.id}` }]}
      title={peopleWords.issuePasswordTitle}
      lead={peopleWords.issuePasswordLead}
      action={`/people/${person.id}/password`}
      back={`/people/${person.id}`}
      answer={answer}
      submit={peopleWords.issuePassword}
      version={person.version}
    />
  );
}
