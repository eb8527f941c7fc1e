import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { SettlementPage } from '~/sla-figures/breach-page';
import { loadBreachPage } from '~/sla-figures/breach-page.query.server';
import { settlementForm } from '~/sla-figures/forms';
import { settleBreach } from '~/sla-figures/settle-breach.server';
import { levelWords } from '~/sla-figures/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(levelWords.settleTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const breach = await loadBreachPage(getDb(), ability, idParam(params.id));
  if (!breach?.maySettle) throw notFound();
  return json({ breach });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const breachId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'ServiceLevel'));
  const read = parseForm(settlementForm, form);
  if (!read.ok) return invalidForm(read);
  const settled = await settleBreach(getDb(), actor, { ...read.value, breachId }, io);
  return settled.ok ? seeOther(`/registers/sla-breaches/${breachId}`) : refusedForm(settled.refusal, read.typed);
}

export default function SettlementRoute() {
  return <SettlementPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
