import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idSchema } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { mergerForm } from '~/vendors/forms';
import { MergePage } from '~/vendors/merge-page';
import { loadSides } from '~/vendors/merge-page.query.server';
import { mergeVendors } from '~/vendors/merge-vendors.server';
import { vendorWords } from '~/vendors/words';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(vendorWords.mergeTitle);

/** The other vendor is in the address; after a form that was refused, in the form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  if (!ability.can('merge', 'Vendor')) throw notFound();
  const other = idSchema.safeParse(new URL(request.url).searchParams.get('with'));
  const sides = other.success ? await loadSides(getDb(), ability, idParam(params.id), other.data, today) : null;
  if (!sides) throw notFound();
  return json(sides);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(request, (ability) => ability.can('merge', 'Vendor'));
  const intoId = idParam(params.id);
  const read = parseForm(mergerForm, form);
  if (!read.ok) return invalidForm(read);
  const { otherId, version, otherVersion } = read.value;
  const command = { intoId, intoVersion: version, fromId: otherId, fromVersion: otherVersion };
  const merged = await mergeVendors(getDb(), actor, command, io);
  return merged.ok ? seeOther(`/registers/vendors/${intoId}`) : refusedForm(merged.refusal, read.typed);
}

export default function MergersRoute() {
  return <MergePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
