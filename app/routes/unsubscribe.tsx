import { type ActionFunctionArgs, type HeadersFunction, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { linkIn, stopMails } from '~/notifications/stop-mails.server';
import { StopPage } from '~/notifications/stop-page';
import { unsubscribeWords } from '~/notifications/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(unsubscribeWords.title);
/** The address is a secret of its person. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

/** Asks; opening the address changes nothing, since mail programs open what they are sent. */
export async function loader(args: LoaderFunctionArgs) {
  const { token } = await linkIn(args);
  return json({ token });
}

/** Stops: the button of the page, or a mail program by itself (RFC 8058). */
export async function action(args: ActionFunctionArgs) {
  const { personId } = await linkIn(args);
  await stopMails(personId);
  return json({ stopped: true });
}

export default function UnsubscribeRoute() {
  const { token } = useLoaderData<typeof loader>();
  return <StopPage token={token} stopped={useActionData<typeof action>()?.stopped ?? false} />;
}
