import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { changeDescription } from '~/documents/change-evidence.server';
import { DescriptionPage } from '~/documents/description-page';
import { DOCUMENT_KINDS } from '~/documents/document-kind';
import { loadEvidencePage } from '~/documents/evidence-page.query.server';
import { evidenceWords, uploadFault } from '~/documents/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idSchema, newId } from '~/platform/ids';
import { formValues } from '~/platform/input';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(evidenceWords.description);
export const handle = { static: true };

const schema = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  replaces: z.union([idSchema, z.literal('')]).default(''),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const page = await loadEvidencePage(getDb(), actor, idParam(params.id), null);
  const file = page?.files.find(({ id }) => id === idParam(params.fileId));
  if (!page?.mayEdit || !file) throw notFound();
  const { id, name, kind, replacesId } = file;
  return json({ request: page.request, file: { id, name, kind, replacesId }, versions: page.versions });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const [requestId, fileId] = [idParam(params.id), idParam(params.fileId)];
  const input = schema.safeParse(formValues(form, { omit: [] }));
  if (!input.success) throw notFound();
  const { kind, replaces } = input.data;
  const command = { requestId, fileId, kind, replacesId: replaces || null };
  const changed = await changeDescription(getDb(), actor, command, { now: clock.now(), newId });
  if (changed.ok) return seeOther(`/approval-requests/${requestId}/evidence`);
  if (changed.refusal === 'not-found') throw notFound();
  const error = changed.refusal === 'not-editable' ? evidenceWords.readOnly : uploadFault(changed.refusal, '');
  return json({ error, kind, replacesId: replaces || null }, { status: 422 });
}

export default function DescriptionRoute() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const file = sent ? { ...page.file, kind: sent.kind, replacesId: sent.replacesId } : page.file;
  return <DescriptionPage {...page} file={file} error={sent?.error ?? null} />;
}
