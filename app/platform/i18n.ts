/** Which language a visitor reads. Pure; i18n.server.ts hands the headers in. */
import type { Locale } from './text';

const LOCALES: readonly Locale[] = ['ja', 'en'];
const COOKIE = 'lang';
const ONE_YEAR = 365 * 24 * 3600;

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/** The language chosen with the switch, from a Cookie header. */
export function localeInCookies(header: string | null): Locale | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== COOKIE) continue;
    const value = pair.slice(at + 1).trim();
    if (isLocale(value)) return value;
  }
  return null;
}

/** The first of our languages in the order the browser prefers; null where it names neither. */
export function localeInAcceptLanguage(header: string | null): Locale | null {
  const wanted = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((value) => value !== undefined);
      return { language: tag.trim().toLowerCase().split('-')[0], weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, weight }) => isLocale(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return (wanted[0]?.language as Locale | undefined) ?? null;
}

/** The Set-Cookie value that keeps the choice for a year. */
export const localeCookie = (locale: Locale): string =>
  `${COOKIE}=${locale}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly`;
