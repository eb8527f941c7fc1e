/** Whose page or form about accounts this is, and the account it is about; 404 otherwise. */
import { subject } from '@casl/ability';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { idParam, notFound } from '~/platform/responses.server';
import { asking, sending } from '~/registers/guards.server';
import { type DbOrTx, getDb } from '~db/connection.server';
import { readableAccount } from './account-page.query.server';

type Args = { request: Request; params: { id?: string } };
type Who = { ability: AppAbility; actor: Actor; today: string };

const mayEnterFor = (ability: AppAbility, unitId: string): boolean =>
  ability.can('create', subject('SocialMediaAccount', { id: '', unitId, postIds: [] }));

/** For some section at least; '' stands for any section that is not one's own. */
export const mayEnterAccounts = ({ ability, actor }: Who): boolean =>
  [...actor.headedUnitIds, ''].some((unitId) => mayEnterFor(ability, unitId));

/** The sections whose accounts may be entered, and the one an account has now. */
export async function enterableUnits(db: DbOrTx, { ability, today }: Who, present: string | null = null) {
  const units = await listUnitChoices(db, today);
  return units.filter(({ id }) => id === present || mayEnterFor(ability, id));
}

/** The account whose form is asked for, as one that the actor may change. */
export async function changeableAccount({ request, params }: Args) {
  const who = await asking(request);
  const found = await readableAccount(getDb(), who.ability, idParam(params.id));
  if (!found?.mayChange || found.account.status === 'closed') throw notFound();
  return { account: found.account, ...who };
}

/** The same for a form that was sent; asked before its bytes are read, and again in the transaction. */
export async function sentOnAccount({ request, params }: Args) {
  const accountId = idParam(params.id);
  const { ability } = await asking(request);
  const found = await readableAccount(getDb(), ability, accountId);
  const sent = await sending(request, () => found?.mayChange ?? false);
  if (!found) throw notFound();
  return { ...sent, accountId, account: found.account };
}
