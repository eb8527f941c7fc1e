import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { markForm } from '~/sla-figures/forms';
import { itemToMark } from '~/sla-figures/level-page.query.server';
import { LEVELS_PATH } from '~/sla-figures/level-query';
import { markItem } from '~/sla-figures/mark-item.server';
import { MarkPage } from '~/sla-figures/mark-page';
import { levelWords } from '~/sla-figures/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(levelWords.markTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const item = await itemToMark(getDb(), ability, idParam(params.id), params.key ?? '');
  if (!item) throw notFound();
  return json({ item });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [levelId, itemKey] = [idParam(params.id), params.key ?? ''];
  const may = async (ability: Parameters<typeof itemToMark>[1]) =>
    (await itemToMark(getDb(), ability, levelId, itemKey)) !== null;
  const { actor, form, io } = await sending(request, may);
  const read = parseForm(markForm, form);
  if (!read.ok) return invalidForm(read);
  const marked = await markItem(getDb(), actor, { levelId, itemKey, ...read.value }, io);
  return marked.ok ? seeOther(`${LEVELS_PATH}/${levelId}`) : refusedForm(marked.refusal, read.typed);
}

export default function MeasuringRoute() {
  return <MarkPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
