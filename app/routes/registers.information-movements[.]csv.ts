import type { LoaderFunctionArgs } from '@remix-run/node';
import { movementCsvHead, movementCsvLine } from '~/information-movements/movement-csv';
import { levelNamesOf, listMovements, type MovementRow } from '~/information-movements/movement-list.query.server';
import { readMovementQuery } from '~/information-movements/movement-query';
import { localeOf } from '~/platform/i18n.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** The register as it is filtered, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter } = readMovementQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, reading.actor)];
  const levels = levelNamesOf(await activeProfile(db));
  const stream = csvStream<MovementRow>({
    head: movementCsvHead(locale),
    line: (row) => movementCsvLine(row, levels, locale),
    page: (from, perPage) => listMovements(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, 'information-movements', reading.today);
}
