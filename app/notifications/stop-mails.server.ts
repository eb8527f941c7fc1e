/** 配信停止: what the link in a mail can do, for the person it was made for. */

import { networkOf } from '~/people/sign-in-limits';
import { clock } from '~/platform/clock.server';
import { env } from '~/platform/env.server';
import { publicNotFound, takePublicTurn } from '~/platform/public-answer.server';
import { getDb } from '~db/connection.server';
import { chooseMails } from './choices.repository.server';
import { loadLinkKey, personOfToken } from './link-key.server';
import { findAddressee } from './mails.repository.server';

type Args = { request: Request; context: { clientAddress?: unknown } };

/** The token of the address and whose it is; 404 for one that was not made here, or of somebody who has left. */
export async function linkIn({ request, context }: Args): Promise<{ token: string; personId: string }> {
  const { clientAddress } = context;
  takePublicTurn(typeof clientAddress === 'string' ? networkOf(clientAddress) : null, clock.now());
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const personId = personOfToken(await loadLinkKey(env().SEKISHO_DATA_DIR), token);
  if (personId === null || !(await findAddressee(getDb(), personId))) throw publicNotFound();
  return { token, personId };
}

/** Stops everything that may be stopped; doing it again changes nothing. */
export const stopMails = (personId: string): Promise<void> => chooseMails(getDb(), personId, [], clock.now());
