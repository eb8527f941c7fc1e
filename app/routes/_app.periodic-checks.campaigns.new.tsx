import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { type FormAnswer, NO_ANSWER } from '~/people/form-answer';
import { parseForm } from '~/people/forms';
import { NewCampaignPage } from '~/periodic-checks/new-campaign-page';
import { loadNewCampaign } from '~/periodic-checks/new-campaign-page.query.server';
import { campaignPath } from '~/periodic-checks/paths';
import { startForm } from '~/periodic-checks/selection';
import { startCampaign } from '~/periodic-checks/start-campaign.server';
import { checkWords } from '~/periodic-checks/words';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm } from '~/registers/form-answer.server';
import { type Asking, asking, sending } from '~/registers/guards.server';
import { refusalField, refusalStatus, refusalText } from '~/registers/refusals';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.newTitle);

const mayStart = (ability: Asking['ability']) => ability.can('create', 'CheckCampaign');

/** The form, and the set where the address says which. */
async function pageFor({ ability, today }: Asking, asked: FormData | null) {
  const { start, read, set } = await loadNewCampaign(getDb(), ability, asked, today);
  const answer: FormAnswer = read ? { ...NO_ANSWER, typed: read.typed, errors: read.ok ? {} : read.errors } : NO_ANSWER;
  return { start, set, answer, units: await listUnitChoices(getDb(), today), submissionKey: newId() };
}

const fieldsIn = (params: URLSearchParams): FormData | null => {
  const form = new FormData();
  for (const [name, value] of params) form.append(name, value);
  return [...params].length === 0 ? null : form;
};

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await asking(request);
  if (!mayStart(asked.ability)) throw notFound();
  const page = await pageFor(asked, fieldsIn(new URL(request.url).searchParams));
  return json(page, { status: Object.keys(page.answer.errors).length > 0 ? 422 : 200 });
}

export async function action({ request }: ActionFunctionArgs) {
  const asked = await sending(request, mayStart);
  const read = parseForm(startForm, asked.form, ['types']);
  if (!read.ok) return invalidForm(read);
  const outcome = await startCampaign(getDb(), asked.actor, read.value, asked.io);
  if (outcome.ok) return seeOther(campaignPath(outcome.value));
  const { refusal } = outcome;
  if (refusal.reason === 'not-found') throw notFound();
  // The set as it is now, under the conditions that were sent.
  asked.form.delete('submissionKey');
  asked.form.delete('shown');
  const page = await pageFor(asked, asked.form);
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
