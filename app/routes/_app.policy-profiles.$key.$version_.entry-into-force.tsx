import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { defineAbilities } from '~/authorization/define-abilities';
import { parseForm } from '~/people/forms';
import { readForm } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { notFound, seeOther } from '~/platform/responses.server';
import { requirePolicyAdministrator } from '~/policy-versions/administrator.server';
import { ForcePage } from '~/policy-versions/force-page';
import { proposeVersion } from '~/policy-versions/put-into-force.server';
import { loadVersionPage } from '~/policy-versions/version-page-data.server';
import { putRefusalWords, versionWords } from '~/policy-versions/words';
import { optionalId, requiredDate } from '~/registers/fields';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(versionWords.forceTitle);

const schema = z.strictObject({
  inForceFrom: requiredDate(),
  policyReviewId: optionalId().default(null),
  reference: singleLine(200).refine((text) => text !== '', messageKey('required')),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requirePolicyAdministrator(request);
  const { key = '', version = '' } = params;
  const data = await loadVersionPage(getDb(), defineAbilities(actor), { key, version }, clock.now());
  if (!data) throw notFound();
  return json(data);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requirePolicyAdministrator(request);
  const { key = '', version = '' } = params;
  const read = parseForm(schema, await readForm(request, session));
  if (!read.ok) return json({ typed: read.typed, errors: read.errors, refusal: null }, { status: 422 });
  const proposed = await proposeVersion(getDb(), actor, { key, version, ...read.value }, { now: clock.now(), newId });
  if (proposed.ok) return seeOther(`/policy-profiles/${key}/${version}/entry-into-force#activations-heading`);
  if (proposed.refusal === 'not-found') throw notFound();
  const { field, text } = putRefusalWords[proposed.refusal];
  const answer =
    field === ''
      ? { errors: {}, refusal: text }
      : { errors: { [field]: text } as Record<string, typeof text>, refusal: null };
  return json({ typed: read.typed, ...answer }, { status: 422 });
}

export default function EntryIntoForceRoute() {
  return <ForcePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
