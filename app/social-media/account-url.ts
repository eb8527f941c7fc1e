/** The address of an account: what it has to look like, and the same account under every spelling of it. Pure. */
import type { Platform } from './account';
import { decodePunycode, hasHidden, imitatesAscii, mixesScripts, skeleton } from './confusable';

/** Why an address is not taken. */
export type UrlFault =
  | 'not-an-address'
  | 'not-https'
  | 'hidden-characters'
  | 'user-in-address'
  | 'port'
  | 'no-host-name'
  | 'imitates-platform'
  | 'mixed-scripts'
  | 'other-platform'
  | 'not-the-platform'
  | 'not-an-account'
  | 'handle-form'
  | 'handle-differs'
  | 'too-long';

/** What may be right and has to be looked at by a person. */
export type UrlWarning = 'resembles-platform' | 'foreign-letters' | 'imitates-latin' | 'short-link';

export type AccountAddress = {
  /** As it is stored and shown. */
  url: string;
  /** The same for every spelling of one account, different for different accounts. */
  key: string;
  /** What the address says of the handle, with its @ where the platform writes one; '' where it says nothing. */
  handle: string;
  warnings: UrlWarning[];
};
export type ReadAddress = { ok: true; address: AccountAddress } | { ok: false; fault: UrlFault };

/** Width of the column of the key. */
const LONGEST_KEY = 300;
const LONGEST_URL = 500;

type Named = { handle: string; key: string; path: string; shortLink?: boolean };
type Site = {
  /** The first is the one that is stored. */
  hosts: readonly string[];
  /** The account that path and query name; null where they name none (a post, a search, the front page). */
  account: (path: readonly string[], query: URLSearchParams, host: string) => Named | null;
  /** What a handle looks like, without its @. */
  handle: RegExp;
};

/** First parts of a path that are pages of the platform and never accounts. */
const PAGES: Partial<Record<Platform, RegExp>> = {
  x: /^(?:home|explore|search|hashtag|i|intent|share|settings|messages|notifications|login|signup|tos|privacy|about|compose)$/i,
  facebook:
    /^(?:home\.php|login|watch|events|groups|marketplace|gaming|sharer|sharer\.php|share|story\.php|photo|photo\.php|photos|hashtag|help|policies|settings|l\.php|reel|ads|search|permalink\.php|dialog|plugins)$/i,
  instagram: /^(?:p|reel|reels|stories|explore|accounts|direct|about|legal|tv)$/i,
  note: /^(?:n|hashtag|search|login|signup|settings|topic|notes|membership|terms|info)$/i,
};

const named = (handle: string, path: string): Named => ({ handle, key: handle.replace(/^@/, '').toLowerCase(), path });
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
};

