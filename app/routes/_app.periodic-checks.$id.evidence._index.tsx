import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/people/session.server';
import { readableCheck } from '~/periodic-checks/check-page.query.server';
import { FilesPage } from '~/periodic-checks/files-page';
import { loadFilesPage } from '~/periodic-checks/files-page.query.server';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { checkPath } from '~/periodic-checks/paths';
import { uploadFiles } from '~/periodic-checks/upload-files.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('filesTitle');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  const page = readable?.rights.respond ? await loadFilesPage(getDb(), readable) : null;
  if (!page || page.places.length === 0) throw notFound();
  const asked = new URL(request.url).searchParams.get('for') ?? '';
  const chosen = page.places.find(({ value }) => value === asked)?.value ?? page.places[0]?.value ?? '';
  return json({ ...page, chosen, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const checkId = idParam(params.id);
  const stored = await uploadFiles(getDb(), signedIn, request, checkId, { now: clock.now, newId });
  if (stored.ok) return seeOther(`${checkPath(checkId)}/evidence`);
  if (stored.refusal === 'not-found') throw notFound();
  return json({ error: stored.refusal }, { status: 422 });
}

export default function EvidenceRoute() {
  const sent = useActionData<typeof action>();
  return <FilesPage {...useLoaderData<typeof loader>()} error={sent?.error ?? null} />;
}
