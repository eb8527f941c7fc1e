import { json, type ServerBuild } from '@remix-run/node';
import { isDatabaseUnavailable } from '~db/unavailable';
import { logger } from './logger.server';

/** What a page answers while the database is away; the root ErrorBoundary has the words for 503. */
const databaseUnavailable = (): Response => json({ code: 'database-unavailable' }, { status: 503 });

type Handler = (args: never) => unknown;

/** Remix shows an unknown error as 500 and drops what it was; a thrown response keeps its status up to the page. */
const answering =
  (handler: Handler): Handler =>
  async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      logger.error({ err: error }, 'The database is not available');
      throw databaseUnavailable();
    }
  };

/**
 * The built app with every loader and action answering 503 when the database is away. Done here, on the server only,
 * because wrapped exports in the route modules would stay in the browser bundle.
 */
export function answerOutages<Build extends Pick<ServerBuild, 'routes'>>(build: Build): Build {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (route === undefined) return [id, route];
    const { loader, action } = route.module as { loader?: Handler; action?: Handler };
    const module = {
      ...route.module,
      ...(loader ? { loader: answering(loader) } : {}),
      ...(action ? { action: answering(action) } : {}),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}
