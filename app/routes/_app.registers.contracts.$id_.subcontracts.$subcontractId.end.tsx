import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { parseForm } from '~/people/forms';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { endSubcontract } from '~/subcontracting/end-subcontract.server';
import { loadEntryPage } from '~/subcontracting/entry-page.query.server';
import { EndPage } from '~/subcontracting/form-pages';
import { endForm } from '~/subcontracting/forms';
import { entryPath } from '~/subcontracting/paths';
import { subcontractWords } from '~/subcontracting/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(subcontractWords.endTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const place = { contractId: idParam(params.id), subcontractId: idParam(params.subcontractId) };
  const page = await loadEntryPage(getDb(), defineAbilities(actor), place, officeDate(clock.now()));
  if (!page?.may.end) throw notFound();
  const { contract, entry } = page;
  return json({ contract, entry: { id: entry.id, company: entry.company, version: entry.version } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const place = { contractId: idParam(params.id), subcontractId: idParam(params.subcontractId) };
  const read = parseForm(endForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const outcome = await endSubcontract(getDb(), actor, { ...read.value, ...place }, { now: clock.now(), newId });
  return outcome.ok
    ? seeOther(entryPath(place.contractId, place.subcontractId))
    : refusedForm(outcome.refusal, read.typed);
}

export default function EndRoute() {
  return <EndPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
