/** What is measured: pages as the people of the demo open them. */
import type { Loaded } from './fill';
import { type Client, textOf } from './http';
import { COMMON_WORD, RARE_WORD, SELDOM_TOGETHER } from './vocabulary';

export const PEOPLE = {
  clerk: 'nursing-clerk',
  head: 'nursing-head',
  reviewer: 'it-security',
  ciso: 'vice-mayor',
  auditor: 'auditor',
} as const;
export type Person = keyof typeof PEOPLE;

export type PageMeasure = { name: string; as: Person; path: (n: number) => string };

/** The list of the floor, too. */
export const LIST_PATH = '/approval-requests';
export const LIST_AS: Person = 'reviewer';

/** All pages; some addresses are only known once the app runs. */
export async function pageMeasures(
  client: Client,
  cookies: Record<Person, string>,
  loaded: Loaded,
  waitingForCiso: string[],
): Promise<PageMeasure[]> {
  const list = (more: Record<string, string>) => `${LIST_PATH}?${new URLSearchParams(more)}`;
  const second = nextLink(textOf(await client.get(LIST_PATH, cookies[LIST_AS])));
  const nursing = loaded.city.sections[0]?.unitId ?? '';
  const other = loaded.city.sections[1]?.unitId ?? '';
  const fixed = (name: string, as: Person, path: string): PageMeasure => ({ name, as, path: () => path });
  const each =
    (ids: string[], page = '') =>
    (n: number) =>
      `/approval-requests/${ids[n % ids.length]}${page}`;
  return [
    fixed('my work, reviewer', 'reviewer', '/tasks'),
    fixed('my work, clerk', 'clerk', '/tasks'),
    fixed('list, reviewer', 'reviewer', LIST_PATH),
    fixed('list, CISO', 'ciso', LIST_PATH),
    fixed('list, auditor', 'auditor', LIST_PATH),
    fixed('list, section head', 'head', LIST_PATH),
    fixed('list, clerk', 'clerk', LIST_PATH),
    fixed('list, page 2', LIST_AS, second),
    fixed('list, approved', 'reviewer', list({ status: 'approved' })),
    fixed('list, one section', 'ciso', list({ unit: nursing })),
    fixed('list, rejected of one section', 'auditor', list({ unit: other, status: 'rejected' })),
    fixed('list, by due date', 'ciso', list({ sort: 'due' })),
    fixed('search, rare word', 'reviewer', list({ q: RARE_WORD })),
    fixed('search, common word', 'reviewer', list({ q: COMMON_WORD })),
    fixed('search, seldom together', 'auditor', list({ q: SELDOM_TOGETHER })),
    fixed('search, common word, clerk', 'clerk', list({ q: COMMON_WORD })),
    { name: 'request page', as: 'auditor', path: each(loaded.sample) },
    { name: 'brief', as: 'ciso', path: each(waitingForCiso, '/brief') },
    fixed('register', 'clerk', '/registers/cloud-services'),
    fixed('register, rare word', 'clerk', `/registers/cloud-services?${new URLSearchParams({ q: RARE_WORD })}`),
    fixed('register, common word', 'clerk', `/registers/cloud-services?${new URLSearchParams({ q: COMMON_WORD })}`),
  ];
}

function nextLink(html: string): string {
  const match = /href="([^"]*[?&;]after=[^"]*)"/.exec(html);
  if (!match) throw new Error('The list has no second page');
  return (match[1] ?? '').replaceAll('&amp;', '&');
}

/** Rows of tables in a page: shows that the pages of all sizes hold as much. */
export const rowsIn = (html: string): number => (html.match(/<tr[ >]/g) ?? []).length;

/** Everything a browser without cache fetches for the list: bytes as transferred, without headers. */
export async function firstVisit(client: Client, cookie: string): Promise<{ path: string; bytes: number }[]> {
  const page = await client.get(LIST_PATH, cookie);
  const html = textOf(page);
  const linked = [...html.matchAll(/<(?:link|script)[^>]*\s(?:href|src)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
  const fetched = [{ path: LIST_PATH, bytes: page.bytes }];
  for (const path of new Set(linked)) fetched.push({ path, bytes: (await client.get(path)).bytes });
  return fetched;
}
