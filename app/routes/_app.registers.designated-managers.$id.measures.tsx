import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MeasuresPage } from '~/designated-managers/agreement-forms';
import { listMeasures } from '~/designated-managers/agreement-page.query.server';
import { changeMeasures } from '~/designated-managers/change-agreement.server';
import { measuresForm } from '~/designated-managers/forms';
import { changeableAgreement, sentOnAgreement } from '~/designated-managers/guards.server';
import { managerWords } from '~/designated-managers/words';
import { fieldErrors, formValues } from '~/platform/input';
import { seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(managerWords.measuresTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { agreement, today } = await changeableAgreement(args);
  return json({ agreement, today, measures: await listMeasures(getDb(), agreement.id) });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, contractId } = await sentOnAgreement(args);
  const typed = typedTexts(form);
  const read = measuresForm.safeParse({ measures: [], ...formValues(form, { omit: [] }) });
  if (!read.success) return invalidForm({ ok: false, typed, errors: fieldErrors(read.error) });
  const saved = await changeMeasures(getDb(), actor, { ...read.data, contractId }, io);
  return saved.ok ? seeOther(`/registers/designated-managers/${contractId}`) : refusedForm(saved.refusal, typed);
}

export default function MeasuresRoute() {
  return <MeasuresPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
