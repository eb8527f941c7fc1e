import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RelatedChanges } from '~/change-notes/note-table';
import { relatedChanges } from '~/change-notes/related-changes.query.server';
import { ownSections } from '~/cloud-services/own-sections';
import { ContractPage } from '~/contracts/contract-page';
import { loadContractPage } from '~/contracts/contract-page.query.server';
import { EndingNotice } from '~/endings/ending-notice';
import { endingsAbout } from '~/endings/ending-page.query.server';
import { incidentsAbout } from '~/incidents/incident-list.query.server';
import { RelatedIncidents } from '~/incidents/related-incidents';
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
  const levels = await levelSummary(getDb(), ability, contract.id, today);
  const endings = await endingsAbout(getDb(), ability, type, contract.id);
  const checks = await loadResults(
    getDb(),
    ability,
    { types: ['contract', 'designated-manager'], id: contract.id },
    today,
  );
  return json({
    contract,
    checks,
    endings,
    levels,
    incidents,
    changes,
    sections: ownSections(actor),
    submissionKeys: [newId(), newId(), newId()],
  });
}

export default function ContractRoute() {
  const { checks, endings, levels, incidents, changes, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <ContractPage {...page}>
        <EndingNotice endings={endings} />
      </ContractPage>
      <LevelSection summary={levels} />
      <CheckResults rows={checks} />
      <RelatedChanges {...changes} />
      <RelatedIncidents incidents={incidents} type="contract" id={page.contract.id} />
    </>
  );
}
