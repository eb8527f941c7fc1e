import type { ActionFunctionArgs } from '@remix-run/node';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { sending } from '~/registers/guards.server';
import { distinctionForm } from '~/vendors/forms';
import { tellVendorsApart } from '~/vendors/merge-vendors.server';
import { getDb } from '~db/connection.server';

/** 別の会社とする: sent from the page of a vendor with look-alikes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(
    request,
    (ability) => ability.can('update', 'Vendor') || ability.can('merge', 'Vendor'),
  );
  const vendorId = idParam(params.id);
  const read = parseForm(distinctionForm, form);
  if (!read.ok) throw notFound();
  const told = await tellVendorsApart(getDb(), actor, { vendorId, ...read.value }, io);
  if (!told.ok) throw notFound();
  return seeOther(`/registers/vendors/${vendorId}`);
}
