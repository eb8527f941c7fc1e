import type { MetaFunction } from '@remix-run/node';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { contractChoices } from '~/approval-requests/contract-choices.query.server';
import { createDraft } from '~/approval-requests/create-draft.server';
import { NewRequest } from '~/approval-requests/new-request';
import { newRequestSchema } from '~/approval-requests/new-request-input';
import { createRefusals, openedWords } from '~/approval-requests/new-request-words';
import type { AppAbility } from '~/authorization/ability';
import { defineAbilities } from '~/authorization/define-abilities';
import { findServices } from '~/cloud-services/find-services.query.server';
import { ownSections } from '~/cloud-services/own-sections';
import { SearchFirst } from '~/cloud-services/search-first';
import { newRequestWords } from '~/cloud-services/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { idSchema, newId } from '~/platform/ids';
import { fieldErrors, formValues, singleLine } from '~/platform/input';
import { notFound, seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { kindsTaken } from '~/policy/lookup';
import { REQUEST_KINDS, type RequestKind } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { findAccount, findAccounts } from '~/social-media/account-choices.query.server';
import { titled } from '~/ui/page-title';
import { type Db, getDb } from '~db/connection.server';

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, args.data?.other ? openedWords[args.data.other.kind].title : newRequestWords.title);
export const handle = { static: true };

/** What cannot be a name is searched for as nothing, and offered as nothing. */
const queryIn = (url: string): string => singleLine(200).safeParse(new URL(url).searchParams.get('q') ?? '').data ?? '';
const idOf = (url: string, name: 'contract' | 'account') =>
  idSchema.safeParse(new URL(url).searchParams.get(name)).data ?? null;
const kindIn = (url: string): RequestKind =>
  REQUEST_KINDS.find((kind) => kind === new URL(url).searchParams.get('kind')) ?? 'cloud-service';

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const ability = defineAbilities(actor);
  if (!ability.can('create', 'ApprovalRequest')) throw notFound();
  const [kind, query, db] = [kindIn(request.url), queryIn(request.url), getDb()];
  const common = { query, sections: ownSections(actor), submissionKey: newId() };
  return json({
    service: kind === 'cloud-service' ? { ...common, ...(await servicesLike(db, ability, query)) } : null,
    other:
      kind === 'cloud-service'
        ? null
        : { ...common, kind, ...(await entriesLike(db, ability, { kind, query, url: request.url })) },
  });
}

async function servicesLike(db: Db, ability: AppAbility, query: string) {
  if (query === '') return { found: [], more: false };
  const { found, more } = await findServices(db, ability, query, officeDate(clock.now()));
  return { found: found.map((service) => ({ ...service, submissionKey: newId() })), more };
}

type Wanted = { kind: RequestKind; query: string; url: string };

/** What the registers have to start from: contracts to subcontract, accounts to change. */
async function entriesLike(db: Db, ability: AppAbility, { kind, query, url }: Wanted) {
  const [chosenId, accountId] = [idOf(url, 'contract'), idOf(url, 'account')];
  const isAccount = kind === 'social-media-account';
  return {
    isCovered: kindsTaken(await activeProfile(db)).includes(kind),
    contracts: kind === 'subcontracting' ? await contractChoices(db, ability, { query, chosenId }) : [],
    chosen: chosenId,
    accounts: isAccount ? await findAccounts(db, ability, query) : [],
    account: isAccount && accountId ? await findAccount(db, ability, accountId) : null,
  };
}

/** Opens a draft as POST /approval-requests does, and comes back here with what was typed where something is wrong. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const typed = typedTexts(form);
  const input = newRequestSchema.safeParse(formValues(form, { omit: [] }));
  if (!input.success) return json({ typed, errors: fieldErrors(input.error), refusal: null }, { status: 422 });
  const created = await createDraft(getDb(), actor, input.data, { now: clock.now(), newId });
  if (created.ok) return seeOther(`/approval-requests/${created.value.id}/intake`);
  return json({ typed, errors: {}, refusal: createRefusals[created.refusal] }, { status: 422 });
}

export default function NewRequestRoute() {
  const { service, other } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (service) return <SearchFirst {...service} />;
  if (!other) return null;
  const { chosen, ...rest } = other;
  const typed = sent?.typed ?? (chosen ? { contractId: chosen } : {});
  return <NewRequest {...rest} typed={typed} errors={sent?.errors ?? {}} refusal={sent?.refusal ?? null} />;
}
