import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { endUnit } from '~/people/change-unit.server';
import { lastDayForm, parseForm } from '~/people/forms';
import { LastDayPage } from '~/people/last-day-page';
import { findUnit } from '~/people/posts.repository.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { useText } from '~/ui/locale';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.endUnitTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const unit = await findUnit(getDb(), idParam(params.unitId));
  if (!unit) throw notFound();
  return json({ unit });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const unitId = idParam(params.unitId);
  const read = parseForm(lastDayForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await endUnit(getDb(), actor, { ...read.value, unitId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/units/${unitId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function EndUnitRoute() {
  const t = useText();
  const { unit } = useLoaderData<typeof loader>();
  const base = `/people/units/${unit.id}`;
  return (
    <LastDayPage
      crumbs={[{ label: t(unit.name), href: base }]}
      title={peopleWords.endUnitTitle}
      lead={peopleWords.endUnitLead}
      action={`${base}/end`}
      back={base}
      version={unit.version}
      answer={useActionData<typeof action>()}
    />
  );
}
