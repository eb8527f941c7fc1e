import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addUnit } from '~/people/add-unit.server';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { parseForm, unitForm } from '~/people/forms';
import { NewUnitPage } from '~/people/new-unit-page';
import { loadUnits } from '~/people/organisation.repository.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.addUnitTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  return json({ units: [...(await loadUnits(getDb(), officeDate(clock.now()))).values()] });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const read = parseForm(unitForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await addUnit(getDb(), actor, read.value, { now: clock.now(), newId });
  if (!outcome.ok) return refusedForm(outcome.refusal, read.typed);
  return seeOther(`/people?on=${read.value.validFrom}#unit-${outcome.value.unitId}`);
}

export default function UnitsRoute() {
  return <NewUnitPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
