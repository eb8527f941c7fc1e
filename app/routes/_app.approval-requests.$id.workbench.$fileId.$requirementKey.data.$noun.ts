import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import { NOUNS } from '~/workbench/forms.server';
import { dataAction, workbenchAt } from '~/workbench/route.server';

/** `data/state`: the whole workbench as data, for a page that waits until a document has been read. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireActor(args.request);
  if (args.params.noun !== 'state') throw notFound();
  return json(await workbenchAt(actor, args));
}

/** The forms of the workbench, answered with data instead of a page. */
export async function action(args: ActionFunctionArgs) {
  await requireActor(args.request);
  const noun = NOUNS.find((one) => one === args.params.noun);
  if (!noun) throw notFound();
  return dataAction(args, noun);
}
