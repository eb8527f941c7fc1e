import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { ownSections } from '~/cloud-services/own-sections';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { loadContractTree } from '~/subcontracting/contract-tree.query.server';
import { ContractTreePage } from '~/subcontracting/contract-tree-page';
import { subcontractWords } from '~/subcontracting/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(subcontractWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const today = officeDate(clock.now());
  const tree = await loadContractTree(getDb(), defineAbilities(actor), idParam(params.id), today);
  if (!tree) throw notFound();
  return json({ tree, sections: ownSections(actor), submissionKey: newId() });
}

export default function SubcontractsRoute() {
  return <ContractTreePage {...useLoaderData<typeof loader>()} />;
}
