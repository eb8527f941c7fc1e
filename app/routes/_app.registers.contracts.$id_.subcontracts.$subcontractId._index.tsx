import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { ownSections } from '~/cloud-services/own-sections';
import { incidentsAbout } from '~/incidents/incident-list.query.server';
import { RelatedIncidents } from '~/incidents/related-incidents';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { EntryPage } from '~/subcontracting/entry-page';
import { loadEntryPage } from '~/subcontracting/entry-page.query.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { entry: { company: string } } }) =>
  titled(args, args.data?.entry.company);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const place = { contractId: idParam(params.id), subcontractId: idParam(params.subcontractId) };
  const [db, ability] = [getDb(), defineAbilities(actor)];
  const page = await loadEntryPage(db, ability, place, officeDate(clock.now()));
  if (!page) throw notFound();
  const incidents = page.report ? await incidentsAbout(db, ability, 'subcontract-report', page.entry.id) : [];
  return json({ ...page, incidents, sections: ownSections(actor), submissionKeys: [newId(), newId()] });
}

export default function SubcontractRoute() {
  const { incidents, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <EntryPage {...page} />
      {page.report ? <RelatedIncidents incidents={incidents} type="subcontract-report" id={page.entry.id} /> : null}
    </>
  );
}
