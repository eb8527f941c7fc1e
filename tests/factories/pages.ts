/** Loaders and actions as a browser without scripts meets them. */
import type { ActionFunction, LoaderFunction } from '@remix-run/node';
import { type Browser, getFrom, postFrom } from './people';

type Params = Record<string, string>;
type Fields = Record<string, string | readonly string[]>;

/** What came back: also a response that was thrown. */
async function answered(work: () => unknown): Promise<Response> {
  try {
    const value = await work();
    if (value instanceof Response) return value;
    throw new Error('No response came back');
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

export const visit = (loader: LoaderFunction, browser: Browser | null, path: string, params: Params = {}) =>
  answered(() => loader({ request: getFrom(browser, path), params, context: {} }));

export const send = (action: ActionFunction, browser: Browser | null, path: string, params: Params, fields: Fields) =>
  answered(() => action({ request: postFrom(browser, path, fields), params, context: {} }));
