import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { trainingForm } from '~/trainings/forms';
import { recordTraining } from '~/trainings/record-training.server';
import { TrainingPage } from '~/trainings/training-page';
import { loadTrainingPage } from '~/trainings/training-page.query.server';
import { trainingWords } from '~/trainings/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(trainingWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const section = await loadTrainingPage(getDb(), ability, idParam(params.unitId), today);
  if (!section) throw notFound();
  const isSaved = new URL(request.url).searchParams.has('saved');
  return json({ ...section, submissionKey: newId(), isSaved });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const unitId = idParam(params.unitId);
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'Obligation'));
  const read = parseForm(trainingForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await recordTraining(getDb(), actor, { ...read.value, unitId }, io);
  return saved.ok ? seeOther(`/trainings/${unitId}?saved`) : refusedForm(saved.refusal, read.typed);
}

export default function TrainingRoute() {
  return <TrainingPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
