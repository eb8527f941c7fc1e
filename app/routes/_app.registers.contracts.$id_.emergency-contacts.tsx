import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { AppAbility } from '~/authorization/ability';
import { readableContract } from '~/contracts/contract-page.query.server';
import { contactsOf, mayRecordContacts, recordContacts } from '~/emergency-contacts/contacts.server';
import { ContactsPage } from '~/emergency-contacts/contacts-page';
import { parseContacts } from '~/emergency-contacts/forms';
import { contactWords } from '~/emergency-contacts/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(contactWords.title);

/** The contract as one whose contacts the actor may record; null otherwise. */
async function recordable(ability: AppAbility, id: string) {
  const found = await readableContract(getDb(), ability, id);
  if (!found || found.contract.status === 'ended' || !mayRecordContacts(ability, found.contract)) return null;
  const { title, kind } = found.contract;
  const register = kind === 'designated-manager' ? 'designated-managers' : 'contracts';
  return { contract: { id, title }, back: `/registers/${register}/${id}` as const };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const id = idParam(params.id);
  const found = await recordable(ability, id);
  if (!found) throw notFound();
  return json({ ...found, chain: await contactsOf(getDb(), id) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const contractId = idParam(params.id);
  const sent = await sending(request, async (ability) => (await recordable(ability, contractId)) !== null);
  const read = parseContacts(sent.form);
  if (!read.ok) return invalidForm(read);
  const saved = await recordContacts(getDb(), sent.actor, { contractId, ...read.value }, sent.io);
  if (!saved.ok) return refusedForm(saved.refusal, read.typed);
  const page = await recordable(sent.ability, contractId);
  return seeOther(page?.back ?? `/registers/contracts/${contractId}`);
}

export default function EmergencyContactsRoute() {
  return <ContactsPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
