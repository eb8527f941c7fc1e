import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { applicationErrors, applyForMovement, judgeApplication } from '~/information-movements/apply.server';
import { ApplicationPage } from '~/information-movements/apply-page';
import {
  type ApplicationAnswer,
  applicationPage,
  shownJudgement,
} from '~/information-movements/apply-page.query.server';
import { applicationForm } from '~/information-movements/forms';
import { movementPath, readAbout } from '~/information-movements/paths';
import { movementWords } from '~/information-movements/words';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { MOVEMENT_KINDS } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { oneOf } from '~/registers/list-query';
import { refusalField, refusalText } from '~/registers/refusals';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(movementWords.newTitle);

const saidIn = (request: Request) => {
  const params = new URL(request.url).searchParams;
  return { kind: oneOf(MOVEMENT_KINDS, params.get('kind')), about: readAbout(params.get('about')) };
};

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await applicationPage(getDb(), await asking(request), saidIn(request));
  if (!page) throw notFound();
  return json({ page });
}

export async function action({ request }: ActionFunctionArgs) {
  const { kind } = saidIn(request);
  const { actor, form, io } = await sending(request, (ability) => ability.can('create', 'InformationMovement'));
  if (!kind) throw notFound();
  const db = getDb();
  const profile = await activeProfile(db);
  const levels = profile.classification.axes.confidentiality.levels.map(({ key }) => key);
  const read = parseForm(applicationForm(kind, levels), form);
  if (!read.ok) return invalidForm(read);
  const judgement = judgeApplication(profile, kind, read.value);
  const judged = shownJudgement(profile, judgement);
  const errors = judgement.outcome === 'forbidden' ? {} : applicationErrors(kind, read.value, judgement);
  if (Object.keys(errors).length > 0) {
    return json<ApplicationAnswer>({ typed: read.typed, errors, refusal: null, judged }, { status: 422 });
  }
  const applied = await applyForMovement(db, actor, { kind, input: read.value }, io);
  if (applied.ok) return seeOther(movementPath(applied.value));
  const { refusal } = applied;
  if (refusal.reason !== 'movement-forbidden' && refusal.reason !== 'movement-without-duty') {
    return refusedForm(refusal, read.typed);
  }
  const said = { [refusalField(refusal)]: refusalText(refusal) };
  return json<ApplicationAnswer>({ typed: read.typed, errors: said, refusal: null, judged }, { status: 422 });
}

export default function NewMovementRoute() {
  const sent = useActionData<typeof action>() as ApplicationAnswer | undefined;
  return <ApplicationPage page={useLoaderData<typeof loader>().page} answer={sent} />;
}
