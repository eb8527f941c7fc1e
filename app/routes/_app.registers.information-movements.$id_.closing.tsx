import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closeMovement } from '~/information-movements/carry-out.server';
import { closingForm } from '~/information-movements/forms';
import { ClosingPage } from '~/information-movements/step-pages';
import { loadStep, takeStep } from '~/information-movements/steps.server';
import { movementWords } from '~/information-movements/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(movementWords.closeTitle);

export async function loader(args: LoaderFunctionArgs) {
  return loadStep(args, 'update');
}

export async function action(args: ActionFunctionArgs) {
  return takeStep(args, { right: 'update', form: closingForm, take: closeMovement });
}

export default function MovementClosingRoute() {
  return <ClosingPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
