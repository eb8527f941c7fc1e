import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import { invalidForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { newVendorForm } from '~/vendors/forms';
import { registerVendor } from '~/vendors/save-vendor.server';
import { refusedVendor } from '~/vendors/vendor-answer.server';
import { VendorForm, type VendorFormAnswer } from '~/vendors/vendor-form';
import { VENDORS_PATH } from '~/vendors/vendor-query';
import { vendorWords } from '~/vendors/words';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(vendorWords.newTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  if (!ability.can('create', 'Vendor')) throw notFound();
  return json({ submissionKey: newId() });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(request, (ability) => ability.can('create', 'Vendor'));
  const read = parseForm(newVendorForm, form, ['distinctFrom']);
  if (!read.ok) return invalidForm(read);
  const saved = await registerVendor(getDb(), actor, read.value, io);
  if (saved.ok) return seeOther(`/registers/vendors/${saved.value}`);
  return refusedVendor(saved.refusal, read.typed, { ...read.value, id: null });
}

export default function NewVendorRoute() {
  const { submissionKey } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() as VendorFormAnswer | undefined;
  return (
    <VendorForm
      title={vendorWords.newTitle}
      action={`${VENDORS_PATH}/new`}
      back={VENDORS_PATH}
      stored={null}
      submissionKey={submissionKey}
      sent={sent}
    />
  );
}
