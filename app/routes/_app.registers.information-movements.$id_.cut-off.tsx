import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orderCutOff } from '~/information-movements/carry-out.server';
import { reasonForm } from '~/information-movements/forms';
import { CutOffPage } from '~/information-movements/step-pages';
import { loadStep, takeStep } from '~/information-movements/steps.server';
import { movementWords } from '~/information-movements/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(movementWords.cutOffTitle);

export async function loader(args: LoaderFunctionArgs) {
  return loadStep(args, 'instruct');
}

export async function action(args: ActionFunctionArgs) {
  return takeStep(args, { right: 'instruct', form: reasonForm, take: orderCutOff });
}

export default function MovementCutOffRoute() {
  return <CutOffPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
