import { type HeadersFunction, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicPageHeaders } from '~/platform/public-answer.server';
import { PublicPage } from '~/social-media/public-page';
import { publicListFor } from '~/social-media/public-request.server';
import { accountWords } from '~/social-media/words';
import { pageMeta } from '~/ui/page-title';

export const handle = { static: true };
export const meta = pageMeta(accountWords.publicTitle);
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** 公開する一覧: without sign-in, where the policy in force publishes it. */
export async function loader(args: LoaderFunctionArgs) {
  return json(await publicListFor(args), { headers: publicPageHeaders() });
}

export default function PublicAccountsRoute() {
  return <PublicPage {...useLoaderData<typeof loader>()} />;
}
