import type { MetaFunction } from '@remix-run/node';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listComments } from '~/approval-requests/comments.server';
import { listHistory } from '~/approval-requests/history.query.server';
import { RequestPage } from '~/approval-requests/request-page';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { requestPageData } from '~/approval-requests/request-page-data.server';
import { requestWords } from '~/approval-requests/words';
import { listConditions } from '~/approvals/conditions.repository.server';
import { listEvidence } from '~/documents/evidence.repository.server';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { isOutdated } from '~/policy-versions/adopt.server';
import { standingNoticeOf } from '~/subcontracting/standing-notice.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, args.data && (args.data.request.title || requestWords.untitled));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const id = idParam(params.id);
  const view = await loadRequestView(db, actor, id);
  if (!view) throw notFound();
  const now = clock.now();
  const [comments, files, events, standing, conditions, outdated] = await Promise.all([
    listComments(db, id),
    listEvidence(db, id),
    listHistory(db, id),
    standingNoticeOf(db, view.request, view.content, now),
    listConditions(db, id),
    view.may.edit && isOutdated(db, view.request),
  ]);
  return json({
    ...(await requestPageData(db, view, now)),
    comments,
    files,
    events,
    standing,
    conditions,
    outdated,
    today: officeDate(now),
    submissionKey: newId(),
  });
}

export default function RequestRoute() {
  return <RequestPage {...useLoaderData<typeof loader>()} />;
}
