import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reportMovement } from '~/information-movements/carry-out.server';
import { reportForm } from '~/information-movements/forms';
import { ReportPage } from '~/information-movements/step-pages';
import { loadStep, takeStep } from '~/information-movements/steps.server';
import { movementWords } from '~/information-movements/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(movementWords.reportTitle);

export async function loader(args: LoaderFunctionArgs) {
  return loadStep(args, 'update');
}

export async function action(args: ActionFunctionArgs) {
  return takeStep(args, { right: 'update', form: reportForm, take: reportMovement });
}

export default function MovementReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
