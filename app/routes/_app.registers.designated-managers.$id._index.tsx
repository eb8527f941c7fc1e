import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AgreementPage } from '~/designated-managers/agreement-page';
import { loadAgreementPage } from '~/designated-managers/agreement-page.query.server';
import { contactsOf, mayRecordContacts } from '~/emergency-contacts/contacts.server';
import { ContactsSection } from '~/emergency-contacts/contacts-section';
import { EndingNotice } from '~/endings/ending-notice';
import { endingsAbout } from '~/endings/ending-page.query.server';
import { loadResults } from '~/periodic-checks/check-page.query.server';
import { CheckResults } from '~/periodic-checks/results';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { levelSummary } from '~/sla-figures/level-page.query.server';
import { LevelSection } from '~/sla-figures/level-section';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { agreement: { facility: string } } }) =>
  titled(args, args.data?.agreement.facility);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const agreement = await loadAgreementPage(getDb(), ability, idParam(params.id), today);
  if (!agreement) throw notFound();
  const endings = await endingsAbout(getDb(), ability, 'designated-manager', agreement.id);
  const checks = await loadResults(getDb(), ability, { types: ['designated-manager'], id: agreement.id }, today);
  const levels = await levelSummary(getDb(), ability, agreement.id, today);
  const chain = await contactsOf(getDb(), agreement.id);
  const mayEdit = agreement.status !== 'ended' && mayRecordContacts(ability, agreement);
  return json({ agreement, endings, checks, levels, contacts: { chain, contractId: agreement.id, mayEdit } });
}

export default function DesignatedManagerRoute() {
  const { agreement, endings, checks, levels, contacts } = useLoaderData<typeof loader>();
  return (
    <>
      <AgreementPage agreement={agreement}>
        <EndingNotice endings={endings} />
      </AgreementPage>
      <ContactsSection {...contacts} />
      <LevelSection summary={levels} />
      <CheckResults rows={checks} />
    </>
  );
}
