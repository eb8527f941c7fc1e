import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { MovementList } from '~/information-movements/movement-list';
import { levelNamesOf, listMovements } from '~/information-movements/movement-list.query.server';
import { readMovementQuery } from '~/information-movements/movement-query';
import { movementWords } from '~/information-movements/words';
import { movementRulesOf } from '~/policy/movements';
import { activeProfile } from '~/policy/profiles.repository.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(movementWords.registerTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readMovementQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units, profile] = await Promise.all([
    listMovements(db, reading, filter, from),
    listUnitChoices(db, reading.today),
    activeProfile(db),
  ]);
  return json({
    ...page,
    filter,
    units,
    levels: levelNamesOf(profile),
    isAsked: movementRulesOf(profile).length > 0,
  });
}

export default function MovementsRoute() {
  return <MovementList {...useLoaderData<typeof loader>()} />;
}
