import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { decideStep } from '~/approvals/decide-step.server';
import { decisionSchema } from '~/approvals/decision-input';
import { DecisionPage } from '~/approvals/decision-page';
import { decisionPageData } from '~/approvals/decision-page-data.server';
import { decisionWords } from '~/approvals/decision-words';
import { sendBackWithNotes } from '~/approvals/notes-to-applicant';
import { refusalWords } from '~/approvals/words';
import { exemptionsIn } from '~/checklists/summary';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idSchema, newId } from '~/platform/ids';
import { fieldErrors, formValues } from '~/platform/input';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { needsManager } from '~/policy/lookup';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(decisionWords.title);

/** The form of the step that is open for the actor. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const view = await loadRequestView(db, actor, idParam(params.id));
  if (!view) throw notFound();
  const loaded = await decisionPageData(db, view, clock.now());
  // From the workbench: what was noted for the applicant stands in the form already.
  const noted = new URL(request.url).searchParams.has('notes')
    ? sendBackWithNotes(loaded.data.items, loaded.data.myStepKey, actor.locale)
    : {};
  return json({ ...loaded, noted, submissionKey: newId() });
}

/** Records one decision; a refusal brings the page back with everything typed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const db = getDb();
  const requestId = idParam(params.id);
  const view = await loadRequestView(db, actor, requestId);
  if (!view) throw notFound();
  const typed = typedTexts(form);
  const key = idSchema.safeParse(form.get('submissionKey'));
  const final = view.steps.find((step) => step.key === form.get('stepKey'))?.action === 'final';
  const schema = decisionSchema({
    final,
    exemptions: exemptionsIn(view.content, view.assessment).length,
    manager: needsManager(view.request.kind),
  });
  const input = schema.safeParse(formValues(form, { omit: ['submissionKey'] }));
  if (!input.success) return json({ typed, errors: fieldErrors(input.error), refusal: null }, { status: 422 });

  const submissionKey = key.success ? key.data : newId();
  const outcome = await decideStep(db, actor, { ...input.data, requestId, submissionKey }, { now: clock.now(), newId });
  if (outcome.ok) return seeOther(`/approval-requests/${requestId}`);
  if (outcome.refusal === 'not-found') throw notFound();
  return json({ typed, errors: {}, refusal: refusalWords[outcome.refusal] }, { status: 409 });
}

export default function DecisionRoute() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const proposed = loaded.proposedManagerId ? { managerPersonId: loaded.proposedManagerId } : {};
  return (
    <DecisionPage
      {...loaded}
      typed={sent?.typed ?? { ...proposed, ...loaded.noted }}
      errors={sent?.errors ?? {}}
      refusal={sent?.refusal ?? null}
    />
  );
}
