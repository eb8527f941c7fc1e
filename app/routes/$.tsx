import { notFound } from '~/platform/responses.server';

export const handle = { static: true };

/** Every address that nothing else answers: a page that says so, in the reader's language. */
export async function loader() {
  throw notFound();
}

export async function action() {
  throw notFound();
}

export default function NoSuchPage() {
  return null;
}
