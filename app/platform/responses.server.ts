import { json, redirect } from '@remix-run/node';

/** What one may not see does not exist. */
export const notFound = (): Response => json({ notFound: true }, { status: 404 });

/** See-other after a write: a reload never sends the form again. Paths of this site only. */
export const seeOther = (path: `/${string}`): Response => redirect(path, 303);

/** The id from the URL, or 404: nothing that is no id reaches the database. */
export function idParam(value: string | undefined): string {
  if (!value || !/^[0-9A-HJKMNP-TV-Z]{26}$/.test(value)) throw notFound();
  return value;
}
