import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { enterFigures } from '~/sla-figures/enter-figures.server';
import { entriesOf, monthForm } from '~/sla-figures/forms';
import { isMonth, type Month } from '~/sla-figures/month';
import { MonthPage } from '~/sla-figures/month-page';
import { loadMonthPage, monthToEnter } from '~/sla-figures/month-page.query.server';
import { levelWords } from '~/sla-figures/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(levelWords.monthTitle);

const monthParam = (value = ''): Month => {
  if (!isMonth(value)) throw notFound();
  return value;
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const page = await loadMonthPage(getDb(), ability, idParam(params.id), monthParam(params.month), today);
  if (!page) throw notFound();
  return json({ page });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [levelId, month] = [idParam(params.id), monthParam(params.month)];
  const { actor, ability, today, form, io } = await sending(request, (able) => able.can('update', 'ServiceLevel'));
  const found = await monthToEnter(getDb(), ability, levelId, month, today);
  if (!found) throw notFound();
  const read = parseForm(monthForm(found.items), form);
  if (!read.ok) return invalidForm(read);
  const figures = entriesOf(found.items, month, read.typed, read.value.reason);
  if (!figures.ok) return invalidForm({ ...read, ok: false, errors: figures.errors });
  const given = { levelId, version: read.value.version, entries: figures.entries };
  const entered = await enterFigures(getDb(), actor, { ...given, source: 'typed', fileName: '' }, io);
  return entered.ok ? seeOther(`/registers/sla-figures/${levelId}`) : refusedForm(entered.refusal, read.typed);
}

export default function MonthRoute() {
  return <MonthPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
