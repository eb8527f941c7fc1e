import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadMovementPage } from '~/information-movements/movement-page.query.server';
import { movementPaper } from '~/information-movements/paper';
import { movementWords } from '~/information-movements/words';
import { answerWithPaper } from '~/papers/answer-with-paper.server';
import { printedAt } from '~/papers/paper';
import { clock } from '~/platform/clock.server';
import { localeOf } from '~/platform/i18n.server';
import { idParam, notFound } from '~/platform/responses.server';
import { say } from '~/platform/text';
import { shownProfile } from '~/policy/shown-profile.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** One record on paper, for whoever may read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const db = getDb();
  const movement = await loadMovementPage(db, reading, idParam(params.id));
  if (!movement) throw notFound();
  const now = clock.now();
  const locale = localeOf(request, reading.actor);
  const { body } = await shownProfile(db, now);
  return answerWithPaper(
    { format: 'pdf', paper: movementPaper(movement, body, locale, printedAt(now)) },
    {
      url: request.url,
      name: {
        ascii: `information-movement-${movement.id}`,
        full: `${say(movementWords.paperTitle, locale)}-${movement.number}`,
      },
    },
  );
}
