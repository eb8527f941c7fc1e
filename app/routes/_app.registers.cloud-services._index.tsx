import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { RegisterList } from '~/cloud-services/register-list';
import { listRegister } from '~/cloud-services/register-list.query.server';
import { readRegisterQuery } from '~/cloud-services/register-query';
import { registerWords } from '~/cloud-services/words';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { activeProfile } from '~/policy/profiles.repository.server';
import { pageMeta } from '~/ui/page-title';
import { findVendor } from '~/vendors/vendors.repository.server';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(registerWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const { filter, from } = readRegisterQuery(new URL(request.url).searchParams);
  const [db, today] = [getDb(), officeDate(clock.now())];
  const [profile, units, vendor] = await Promise.all([
    activeProfile(db),
    listUnitChoices(db, today),
    filter.vendorId === null ? null : findVendor(db, filter.vendorId),
  ]);
  const page = await listRegister(db, { ability: defineAbilities(actor), profile, today }, filter, from);
  const levels = profile.classification.axes.confidentiality.levels.map(({ key, name }) => ({ key, name }));
  return json({
    ...page,
    filter,
    units,
    levels: levels.map((level) => ({ ...level, scheme: profile.classification.key })),
    vendor: vendor && { id: vendor.id, name: vendor.name },
  });
}

export default function RegisterRoute() {
  return <RegisterList {...useLoaderData<typeof loader>()} />;
}
