import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { renameUnit } from '~/people/change-unit.server';
import { parseForm, unitNameForm } from '~/people/forms';
import { findUnit } from '~/people/posts.repository.server';
import { UnitPage } from '~/people/unit-page';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data?.unit.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const unit = await findUnit(getDb(), idParam(params.unitId));
  if (!unit) throw notFound();
  return json({ unit, today: officeDate(clock.now()) });
}

/** The name of the unit. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const unitId = idParam(params.unitId);
  const read = parseForm(unitNameForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await renameUnit(getDb(), actor, { ...read.value, unitId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/units/${unitId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function UnitRoute() {
  return <UnitPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
