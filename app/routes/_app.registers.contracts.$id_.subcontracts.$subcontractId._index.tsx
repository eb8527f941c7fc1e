import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { ownSections } from '~/cloud-services/own-sections';
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
  const page = await loadEntryPage(getDb(), defineAbilities(actor), place, officeDate(clock.now()));
  if (!page) throw notFound();
  return json({ ...page, sections: ownSections(actor), submissionKeys: [newId(), newId()] });
}

export default function SubcontractRoute() {
  return <EntryPage {...useLoaderData<typeof loader>()} />;
}
