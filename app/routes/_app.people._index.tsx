import { type ActionFunctionArgs, type HeadersFunction, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addPerson } from '~/people/add-person.server';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { newPersonForm, parseForm } from '~/people/forms';
import { InitialPasswordPage } from '~/people/initial-password-page';
import { NewPersonPage } from '~/people/new-person-page';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { organisationChart } from '~/people/organisation-chart';
import { OrganisationPage } from '~/people/organisation-page';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { isPlainDate, officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { roleName } from '~/policy/lookup';
import { activeProfile } from '~/policy/profiles.repository.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
/** The browser’s history must not bring the initial password back. */
const NEVER_KEPT = { 'Cache-Control': 'no-store' };
export const headers: HeadersFunction = ({ actionHeaders }) => ({
  'Cache-Control': actionHeaders.get('Cache-Control') ?? 'no-cache',
});
export const meta = pageMeta(peopleWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const db = getDb();
  const asked = new URL(request.url).searchParams.get('on') ?? '';
  const on = isPlainDate(asked) ? asked : officeDate(clock.now());
  const [organisation, profile] = await Promise.all([loadOrganisation(db, on), activeProfile(db)]);
  return json({ chart: organisationChart(organisation, (role) => roleName(profile, role)), submissionKey: newId() });
}

/** Adds a person. The initial password is in this one answer and nowhere else. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const read = parseForm(newPersonForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await addPerson(getDb(), actor, read.value, { now: clock.now(), newId });
  if (!outcome.ok) return refusedForm(outcome.refusal, read.typed);
  return json({ added: { ...outcome.value, name: read.value.name } }, { status: 201, headers: NEVER_KEPT });
}

export default function PeopleRoute() {
  const { chart, submissionKey } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!sent) return <OrganisationPage {...chart} />;
  if (!('added' in sent)) return <NewPersonPage submissionKey={submissionKey} sent={sent} />;
  const { name, personId, initialPassword } = sent.added;
  return <InitialPasswordPage title={peopleWords.added(name)} personId={personId} password={initialPassword} />;
}
