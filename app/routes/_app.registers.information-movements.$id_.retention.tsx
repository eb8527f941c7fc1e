import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { retentionForm } from '~/endings/forms';
import { decideOnRecord } from '~/information-movements/carry-out.server';
import { RetentionPage } from '~/information-movements/step-pages';
import { loadStep, takeStep } from '~/information-movements/steps.server';
import { movementWords } from '~/information-movements/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(movementWords.retentionTitle);

export async function loader(args: LoaderFunctionArgs) {
  return loadStep(args, 'decide');
}

export async function action(args: ActionFunctionArgs) {
  return takeStep(args, { right: 'decide', form: retentionForm, take: decideOnRecord });
}

export default function MovementRetentionRoute() {
  return <RetentionPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
