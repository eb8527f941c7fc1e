import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { logger } from '~/platform/logger.server';
import { pageAnswer } from '~/platform/public-answer.server';
import { NonceContext } from '~/ui/nonce';

export { lifecycle } from '~/platform/lifecycle.server';

/**
 * The whole page in one piece: all data is there before rendering begins, so a stream would only cost time
 * (and a failure in the middle of it could not change the status any more).
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext?: AppLoadContext,
): Response {
  const nonce = typeof loadContext?.nonce === 'string' ? loadContext.nonce : undefined;
  const html = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remixContext} url={request.url} />
    </NonceContext.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return pageAnswer(request, `<!DOCTYPE html>${html}`, { status, headers });
}

/** An error nobody expected. Refusals are answers and do not come here. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  logger.error({ err: error, method: request.method, path: new URL(request.url).pathname }, 'Unexpected error');
}