const SITES: Record<Exclude<Platform, 'other'>, Site> = {
  x: {
    hosts: ['x.com', 'twitter.com', 'mobile.x.com', 'mobile.twitter.com'],
    handle: /^[a-z0-9_]{1,15}$/i,
    account: ([name, ...rest]) => {
      const bare = name?.replace(/^@/, '') ?? '';
      const isAccount = rest.length === 0 || /^(?:with_replies|media|likes|highlights)$/i.test(rest[0]!);
      return bare !== '' && isAccount && !PAGES.x!.test(bare) ? named(`@${bare}`, `/${bare}`) : null;
    },
  },
  facebook: {
    hosts: ['www.facebook.com', 'facebook.com', 'fb.com', 'fb.me', 'web.facebook.com', 'ja-jp.facebook.com'],
    handle: /^[a-z0-9.-]{1,100}$/i,
    account: ([first, second, third], query, host) => {
      if (first === undefined) return null;
      const numbered = (id: string) => ({ handle: id, key: `id:${id}`, path: `/profile.php?id=${id}` });
      if (first === 'profile.php') return /^\d{3,20}$/.test(query.get('id') ?? '') ? numbered(query.get('id')!) : null;
      if (/^(?:pages|people)$/i.test(first)) return third && /^\d{3,20}$/.test(third) ? numbered(third) : null;
      const ofPage = first === 'p' && second ? /-(\d{3,20})$/.exec(second) : null;
      if (ofPage) return numbered(ofPage[1]!);
      if (PAGES.facebook!.test(first) || (second !== undefined && !/^(?:about|photos|videos|posts\/?)$/i.test(second)))
        return null;
      // Dots in a name make no difference there.
      const name = first.replace(/^@/, '');
      return {
        handle: name,
        key: name.replaceAll('.', '').toLowerCase(),
        path: `/${name}`,
        shortLink: host === 'fb.me',
      };
    },
  },
  instagram: {
    hosts: ['www.instagram.com', 'instagram.com', 'instagr.am'],
    handle: /^[a-z0-9._]{1,30}$/i,
    account: ([name, ...rest]) => {
      const bare = name?.replace(/^@/, '') ?? '';
      const isAccount = rest.length === 0 || /^(?:tagged|reels)$/i.test(rest[0]!);
      return bare !== '' && isAccount && !PAGES.instagram!.test(bare) ? named(`@${bare}`, `/${bare}/`) : null;
    },
  },
  youtube: {
    hosts: ['www.youtube.com', 'youtube.com'],
    handle: /^[\p{L}\p{M}\p{N}._·-]{1,100}$/u,
    account: ([first, second]) => {
      const name = first ?? '';
      if (/^@./.test(name)) return named(name, `/${name}`);
      // The number of a channel tells capitals from small letters; the older names do not.
      if (first === 'channel' && second && /^UC[\w-]{22}$/.test(second)) {
        return { handle: second, key: `channel:${second}`, path: `/channel/${second}` };
      }
      if ((first === 'c' || first === 'user') && second) {
        return { handle: second, key: `${first}:${second.toLowerCase()}`, path: `/${first}/${second}` };
      }
      return null;
    },
  },
  line: {
    hosts: ['line.me', 'page.line.me', 'lin.ee', 'timeline.line.me'],
    handle: /^[a-z0-9._-]{1,40}$/i,
    account: (path, _query, host) => {
      if (host === 'lin.ee') {
        const [code] = path;
        // Short links tell capitals from small letters, and do not tell the account.
        return code ? { handle: '', key: `lin.ee:${code}`, path: `https://lin.ee/${code}`, shortLink: true } : null;
      }
      const at = host === 'page.line.me' ? path[0] : path.join('/').match(/^(?:r\/)?(?:ti\/p|ch)\/([^/]+)$/i)?.[1];
      if (!at) return null;
      const id = at.replace(/^~/, '').replace(/^@/, '');
      return { handle: `@${id}`, key: id.toLowerCase(), path: `/R/ti/p/@${id}` };
    },
  },
  tiktok: {
    hosts: ['www.tiktok.com', 'tiktok.com', 'm.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'],
    handle: /^[a-z0-9._]{1,24}$/i,
    account: ([name, ...rest], _query, host) => {
      if (/^v[mt]\./.test(host) || !name?.startsWith('@') || rest.length > 0) return null;
      return named(name, `/${name}`);
    },
  },
  note: {
    hosts: ['note.com', 'note.mu'],
    handle: /^[a-z0-9_-]{1,32}$/i,
    account: ([name, ...rest]) => {
      if (!name || PAGES.note!.test(name) || (rest.length > 0 && !/^(?:all|m|membership)$/i.test(rest[0]!)))
        return null;
      return named(name, `/${name}`);
    },
  },
};

const KNOWN = Object.entries(SITES) as [Exclude<Platform, 'other'>, Site][];
/** Names that an imitation would be made of; of x.com nothing but the whole host is telling. */
const BRANDS = ['twitter', 'facebook', 'instagram', 'youtube', 'tiktok'];
/** Where an address came from, and other things that do not belong to it. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|igshid?|igsh|ref|ref_src|ref_url|s|t|si|lang|hl|locale|feature|sub_confirmation|mibextid)$/i;

const bareHost = (host: string): string => host.replace(/^(?:www|m)\./, '');

/** The host in its own letters: what was typed, with xn-- read. */
const inLetters = (host: string): string =>
  host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.');

/** The platform whose site this is; null for none that is known here. */
export function platformOfHost(host: string): Exclude<Platform, 'other'> | null {
  const lower = host.toLowerCase().replace(/\.$/, '');
  const found = KNOWN.find(([, { hosts }]) => hosts.includes(lower) || hosts.includes(lower.replace(/^m\./, '')));
  return found?.[0] ?? KNOWN.find(([, { hosts }]) => hosts.includes(bareHost(lower)))?.[0] ?? null;
}

/**
 * Reads what somebody gave as the address of an account on `platform`; null: on whichever it is. `handle` is what he
 * gave as the handle, '' for nothing.
 */
