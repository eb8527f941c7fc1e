import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendFile } from '~/documents/download.server';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { loadTrainingPage } from '~/trainings/training-page.query.server';
import { getDb } from '~db/connection.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const [unitId, trainingId, fileId] = [idParam(params.unitId), idParam(params.trainingId), idParam(params.fileId)];
  const section = await loadTrainingPage(getDb(), ability, unitId, today);
  const training = section?.trainings.find(({ id }) => id === trainingId);
  const file = training?.files.find(({ id }) => id === fileId);
  if (!file) throw notFound();
  return sendFile(file, 'a training');
}
