import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { CertificationForm } from '~/vendors/detail-forms';
import { newCertificationForm } from '~/vendors/forms';
import { addCertification } from '~/vendors/vendor-details.server';
import { VENDORS_PATH } from '~/vendors/vendor-query';
import { findVendor } from '~/vendors/vendors.repository.server';
import { vendorWords } from '~/vendors/words';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(vendorWords.certificationTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const vendor = ability.can('update', 'Vendor') ? await findVendor(getDb(), idParam(params.id)) : null;
  if (!vendor || vendor.mergedInto !== null) throw notFound();
  return json({ vendor: { id: vendor.id, name: vendor.name }, today, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'Vendor'));
  const vendorId = idParam(params.id);
  const read = parseForm(newCertificationForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await addCertification(getDb(), actor, { ...read.value, vendorId }, io);
  return saved.ok ? seeOther(`/registers/vendors/${vendorId}`) : refusedForm(saved.refusal, read.typed);
}

export default function NewCertificationFormRoute() {
  const data = useLoaderData<typeof loader>();
  const path = `${VENDORS_PATH}/${data.vendor.id}/certifications`;
  return <CertificationForm {...data} action={path} sent={useActionData<typeof action>()} />;
}
