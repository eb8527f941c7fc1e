import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAdministrator } from '~/people/administrator.server';
import { findingsCsv } from '~/people/personnel-changes/change-csv';
import { findChangeFile } from '~/people/personnel-changes/change-files.repository.server';
import { checkChanges, readStored } from '~/people/personnel-changes/check-changes.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { localeOf } from '~/platform/i18n.server';
import { idParam, notFound } from '~/platform/responses.server';
import { csvAnswer } from '~/registers/csv-answer.server';
import { getDb } from '~db/connection.server';

/** All errors and notes of a file that waits; the page shows the first of them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireAdministrator(request);
  const [db, today] = [getDb(), officeDate(clock.now())];
  const file = await findChangeFile(db, idParam(params.id));
  const read = file?.status === 'waiting' ? await readStored(file.digest) : null;
  if (!file || !read?.ok) throw notFound();
  const asked = { file: read.value, digest: file.digest };
  const { plan } = await checkChanges(db, asked, { today, actorId: actor.personId });
  return csvAnswer(findingsCsv(read.value.lines, plan, localeOf(request, actor)), 'personnel-changes-findings', today);
}
