import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { endHolding } from '~/people/end-holding.server';
import { lastDayForm, parseForm } from '~/people/forms';
import { LastDayPage } from '~/people/last-day-page';
import { loadPersonView } from '~/people/person-page.query.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { useText } from '~/ui/locale';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.endHolding);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const view = await loadPersonView(getDb(), idParam(params.personId), officeDate(clock.now()));
  const holding = view?.holdings.find((one) => one.id === idParam(params.holdingId));
  if (!view || !holding) throw notFound();
  return json({ person: view.person, holding });
}

/** Sets the last day of a posting. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const [personId, holdingId] = [idParam(params.personId), idParam(params.holdingId)];
  const read = parseForm(lastDayForm, form);
  if (!read.ok) return invalidForm(read);
  const command = { ...read.value, personId, holdingId };
  const outcome = await endHolding(getDb(), actor, command, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/${personId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function HoldingRoute() {
  const t = useText();
  const { person, holding } = useLoaderData<typeof loader>();
  const base = `/people/${person.id}`;
  return (
    <>
      <LastDayPage
        crumbs={[{ label: person.name, href: base }]}
        title={peopleWords.endHolding}
        lead={{
          ja: `${holding.unitName.ja} ${holding.title.ja}`,
          en: `${holding.title.en}, ${holding.unitName.en}`,
        }}
        action={`${base}/holdings/${holding.id}`}
        back={base}
        version={person.version}
        answer={useActionData<typeof action>()}
      />
      {holding.tense === 'future' ? (
        <p>
          <a href={`${base}/holdings/${holding.id}/cancellation`}>{t(peopleWords.cancelHolding)}</a>
        </p>
      ) : null}
    </>
  );
}
