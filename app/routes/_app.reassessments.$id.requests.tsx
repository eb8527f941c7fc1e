import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createRefusals } from '~/approval-requests/new-request-words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { requestForm } from '~/reassessments/forms';
import { ItemPage } from '~/reassessments/item-page';
import { loadItemPage } from '~/reassessments/item-page.query.server';
import { openRequestFor } from '~/reassessments/open-request.server';
import { reassessmentWords as words } from '~/reassessments/words';
import { asking, sending } from '~/registers/guards.server';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(words.title);

/** The address of the form leads to the page it stands on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await loadItemPage(getDb(), await asking(request), idParam(params.id));
  if (!page) throw notFound();
  return json(page);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const itemId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('respond', 'Reassessment'));
  const read = parseForm(requestForm, form);
  if (!read.ok) return json({ refusal: words.conflict }, { status: 422 });
  const opened = await openRequestFor(getDb(), actor, { itemId, ...read.value }, io);
  if (opened.ok) return seeOther(`/approval-requests/${opened.value.id}/intake`);
  const { refusal } = opened;
  if (refusal === 'not-found') throw notFound();
  if (refusal === 'conflict') return json({ refusal: words.conflict }, { status: 409 });
  if (refusal === 'already-under-way') return json({ refusal: words.underWay }, { status: 409 });
  return json({ refusal: createRefusals[refusal] }, { status: 422 });
}

export default function ReassessmentRequestRoute() {
  const t = useText();
  const sent = useActionData<typeof action>();
  return (
    <>
      {sent ? (
        <Notice kind="error" title={t(words.refused)} live>
          <p>{t(sent.refusal)}</p>
        </Notice>
      ) : null}
      <ItemPage {...useLoaderData<typeof loader>()} />
    </>
  );
}
