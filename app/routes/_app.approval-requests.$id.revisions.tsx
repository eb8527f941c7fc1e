import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listRevisions, loadRevision } from '~/approval-requests/approval-request.repository.server';
import { changesInWords } from '~/approval-requests/changes-in-words.server';
import { differences } from '~/approval-requests/difference';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { requestPageData } from '~/approval-requests/request-page-data.server';
import { RevisionsPage } from '~/approval-requests/revisions-page';
import { requestWords } from '~/approval-requests/words';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(requestWords.revisions);

const readNumber = (value: string | null): number | null => (value && /^\d{1,6}$/.test(value) ? Number(value) : null);

/** `?from=1&to=2` compares two revisions; without it the last two. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const id = idParam(params.id);
  const view = await loadRequestView(db, actor, id);
  if (!view) throw notFound();
  const revisions = await listRevisions(db, id);
  const search = new URL(request.url).searchParams;
  const to = readNumber(search.get('to')) ?? revisions[0]?.number ?? 0;
  const from = readNumber(search.get('from')) ?? to - 1;
  const [before, after] = await Promise.all([loadRevision(db, id, from), loadRevision(db, id, to)]);
  return json({
    data: await requestPageData(db, view, clock.now()),
    revisions,
    from,
    to,
    changes:
      before && after
        ? await changesInWords(db, view.request.kind, differences(before.content, after.content), clock.now())
        : null,
  });
}

export default function RevisionsRoute() {
  return <RevisionsPage {...useLoaderData<typeof loader>()} />;
}
