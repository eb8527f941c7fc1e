import { notFound } from '~/platform/responses.server';

export const handle = { static: true };

/** Every address that nothing else answers: a page that says so, in the reader's language. */
export const loader = () => {
  throw notFound();
};

export const action = loader;

export default function NoSuchPage() {
  return null;
}
