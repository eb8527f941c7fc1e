import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { headOf, readableCheck } from '~/periodic-checks/check-page.query.server';
import { findFile } from '~/periodic-checks/files.repository.server';
import { FileRemovalPage } from '~/periodic-checks/form-pages';
import { removalForm } from '~/periodic-checks/forms';
import { checkPath } from '~/periodic-checks/paths';
import { takeOutFile } from '~/periodic-checks/upload-files.server';
import { checkWords } from '~/periodic-checks/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.removeTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  const file = readable?.rights.respond ? await findFile(getDb(), readable.check.id, idParam(params.fileId)) : null;
  if (!readable || !file) throw notFound();
  return json({ check: headOf(readable), file: { id: file.id, name: file.name } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [id, fileId] = [idParam(params.id), idParam(params.fileId)];
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const read = parseForm(removalForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const command = { checkId: id, fileId, version: read.value.version };
  const outcome = await takeOutFile(getDb(), asked.actor, command, asked.io);
  return outcome.ok ? seeOther(checkPath(id)) : refusedForm(outcome.refusal, read.typed);
}

export default function RemovalRoute() {
  return <FileRemovalPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
