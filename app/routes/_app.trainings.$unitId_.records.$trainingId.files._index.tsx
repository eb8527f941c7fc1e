import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { answerAttached } from '~/registers/receive-file.server';
import { attachWords } from '~/registers/words';
import { AttachTrainingPage } from '~/trainings/attach-training-page';
import { attachToTraining, mayAttachTo } from '~/trainings/training-files.server';
import { loadTrainingPage } from '~/trainings/training-page.query.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(attachWords.title);

const onIn = (params: LoaderFunctionArgs['params']) => ({
  unitId: idParam(params.unitId),
  trainingId: idParam(params.trainingId),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const [db, on] = [getDb(), onIn(params)];
  const section = await loadTrainingPage(db, ability, on.unitId, today);
  const training = section?.trainings.find(({ id }) => id === on.trainingId);
  if (!section || !training || !(await mayAttachTo(db, ability, on, today))) throw notFound();
  const { unitId, unit } = section;
  return json({ unitId, unit, training, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const on = onIn(params);
  const attached = await attachToTraining(getDb(), signedIn, request, on, { now: clock.now, newId });
  return answerAttached(attached, `/trainings/${on.unitId}`);
}

export default function TrainingFilesRoute() {
  const error = useActionData<typeof action>()?.error ?? null;
  return <AttachTrainingPage {...useLoaderData<typeof loader>()} error={error} />;
}
