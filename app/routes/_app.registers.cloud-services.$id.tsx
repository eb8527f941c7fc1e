import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { ownSections } from '~/cloud-services/own-sections';
import { ServicePage } from '~/cloud-services/service-page';
import { loadServicePage } from '~/cloud-services/service-page.query.server';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { service: { name: string } } }) =>
  titled(args, args.data?.service.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const service = await loadServicePage(getDb(), defineAbilities(actor), idParam(params.id), officeDate(clock.now()));
  if (!service) throw notFound();
  return json({ service, sections: ownSections(actor), submissionKeys: [newId(), newId()] });
}

export default function ServiceRoute() {
  return <ServicePage {...useLoaderData<typeof loader>()} />;
}
