import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withdrawMovement } from '~/information-movements/carry-out.server';
import { reasonForm } from '~/information-movements/forms';
import { WithdrawalPage } from '~/information-movements/step-pages';
import { loadStep, takeStep } from '~/information-movements/steps.server';
import { movementWords } from '~/information-movements/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(movementWords.withdrawTitle);

export async function loader(args: LoaderFunctionArgs) {
  return loadStep(args, 'withdraw');
}

export async function action(args: ActionFunctionArgs) {
  return takeStep(args, { right: 'withdraw', form: reasonForm, take: withdrawMovement });
}

export default function MovementWithdrawalRoute() {
  return <WithdrawalPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
