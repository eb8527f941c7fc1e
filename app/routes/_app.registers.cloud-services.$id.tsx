import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { ownSections } from '~/cloud-services/own-sections';
import { ServicePage } from '~/cloud-services/service-page';
import { loadServicePage } from '~/cloud-services/service-page.query.server';
import { incidentsAbout } from '~/incidents/incident-list.query.server';
import { RelatedIncidents } from '~/incidents/related-incidents';
import { SuspendedNotice } from '~/incidents/suspended-notice';
import { openSuspensionsOf } from '~/incidents/suspensions.repository.server';
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
  const [db, ability] = [getDb(), defineAbilities(actor)];
  const service = await loadServicePage(db, ability, idParam(params.id), officeDate(clock.now()));
  if (!service) throw notFound();
  const [incidents, suspensions] = await Promise.all([
    incidentsAbout(db, ability, 'cloud-service', service.id),
    openSuspensionsOf(db, service.id),
  ]);
  return json({ service, incidents, suspensions, sections: ownSections(actor), submissionKeys: [newId(), newId()] });
}

export default function ServiceRoute() {
  const { incidents, suspensions, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <SuspendedNotice suspensions={suspensions} />
      <ServicePage {...page} />
      <RelatedIncidents incidents={incidents} type="cloud-service" id={page.service.id} />
    </>
  );
}
