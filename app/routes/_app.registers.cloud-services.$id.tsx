import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { RelatedChanges } from '~/change-notes/note-table';
import { relatedChanges } from '~/change-notes/related-changes.query.server';
import { ownSections } from '~/cloud-services/own-sections';
import { ServicePage } from '~/cloud-services/service-page';
import { loadServicePage } from '~/cloud-services/service-page.query.server';
import { EndingNotice } from '~/endings/ending-notice';
import { endingsAbout } from '~/endings/ending-page.query.server';
import { incidentsAbout } from '~/incidents/incident-list.query.server';
import { RelatedIncidents } from '~/incidents/related-incidents';
import { requireActor } from '~/people/session.server';
import { loadResults } from '~/periodic-checks/check-page.query.server';
import { CheckResults } from '~/periodic-checks/results';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { RestrictedNotice } from '~/restrictions/restricted-notice';
import { levelSummary } from '~/sla-figures/level-page.query.server';
import { LevelSection } from '~/sla-figures/level-section';
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
  const today = officeDate(clock.now());
  const [incidents, changes, levels, endings, checks] = await Promise.all([
    incidentsAbout(db, ability, 'cloud-service', service.id),
    relatedChanges(db, ability, 'cloud-service', service.id),
    levelSummary(db, ability, service.id, today),
    endingsAbout(db, ability, 'cloud-service', service.id),
    loadResults(db, ability, { types: ['cloud-service'], id: service.id }, today),
  ]);
  return json({
    service,
    checks,
    endings,
    levels,
    incidents,
    changes,
    sections: ownSections(actor),
    submissionKeys: [newId(), newId(), newId()],
  });
}

export default function ServiceRoute() {
  const { checks, endings, levels, incidents, changes, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <ServicePage {...page}>
        <RestrictedNotice of={page.service.restrictions} type="cloud-service" />
        <EndingNotice endings={endings} />
      </ServicePage>
      <LevelSection summary={levels} />
      <CheckResults rows={checks} />
      <RelatedChanges {...changes} />
      <RelatedIncidents incidents={incidents} type="cloud-service" id={page.service.id} />
    </>
  );
}
