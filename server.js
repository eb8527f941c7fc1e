/** Serves the built app (`npm start`), or the sources with Vite (`npm run dev`). */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';
import {
  errorPage,
  ownOrigin,
  privatePages,
  requestDeadline,
  requestLog,
  retryAfter,
  securityHeaders,
  usableHost,
} from './app/platform/http-server.js';

/** A page answers within this time, counted from the moment its request has arrived in full. */
const DEADLINE_MS = 14_000;
/** 50 MB over a slow line. */
const UPLOAD_MS = 10 * 60 * 1000;
/** SIGTERM to exit: below the 10 s after which service managers use force. */
const DRAIN_MS = 7_000;

// Remix, React and Express all ask this variable; only the development server may be anything but strict.
const development = process.argv.includes('--dev');
process.env.NODE_ENV = development ? 'development' : 'production';

const vite = development
  ? await (await import('vite')).createServer({ server: { middlewareMode: true }, appType: 'custom' })
  : null;
const loadBuild = async () =>
  vite ? vite.ssrLoadModule('virtual:remix/server-build') : import('./build/server/index.js');

const fail = (message) => {
  process.stderr.write(`関所 cannot start.\n${message}\n`);
  process.exit(1);
};

const build = await loadBuild().catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.message).includes('build/server')) throw error;
  return fail('The app is not built. Run: npm run build');
});
const { lifecycle } = build.entry.module;
const check = await lifecycle.checkStart();
if (!check.ok) fail(check.message);
const { HOST, PORT, TRUST_PROXY, PUBLIC_ORIGIN } = lifecycle.env();
const { logger } = lifecycle;
let draining = false;

const app = express();
app.disable('x-powered-by');
app.set('trust proxy', TRUST_PROXY);
app.use(retryAfter);
app.use((_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  if (draining) response.set('Connection', 'close');
  next();
});
app.use(securityHeaders({ https: PUBLIC_ORIGIN?.startsWith('https://') ?? false, development }));
app.get('/healthz', async (_request, response) => {
  const well = !draining && (await lifecycle.health());
  response
    .status(well ? 200 : 503)
    .set('Cache-Control', 'no-store')
    .json({ status: well ? 'ok' : 'unavailable' });
});
app.use(requestLog(logger));
app.use(usableHost);
app.use(ownOrigin(PUBLIC_ORIGIN));
app.use(compression());
if (vite) app.use(vite.middlewares);
else {
  // Their names carry a digest of their content.
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static('build/client', { maxAge: '1h', index: false, redirect: false }));
}
app.use(privatePages);
app.use(requestDeadline({ milliseconds: DEADLINE_MS, logger }));
const handlerOf = (part) =>
  createRequestHandler({
    build: part,
    // The address of the peer, behind TRUST_PROXY proxies: attempts to sign in are counted by it.
    getLoadContext: (request, response) => ({ nonce: response.locals.nonce, clientAddress: request.ip }),
  });
if (vite) {
  app.all('*', async (...args) => handlerOf(lifecycle.answerOutages(await loadBuild()))(...args));
} else {
  const whole = lifecycle.answerOutages(build);
  const handleAny = handlerOf(whole);
  const handlers = new Map([...lifecycle.partsByShape(whole)].map(([shape, part]) => [shape, handlerOf(part)]));
  app.all('*', (request, ...rest) => (handlers.get(lifecycle.shapeOf(request.path)) ?? handleAny)(request, ...rest));
}
app.use(errorPage(logger));

const server = http.createServer(
  { requestTimeout: UPLOAD_MS, headersTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000 },
  app,
);
server.on('error', (error) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} on ${HOST} is taken by another program. Set PORT to a free one.`
      : `${HOST}:${PORT}: ${error.message}`,
  ),
);
server.listen(PORT, HOST, () => {
  lifecycle.startJobs();
  logger.info({ host: HOST, port: PORT }, '関所 is ready');
  process.send?.({ ready: true, port: server.address().port });
});

/** Takes nothing new, lets what runs finish, and ends in any case. */
const shutDown = (signal) => {
  if (draining) process.exit(1);
  draining = true;
  logger.info({ signal }, 'Stopping');
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  setTimeout(() => process.exit(0), DRAIN_MS + 2_000).unref();
  closed
    .then(() => Promise.all([lifecycle.stop(), vite?.close()]))
    .catch((error) => logger.error({ err: error }, 'Stopping was not clean'))
    .finally(() => process.exit(0));
};
process.on('SIGTERM', shutDown);
process.on('SIGINT', shutDown);
// Who started us is gone without a word (killed).
process.on('disconnect', () => shutDown('disconnect'));
process.on('unhandledRejection', (error) => logger.error({ err: error }, 'A promise failed and nobody looked'));
process.on('uncaughtException', (error) => {
  logger.fatal({ err: error }, 'Unexpected error');
  process.exit(1);
});
