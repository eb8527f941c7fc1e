import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { vendorForm } from '~/vendors/forms';
import { changeVendor } from '~/vendors/save-vendor.server';
import { refusedVendor } from '~/vendors/vendor-answer.server';
import { VendorForm, type VendorFormAnswer } from '~/vendors/vendor-form';
import { VENDORS_PATH } from '~/vendors/vendor-query';
import { findVendor } from '~/vendors/vendors.repository.server';
import { vendorWords } from '~/vendors/words';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(vendorWords.editTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const vendor = ability.can('update', 'Vendor') ? await findVendor(getDb(), idParam(params.id)) : null;
  if (!vendor || vendor.mergedInto !== null) throw notFound();
  return json({ vendor });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'Vendor'));
  const vendorId = idParam(params.id);
  const read = parseForm(vendorForm, form, ['distinctFrom']);
  if (!read.ok) return invalidForm(read);
  const saved = await changeVendor(getDb(), actor, { ...read.value, vendorId }, io);
  if (saved.ok) return seeOther(`/registers/vendors/${vendorId}`);
  return refusedVendor(saved.refusal, read.typed, { ...read.value, id: vendorId });
}

export default function EditVendorRoute() {
  const { vendor } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() as VendorFormAnswer | undefined;
  const href = `${VENDORS_PATH}/${vendor.id}`;
  return (
    <VendorForm
      title={vendorWords.editTitle}
      crumbs={[{ label: vendor.name, href }]}
      action={`${href}/edit`}
      back={href}
      stored={vendor}
      version={vendor.version}
      sent={sent}
    />
  );
}
