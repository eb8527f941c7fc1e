import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fulfilmentForm } from '~/obligations/forms';
import { fulfilObligation } from '~/obligations/fulfil.server';
import { FulfilmentPage } from '~/obligations/obligation-page';
import { loadObligationPage } from '~/obligations/obligation-page.query.server';
import { obligationWords } from '~/obligations/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(obligationWords.doItTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const obligation = await loadObligationPage(getDb(), ability, idParam(params.id), today);
  if (!obligation?.mayRecord) throw notFound();
  return json({ obligation });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const obligationId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'Obligation'));
  const read = parseForm(fulfilmentForm, form);
  if (!read.ok) return invalidForm(read);
  const done = await fulfilObligation(getDb(), actor, { ...read.value, obligationId }, io);
  return done.ok ? seeOther(`/obligations/${obligationId}`) : refusedForm(done.refusal, read.typed);
}

export default function FulfilmentRoute() {
  return <FulfilmentPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
