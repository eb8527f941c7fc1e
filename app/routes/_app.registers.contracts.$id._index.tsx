import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RelatedChanges } from '~/change-notes/note-table';
import { relatedChanges } from '~/change-notes/related-changes.query.server';
import { ownSections } from '~/cloud-services/own-sections';
import { ContractPage } from '~/contracts/contract-page';
import { loadContractPage } from '~/contracts/contract-page.query.server';
import { contactsOf, mayRecordContacts } from '~/emergency-contacts/contacts.server';
import { ContactsSection } from '~/emergency-contacts/contacts-section';
import { EndingNotice } from '~/endings/ending-notice';
import { endingsAbout } from '~/endings/ending-page.query.server';
import { incidentsAbout } from '~/incidents/incident-list.query.server';
import { RelatedIncidents } from '~/incidents/related-incidents';
import { relatedMovements } from '~/information-movements/movement-list.query.server';
import { RelatedMovements } from '~/information-movements/related-movements';
import { loadResults } from '~/periodic-checks/check-page.query.server';
import { CheckResults } from '~/periodic-checks/results';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { levelSummary } from '~/sla-figures/level-page.query.server';
import { LevelSection } from '~/sla-figures/level-section';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { contract: { title: string } } }) =>
  titled(args, args.data?.contract.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  const contract = await loadContractPage(getDb(), ability, idParam(params.id), today);
  if (!contract) throw notFound();
  const incidents = await incidentsAbout(getDb(), ability, 'contract', contract.id);
  const changes = await relatedChanges(getDb(), ability, 'contract', contract.id);
  const type = contract.kind === 'designated-manager' ? contract.kind : 'contract';
  const movements = await relatedMovements(getDb(), { actor, ability, today }, { type: 'contract', id: contract.id });
  const levels = await levelSummary(getDb(), ability, contract.id, today);
  const endings = await endingsAbout(getDb(), ability, type, contract.id);
  const checks = await loadResults(
    getDb(),
    ability,
    { types: ['contract', 'designated-manager'], id: contract.id },
    today,
  );
  const chain = await contactsOf(getDb(), contract.id);
  const mayEdit = contract.status !== 'ended' && mayRecordContacts(ability, contract);
  return json({
    contacts: { chain, contractId: contract.id, mayEdit },
    contract,
    checks,
    endings,
    levels,
    incidents,
    changes,
    movements,
    sections: ownSections(actor),
    submissionKeys: [newId(), newId(), newId()],
  });
}

export default function ContractRoute() {
  const { contacts, checks, endings, levels, incidents, changes, movements, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <ContractPage {...page}>
        <EndingNotice endings={endings} />
      </ContractPage>
      <ContactsSection {...contacts} />
      <LevelSection summary={levels} />
      <CheckResults rows={checks} />
      <RelatedMovements {...movements} />
      <RelatedChanges {...changes} />
      <RelatedIncidents incidents={incidents} type="contract" id={page.contract.id} />
    </>
  );
}
