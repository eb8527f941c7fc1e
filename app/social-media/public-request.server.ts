/** What the three forms of the public list have in common: not too often, only where it is published, in one language. */

import { networkOf } from '~/people/sign-in-limits';
import { clock } from '~/platform/clock.server';
import { localeOf } from '~/platform/i18n.server';
import { publicNotFound, takePublicTurn } from '~/platform/public-answer.server';
import type { Locale } from '~/platform/text';
import { getDb } from '~db/connection.server';
import { loadPublicList, type PublicList } from './public-list.query.server';

type Args = { request: Request; context: { clientAddress?: unknown } };

export async function publicListFor({ request, context }: Args): Promise<{ list: PublicList; locale: Locale }> {
  const now = clock.now();
  const { clientAddress } = context;
  takePublicTurn(typeof clientAddress === 'string' ? networkOf(clientAddress) : null, now);
  const list = await loadPublicList(getDb(), now);
  if (!list) throw publicNotFound();
  const asked = new URL(request.url).searchParams.get('lang');
  return { list, locale: asked === 'ja' || asked === 'en' ? asked : localeOf(request) };
}
