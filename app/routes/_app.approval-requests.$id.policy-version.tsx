import { subject } from '@casl/ability';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { NO_ANSWER } from '~/people/form-answer';
import { parseForm } from '~/people/forms';
import { refusalText } from '~/people/refusals';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { adoptActiveProfile, isMovable, outdatedBy } from '~/policy-versions/adopt.server';
import { AdoptPage, type AdoptPageData } from '~/policy-versions/adopt-page';
import { versionWords } from '~/policy-versions/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(versionWords.adoptTitle);

const schema = z.strictObject({ draftVersion: z.coerce.number().int().min(1), version: z.string().max(20) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const found = await loadRequest(db, idParam(params.id));
  const may = found && defineAbilities(actor).can('update', subject('ApprovalRequest', found.facts));
  const outdated = found && may && isMovable(found) ? await outdatedBy(db, found) : null;
  if (!found || !outdated) throw notFound();
  const { id, number, title, draftVersion } = found;
  const { before, after, effect } = outdated;
  const data: AdoptPageData = {
    request: { id, number, title, draftVersion },
    before: before.version,
    after: { name: after.name, version: after.version },
    effect,
  };
  return json(data);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const requestId = idParam(params.id);
  const read = parseForm(schema, await readForm(request, session));
  if (!read.ok) throw notFound();
  const adopted = await adoptActiveProfile(getDb(), actor, { requestId, ...read.value }, { now: clock.now(), newId });
  if (adopted.ok) return seeOther(`/approval-requests/${requestId}/checklist`);
  if (adopted.refusal !== 'conflict') throw notFound();
  return json({ ...NO_ANSWER, refusal: refusalText({ reason: 'conflict' }) }, { status: 409 });
}

export default function PolicyVersionRoute() {
  return <AdoptPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? NO_ANSWER} />;
}
