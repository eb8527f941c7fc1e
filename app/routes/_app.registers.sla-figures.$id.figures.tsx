import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import { refusalStatus, refusalText } from '~/registers/refusals';
import { checkTable, pastedTable } from '~/sla-figures/check-table.server';
import { enterFigures } from '~/sla-figures/enter-figures.server';
import { applyForm } from '~/sla-figures/forms';
import { ImportPage } from '~/sla-figures/import-page';
import { answerTo, levelToImport } from '~/sla-figures/import-page-data.server';
import { levelWords } from '~/sla-figures/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(levelWords.importTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shown } = await levelToImport(await requireActor(request), idParam(params.id));
  return json({ level: shown });
}

/** Takes over exactly the table that was shown, after checking all of it again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const { level, today } = await levelToImport(signedIn, idParam(params.id));
  const read = parseForm(applyForm, await readForm(request, signedIn.session));
  const asked = { table: typeof read.typed.table === 'string' ? read.typed.table : '', field: 'table' as const };
  const fail = (fault: Parameters<typeof refusalOf>[0]) => answerTo(refusalOf(fault), asked);
  if (!read.ok) return fail(Object.values(read.errors)[0] ?? null);
  const { version, table, source, fileName } = read.value;
  const given = pastedTable(table);
  if (!given.ok) return fail(given.refusal);
  const checked = await checkTable(getDb(), level, { ...given.value, source, fileName }, today);
  if (!checked.ok) return answerTo(checked, asked);
  const figures = { levelId: level.id, version, entries: checked.value.entries, source, fileName };
  const entered = await enterFigures(getDb(), signedIn.actor, figures, { now: clock.now(), newId });
  if (entered.ok) return seeOther(`/registers/sla-figures/${level.id}`);
  if (refusalStatus(entered.refusal) === 404) throw notFound();
  return fail(refusalText(entered.refusal));
}

const refusalOf = (fault: Text | null) => refuse({ fault, problems: [] });

export default function FiguresRoute() {
  return <ImportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />;
}
