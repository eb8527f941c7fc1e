/** The language of a page: the signed-in person's, else the visitor's choice, else the browser's, else Japanese. */
import type { DbOrTx } from '~db/connection.server';
import { localeInAcceptLanguage, localeInCookies } from './i18n';
import type { Locale } from './text';

export function localeOf(request: Request, person?: { locale: Locale } | null): Locale {
  if (person) return person.locale;
  const chosen = localeInCookies(request.headers.get('Cookie'));
  return chosen ?? localeInAcceptLanguage(request.headers.get('Accept-Language')) ?? 'ja';
}

/** Keeps a person's choice, so that it follows to the next computer. A preference, so no event is recorded. */
export async function keepLocale(db: DbOrTx, personId: string, locale: Locale): Promise<void> {
  await db.updateTable('persons').set({ locale }).where('id', '=', personId).execute();
}
