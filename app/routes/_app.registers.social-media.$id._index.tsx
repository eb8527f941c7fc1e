import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { incidentsAbout } from '~/incidents/incident-list.query.server';
import { RelatedIncidents } from '~/incidents/related-incidents';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { AccountPage } from '~/social-media/account-page';
import { loadAccountPage } from '~/social-media/account-page.query.server';
import { AccountLife } from '~/social-media/life/account-life';
import { loadAccountLife } from '~/social-media/life/life-page.query.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { account: { name: string } } }) =>
  titled(args, args.data?.account.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, actor, today } = await asking(request);
  const account = await loadAccountPage(getDb(), ability, idParam(params.id), today);
  if (!account) throw notFound();
  const mayApply = actor.unitIds.includes(account.unitId);
  const [life, incidents] = await Promise.all([
    loadAccountLife(getDb(), ability, account.id, today),
    incidentsAbout(getDb(), ability, 'social-media-account', account.id),
  ]);
  return json({ account, mayApply, life, incidents });
}

export default function SocialMediaAccountRoute() {
  const { account, mayApply, life, incidents } = useLoaderData<typeof loader>();
  return (
    <>
      <AccountPage account={account} mayApply={mayApply}>
        {life ? <AccountLife life={life} /> : null}
      </AccountPage>
      <RelatedIncidents incidents={incidents} type="social-media-account" id={account.id} />
    </>
  );
}
