/** The session cookie's name and attributes. Pure; session.server.ts hands the settings in. */

/** `__Host-` binds the cookie to this very host and to TLS; a plain installation cannot have it. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-sekisho_session' : 'sekisho_session');

/** The value of the session cookie in a Cookie header; null where there is none or it cannot be one of ours. */
export function tokenInCookies(header: string | null, secure: boolean): string | null {
  const name = cookieName(secure);
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = pair.slice(at + 1).trim();
    return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }
  return null;
}

export const sessionCookie = (token: string, secure: boolean, maxAgeSeconds: number): string =>
  `${cookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? '; Secure' : ''}`;

export const endedSessionCookie = (secure: boolean): string =>
  `${cookieName(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`;
