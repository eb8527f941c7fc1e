import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicData } from '~/platform/public-answer.server';
import { publicJson } from '~/social-media/public-list';
import { publicListFor } from '~/social-media/public-request.server';

/** The public list in both languages, for programs. */
export async function loader(args: LoaderFunctionArgs) {
  const { list } = await publicListFor(args);
  return publicData(args.request, publicJson(list), { 'Content-Type': 'application/json; charset=utf-8' });
}
