import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { TieForm } from '~/vendors/detail-forms';
import { tieForm } from '~/vendors/forms';
import { listTies } from '~/vendors/vendor-details.repository.server';
import { changeTie } from '~/vendors/vendor-details.server';
import { VENDORS_PATH } from '~/vendors/vendor-query';
import { findVendor } from '~/vendors/vendors.repository.server';
import { vendorWords } from '~/vendors/words';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(vendorWords.tieEditTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const id = idParam(params.tieId);
  const vendor = ability.can('update', 'Vendor') ? await findVendor(getDb(), idParam(params.id)) : null;
  if (!vendor || vendor.mergedInto !== null) throw notFound();
  const known = await listTies(getDb(), vendor.id);
  const stored = known.find((one) => one.id === id);
  if (!stored) throw notFound();
  return json({ vendor: { id: vendor.id, name: vendor.name }, today, stored });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'Vendor'));
  const [vendorId, id] = [idParam(params.id), idParam(params.tieId)];
  const read = parseForm(tieForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await changeTie(getDb(), actor, { ...read.value, vendorId, id }, io);
  return saved.ok ? seeOther(`/registers/vendors/${vendorId}`) : refusedForm(saved.refusal, read.typed);
}

export default function EditTieRoute() {
  const data = useLoaderData<typeof loader>();
  const path = `${VENDORS_PATH}/${data.vendor.id}/capital-ties/${data.stored.id}`;
  return <TieForm {...data} action={path} sent={useActionData<typeof action>()} />;
}
