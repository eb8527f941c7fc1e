import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deputiesAhead, listTeam } from '~/absences/absence-page.query.server';
import { absenceWords } from '~/absences/absence-words';
import { absencesOf } from '~/absences/absences.repository.server';
import { AbsencesPage } from '~/absences/absences-page';
import { scopeText } from '~/absences/scope-words';
import { activeProfile } from '~/policy/profiles.repository.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(absenceWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  const db = getDb();
  const [absences, deputies, team, { classification }] = await Promise.all([
    absencesOf(db, [actor.personId], today),
    deputiesAhead(
      db,
      actor.holdings.map(({ postId }) => postId),
      today,
    ),
    listTeam(db, actor, today),
    activeProfile(db),
  ]);
  return json({
    personId: actor.personId,
    today,
    absences,
    posts: actor.holdings.map(({ postId, unitName, title }) => ({
      id: postId,
      name: { ja: `${unitName.ja} ${title.ja}`, en: `${title.en}, ${unitName.en}` },
      deputies: (deputies.get(postId) ?? []).map((row) => ({ ...row, scope: scopeText(row.scope, classification) })),
    })),
    team,
    isAdministrator: ability.can('administer', 'Organisation'),
  });
}

export default function AbsencesRoute() {
  return <AbsencesPage {...useLoaderData<typeof loader>()} />;
}
