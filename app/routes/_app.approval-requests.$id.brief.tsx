import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { requestWords } from '~/approval-requests/words';
import { Brief } from '~/approvals/brief';
import { decisionPageData } from '~/approvals/decision-page-data.server';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(requestWords.brief);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const view = await loadRequestView(db, actor, idParam(params.id));
  if (!view) throw notFound();
  return json({ ...(await decisionPageData(db, view, clock.now())), submissionKey: newId() });
}

/** Its form posts to /decisions, which comes back as a page of its own where something is missing. */
export default function BriefRoute() {
  const loaded = useLoaderData<typeof loader>();
  const typed: Record<string, string> = loaded.proposedManagerId ? { managerPersonId: loaded.proposedManagerId } : {};
  return <Brief {...loaded} typed={typed} errors={{}} refusal={null} />;
}