export function readAccountUrl(raw: string, platform: Platform | null, handle = ''): ReadAddress {
  const typed = raw.trim();
  const no = (fault: UrlFault): ReadAddress => ({ ok: false, fault });
  if (hasHidden(typed) || hasHidden(handle)) return no('hidden-characters');
  if (/^http:\/\//i.test(typed)) return no('not-https');
  if (!/^https:\/\/[^/?#\s]+/i.test(typed) || /\s/.test(typed) || !URL.canParse(typed)) return no('not-an-address');
  if (typed.length > LONGEST_URL) return no('too-long');
  const url = new URL(typed);
  if (url.username !== '' || url.password !== '') return no('user-in-address');
  if (url.port !== '') return no('port');
  const host = url.hostname.replace(/\.$/, '');
  if (!/[a-z]/i.test(host.split('.').at(-1) ?? '') || !host.includes('.')) return no('no-host-name');
  const letters = inLetters(host);
  if (hasHidden(letters)) return no('hidden-characters');
  const site = platformOfHost(host);
  if (site === null) {
    if (imitatesPlatform(letters)) return no('imitates-platform');
    // Each label by itself: 日本語.example.jp is fine.
    if (letters.split('.').some(mixesScripts)) return no('mixed-scripts');
    if (platform !== null && platform !== 'other') return no('not-the-platform');
    return ofOtherSite(url, letters, handle);
  }
  if (platform !== null && platform !== site) return no('other-platform');
  return ofSite(url, site, host, handle);
}

function ofSite(url: URL, platform: Exclude<Platform, 'other'>, host: string, given: string): ReadAddress {
  const no = (fault: UrlFault): ReadAddress => ({ ok: false, fault });
  const { hosts, account, handle: form } = SITES[platform];
  const path = url.pathname.split('/').flatMap((part) => (part === '' ? [] : [decoded(part)]));
  const found = account(path, url.searchParams, bareHost(host));
  if (!found) return no('not-an-account');
  const bare = found.handle.replace(/^@/, '');
  // Mixed before malformed: where scripts are mixed, that is what has to be said.
  if (mixesScripts(bare)) return no('mixed-scripts');
  if (bare !== '' && !form.test(bare)) return no('handle-form');
  const wanted = given.trim().replace(/^[@＠]/, '');
  if (wanted !== '' && mixesScripts(wanted)) return no('mixed-scripts');
  const isNumber = /^(?:id|channel):/.test(found.key);
  if (wanted !== '' && bare !== '' && !isNumber && wanted.toLowerCase() !== bare.toLowerCase()) {
    return no('handle-differs');
  }
  const handle = isNumber && wanted !== '' ? given.trim() : found.handle || given.trim();
  const written = found.path.startsWith('https:') ? found.path : `https://${hosts[0]}${found.path}`;
  const warnings: UrlWarning[] = [];
  if (found.shortLink) warnings.push('short-link');
  if (imitatesAscii(bare)) warnings.push('imitates-latin');
  return finished(written, `${platform}:${found.key}`, handle, warnings);
}

function ofOtherSite(url: URL, letters: string, given: string): ReadAddress {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name)));
  query.sort();
  const rest = `${url.pathname.replace(/\/+$/, '')}${query.size > 0 ? `?${query}` : ''}`;
  const warnings: UrlWarning[] = [];
  if (resemblesPlatform(letters)) warnings.push('resembles-platform');
  if (/[^\x21-\x7e]/.test(letters))
    warnings.push(imitatesAscii(letters.replace(/\.[a-z]+$/, '')) ? 'imitates-latin' : 'foreign-letters');
  if (given !== '' && mixesScripts(given)) return { ok: false, fault: 'mixed-scripts' };
  return finished(
    `https://${url.hostname}${rest || '/'}`,
    `other:${bareHost(url.hostname)}${rest}`,
    given.trim(),
    warnings,
  );
}

function finished(url: string, key: string, handle: string, warnings: UrlWarning[]): ReadAddress {
  if (key.length > LONGEST_KEY || url.length > LONGEST_URL) return { ok: false, fault: 'too-long' };
  return { ok: true, address: { url, key, handle, warnings } };
}

/** Drawn like the host of a platform without being it: faceb00k.com, хn--…, twltter.com. */
function imitatesPlatform(letters: string): boolean {
  const drawn = skeleton(bareHost(letters));
  return KNOWN.some(([, { hosts }]) => hosts.some((host) => skeleton(bareHost(host)) === drawn));
}

/** Has the name of a platform in it, or is one letter away from it: facebook-support.com, instagran.com. */
function resemblesPlatform(letters: string): boolean {
  const labels = letters.split(/[.-]/).map(skeleton);
  return BRANDS.some((brand) =>
    labels.some((label) => label.includes(skeleton(brand)) || isOneAway(label, skeleton(brand))),
  );
}

/** Whether one letter more, less or other makes `a` into `b`. */
function isOneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** What the handle is drawn like, to find accounts of one platform that are mistaken for each other. */
export const handleSkeleton = (handle: string): string => skeleton(handle.replace(/^@/, '')).replace(/[._-]/g, '');
