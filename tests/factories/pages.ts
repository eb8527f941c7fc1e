/** Loaders and actions as a browser without scripts meets them. */
import type { ActionFunction, LoaderFunction } from '@remix-run/node';
import type { FormValues } from '~/approval-requests/intake/step-form';
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

/** Form values as the fields of a form: { rows: [{ a }] } → 'rows.0.a'. */
export function fieldsOf(values: FormValues, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const name = prefix === '' ? key : `${prefix}.${key}`;
      if (typeof value === 'string') return [[name, value]];
      return Object.entries(fieldsOf(value as FormValues, name));
    }),
  );
}
