import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { CertificationForm } from '~/vendors/detail-forms';
import { certificationForm } from '~/vendors/forms';
import { listCertifications } from '~/vendors/vendor-details.repository.server';
import { changeCertification } from '~/vendors/vendor-details.server';
import { VENDORS_PATH } from '~/vendors/vendor-query';
import { findVendor } from '~/vendors/vendors.repository.server';
import { vendorWords } from '~/vendors/words';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(vendorWords.certificationEditTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const id = idParam(params.certificationId);
  const vendor = ability.can('update', 'Vendor') ? await findVendor(getDb(), idParam(params.id)) : null;
  if (!vendor || vendor.mergedInto !== null) throw notFound();
  const known = (await listCertifications(getDb(), [vendor.id])).get(vendor.id) ?? [];
  const stored = known.find((one) => one.id === id);
  if (!stored) throw notFound();
  return json({ vendor: { id: vendor.id, name: vendor.name }, today, stored });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'Vendor'));
  const [vendorId, id] = [idParam(params.id), idParam(params.certificationId)];
  const read = parseForm(certificationForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await changeCertification(getDb(), actor, { ...read.value, vendorId, id }, io);
  return saved.ok ? seeOther(`/registers/vendors/${vendorId}`) : refusedForm(saved.refusal, read.typed);
}

export default function EditCertificationRoute() {
  const data = useLoaderData<typeof loader>();
  const path = `${VENDORS_PATH}/${data.vendor.id}/certifications/${data.stored.id}`;
  return <CertificationForm {...data} action={path} sent={useActionData<typeof action>()} />;
}
