import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { type FormAnswer, NO_ANSWER } from '~/people/form-answer';
import { parseForm } from '~/people/forms';
import { kindIn } from '~/periodic-checks/check-query';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { looksAtSections } from '~/periodic-checks/model';
import { NewCampaignPage } from '~/periodic-checks/new-campaign-page';
import { loadNewCampaign, mayStartRound } from '~/periodic-checks/new-campaign-page.query.server';
import { campaignPath } from '~/periodic-checks/paths';
import { REGISTER_LISTS, SECTION_LISTS, sectionStartForm, startForm } from '~/periodic-checks/selection';
import { startCampaign, startSectionCampaign } from '~/periodic-checks/start-campaign.server';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import type { CheckKind } from '~/policy/model';
import { invalidForm } from '~/registers/form-answer.server';
import { type Asking, asking, sending } from '~/registers/guards.server';
import { refusalField, refusalStatus, refusalText } from '~/registers/refusals';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('newTitle');

/** The form, and the set where the address says which. */
async function pageFor({ ability, today }: Asking, kind: CheckKind, asked: FormData | null) {
  const { start, read, set } = await loadNewCampaign(getDb(), ability, kind, asked, today);
  const answer: FormAnswer = read ? { ...NO_ANSWER, typed: read.typed, errors: read.errors } : NO_ANSWER;
  return { start, set, answer, units: await listUnitChoices(getDb(), today), submissionKey: newId() };
}

/** What the address asks for; the kind alone asks for nothing yet. */
function fieldsIn(params: URLSearchParams): FormData | null {
  const form = new FormData();
  for (const [name, value] of params) form.append(name, value);
  return [...params.keys()].every((name) => name === 'kind') ? null : form;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await asking(request);
  const params = new URL(request.url).searchParams;
  const kind = kindIn(params);
  if (!(await mayStartRound(getDb(), asked.ability, kind))) throw notFound();
  const page = await pageFor(asked, kind, fieldsIn(params));
  return json(page, { status: Object.keys(page.answer.errors).length > 0 ? 422 : 200 });
}

/** The outcome, or what was wrong with the form. */
async function startAs(kind: CheckKind, { actor, form, io }: Awaited<ReturnType<typeof sending>>) {
  if (looksAtSections(kind)) {
    const read = parseForm(sectionStartForm, form, SECTION_LISTS);
    return read.ok ? { outcome: await startSectionCampaign(getDb(), actor, read.value, io) } : read;
  }
  const read = parseForm(startForm, form, REGISTER_LISTS);
  return read.ok ? { outcome: await startCampaign(getDb(), actor, read.value, io) } : read;
}

export async function action({ request }: ActionFunctionArgs) {
  const asked = await sending(request, (ability) => ability.can('create', 'CheckCampaign'));
  const kind = kindIn(new URLSearchParams([['kind', String(asked.form.get('kind') ?? '')]]));
  if (!(await mayStartRound(getDb(), asked.ability, kind))) throw notFound();
  const sent = await startAs(kind, asked);
  if (!('outcome' in sent)) return invalidForm(sent);
  const { outcome } = sent;
  if (outcome.ok) return seeOther(campaignPath(outcome.value));
  const { refusal } = outcome;
  if (refusal.reason === 'not-found') throw notFound();
  // The set as it is now, under the conditions that were sent.
  asked.form.delete('submissionKey');
  asked.form.delete('shown');
  const page = await pageFor(asked, kind, asked.form);
  const [field, text] = [refusalField(refusal), refusalText(refusal)];
  const answer = field === '' ? { ...page.answer, refusal: text } : { ...page.answer, errors: { [field]: text } };
  return json({ ...page, answer }, { status: refusalStatus(refusal) });
}

export default function NewCampaignRoute() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const page = sent === undefined ? loaded : 'start' in sent ? sent : { ...loaded, answer: sent };
  return <NewCampaignPage {...page} />;
}
