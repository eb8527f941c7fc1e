import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/people/administrator.server';
import { NewPersonPage } from '~/people/new-person-page';
import { peopleWords } from '~/people/words';
import { newId } from '~/platform/ids';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.addPersonTitle);

/** The form; it posts to /people. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  return json({ submissionKey: newId() });
}

export default function NewPersonRoute() {
  return <NewPersonPage {...useLoaderData<typeof loader>()} sent={undefined} />;
}
