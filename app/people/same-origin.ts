/** Whether a request that changes something comes from our own pages. Pure. */

/**
 * Browsers tell where a request comes from; programs that are not browsers carry no cookie of a victim, so absent
 * headers pass. `ownHosts` are the host names this installation answers to.
 */
export function comesFromOwnPages(headers: Headers, ownHosts: readonly string[]): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('Origin');
  if (origin === null) return true;
  try {
    return ownHosts.includes(new URL(origin).host);
  } catch {
    // 'null' (a sandboxed frame, a file) and anything that is not an address.
    return false;
  }
}

/**
 * A path of our own to go on to after signing in; anything else becomes `otherwise`. Backslashes and control
 * characters are refused because browsers read "/\host" and "/<tab>/host" as another host.
 */
export function ownPath(value: string | null | undefined, otherwise: string): string {
  if (!value || value.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return otherwise;
  try {
    const base = 'http://own.invalid';
    const url = new URL(value, base);
    return url.origin === base && !url.pathname.startsWith('//')
      ? `${url.pathname}${url.search}${url.hash}`
      : otherwise;
  } catch {
    return otherwise;
  }
}
