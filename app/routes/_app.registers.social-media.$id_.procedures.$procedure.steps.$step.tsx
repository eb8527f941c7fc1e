import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { sentOnAccount } from '~/social-media/access.server';
import { recordStep } from '~/social-media/life/change-life.server';
import { stepForm } from '~/social-media/life/forms';
import { procedurePath } from '~/social-media/life/paths';
import { kindParam, shownProcedure, stepParam } from '~/social-media/life/procedure-access.server';
import { StepPage } from '~/social-media/life/procedure-page';
import { ruleOf } from '~/social-media/life/procedures';
import { lifeWords } from '~/social-media/life/words';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data && lifeWords.steps[args.data.step]);

export async function loader(args: LoaderFunctionArgs) {
  const shown = await shownProcedure(args);
  const step = stepParam(shown.page.kind, args.params.step);
  if (!shown.page.mayChange || !shown.page.procedure?.isOpen) throw notFound();
  return json({ ...shown, step });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, accountId } = await sentOnAccount(args);
  const procedure = kindParam(args.params.procedure);
  const step = stepParam(procedure, args.params.step);
  const rule = ruleOf(procedure, step);
  if (!rule) throw notFound();
  const read = parseForm(stepForm(rule), form);
  if (!read.ok) return invalidForm(read);
  const taken = await recordStep(getDb(), actor, { ...read.value, accountId, procedure, step }, io);
  return taken.ok ? seeOther(procedurePath(accountId, procedure)) : refusedForm(taken.refusal, read.typed);
}

export default function StepRoute() {
  return <StepPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
