import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { readForm, requireActor } from '~/people/session.server';
import { idParam } from '~/platform/responses.server';
import { refuse } from '~/platform/result';
import { checkTable, pastedTable, uploadedTable } from '~/sla-figures/check-table.server';
import { pasteForm } from '~/sla-figures/forms';
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

/** Takes a table in, checks it and shows what it would change. Nothing changes by it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const { level, today } = await levelToImport(signedIn, idParam(params.id));
  if (/^multipart\/form-data/i.test(request.headers.get('Content-Type') ?? '')) {
    const file = await uploadedTable(signedIn, request);
    const asked = { table: '', field: 'file' as const };
    if (!file.ok) return answerTo(refuse({ fault: file.refusal, problems: [] }), asked);
    return answerTo(await checkTable(getDb(), level, file.value, today), asked);
  }
  const read = parseForm(pasteForm, await readForm(request, signedIn.session));
  const asked = { table: typeof read.typed.table === 'string' ? read.typed.table : '', field: 'table' as const };
  if (!read.ok) {
    const fault = Object.values(read.errors)[0] ?? null;
    return answerTo(refuse({ fault, problems: [] }), asked);
  }
  const table = pastedTable(read.value.table);
  if (!table.ok) return answerTo(refuse({ fault: table.refusal, problems: [] }), asked);
  return answerTo(await checkTable(getDb(), level, table.value, today), asked);
}

export default function ImportRoute() {
  return <ImportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />;
}
