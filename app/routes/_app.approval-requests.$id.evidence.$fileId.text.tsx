import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DocumentTextPage } from '~/documents/document-text-page';
import { loadDocumentText } from '~/documents/document-text-page.query.server';
import { readingWords } from '~/documents/reading-words';
import { requireActor } from '~/people/session.server';
import { idParam, notFound } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(readingWords.title);
export const handle = { static: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const wanted = new URL(request.url).searchParams.get('from') ?? '1';
  const from = /^\d{1,4}$/.test(wanted) ? Number(wanted) : 1;
  const [requestId, fileId] = [idParam(params.id), idParam(params.fileId)];
  const page = await loadDocumentText(getDb(), actor, { requestId, fileId, from });
  if (!page) throw notFound();
  return json(page);
}

export default function DocumentTextRoute() {
  return <DocumentTextPage {...useLoaderData<typeof loader>()} />;
}
