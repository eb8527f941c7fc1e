/** The parts of `server.js`: plain JavaScript, since Node runs them without a build. */
import helmet from 'helmet';

/** @typedef {import('express').RequestHandler} RequestHandler */
/** @typedef {Pick<import('pino').Logger, 'info' | 'warn' | 'error' | 'debug'>} Logger */

/**
 * Nothing from outside, no inline script but ours, no framing.
 * @param {{ https: boolean, development: boolean }} options
 * @returns {RequestHandler}
 */
export function securityHeaders({ https, development }) {
  /** @type {(request: unknown, response: import('express').Response) => string} */
  const nonce = (_request, response) => `'nonce-${response.locals.nonce}'`;
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", /** @type {never} */ (nonce)],
        // Vite puts styles into the page while developing.
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    // Same-origin checks of forms need the origin; other places get nothing.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.set(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    );
    saidOnce(response);
    set(request, response, next);
  };
}

const SAID_ONCE = ['cache-control', 'x-content-type-options'];

/**
 * Remix adds the headers of an answer to those that are there. Of these, what the answer says itself stands alone: twice
 * they are either noise or a contradiction.
 * @param {import('express').Response} response
 */
function saidOnce(response) {
  const append = response.append;
  response.append = (name, value) =>
    SAID_ONCE.includes(name.toLowerCase()) ? response.set(name, value) : append.call(response, name, value);
}

/**
 * Refuses a Host that no browser sends before addresses are made from it.
 * @type {RequestHandler}
 */
export function usableHost(request, response, next) {
  // Express asks whether the proxy may be believed; the adapter of Remix takes the port from it regardless.
  if (!request.app.get('trust proxy')) delete request.headers['x-forwarded-host'];
  const host = request.headers.host ?? '';
  if (!/^(\[[0-9a-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host)) {
    sendPage(response, 400, pages.badRequest);
    return;
  }
  next();
}

/**
 * Refuses what another site has sent, before anything reads it, and tells the framework's own comparison which host
 * the browser sees: behind a proxy that is the one of PUBLIC_ORIGIN. The form's token is checked besides.
 * @param {string | undefined} publicOrigin
 * @returns {RequestHandler}
 */
export function ownOrigin(publicOrigin) {
  const publicHost = publicOrigin ? new URL(publicOrigin).host : null;
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origin === undefined || request.method === 'GET' || request.method === 'HEAD') return next();
    const sender = URL.canParse(origin) ? new URL(origin).host : '';
    const own = [publicHost, request.headers['x-forwarded-host'], request.headers.host];
    if (sender === '' || !own.includes(sender)) return sendPage(response, 403, pages.otherSite);
    request.headers['x-forwarded-host'] = sender;
    next();
  };
}

/**
 * Pages hold what not everybody may read. After the static files, which would not put their own over it. What lies
 * under /public/ is for everybody and says itself how long it is good for.
 * @type {RequestHandler}
 */
export function privatePages(request, response, next) {
  if (!request.path.startsWith('/public/')) response.set('Cache-Control', 'private, no-cache');
  next();
}

/**
 * Tells programs when to come back after any 503, whichever part made it.
 * @type {RequestHandler}
 */
export function retryAfter(_request, response, next) {
  const writeHead = response.writeHead;
  response.writeHead = /** @type {typeof writeHead} */ (
    (.../** @type {never} */ args) => {
      if (response.statusCode === 503) response.setHeader('Retry-After', '5');
      return writeHead.apply(response, args);
    }
  );
  next();
}

/**
 * One line for each request: never the query, which may hold what somebody searched for.
 * @param {Logger} logger
 * @returns {RequestHandler}
 */
export function requestLog(logger) {
  return (request, response, next) => {
    const begun = performance.now();
    response.once('close', () => {
      const line = {
        method: request.method,
        path: request.originalUrl.split('?', 1)[0]?.slice(0, 300),
        status: response.statusCode,
        ms: Math.round(performance.now() - begun),
        ...(response.writableFinished ? {} : { cut: true }),
      };
      if (line.path?.startsWith('/assets/')) logger.debug(line, 'asset');
      else logger.info(line, 'request');
    });
    next();
  };
}

/**
 * Answers 503 when a page does not come in time. The clock begins when the body has arrived in full, so that a large
 * file over a slow line is not cut; how long a body may take is the server's `requestTimeout`.
 * @param {{ milliseconds: number, logger: Logger }} options
 * @returns {RequestHandler}
 */
export function requestDeadline({ milliseconds, logger }) {
  return (request, response, next) => {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const begin = () => {
      if (timer !== undefined || response.writableEnded) return;
      timer = setTimeout(() => {
        logger.error({ method: request.method, path: request.path }, 'No answer in time');
        response.locals.late = true;
        if (response.headersSent) response.destroy();
        else sendPage(response, 503, request.method === 'GET' ? pages.late : pages.lateAction);
      }, milliseconds);
    };
    // A body that nobody reads never reports its end, so its arrival is looked for too.
    const arrival = setInterval(() => request.complete && begin(), 500);
    const end = () => {
      clearTimeout(timer);
      clearInterval(arrival);
    };
    response.once('close', end);
    if (request.headers['transfer-encoding'] === undefined && !Number(request.headers['content-length'])) begin();
    else request.once('end', begin);
    next();
  };
}

/**
 * Last resort for what Express and static files refuse (bad escapes in an address, a missing asset) and for errors
 * that even the app's own error page did not survive.
 * @param {Logger} logger
 * @returns {import('express').ErrorRequestHandler}
 */
export function errorPage(logger) {
  return (error, _request, response, _next) => {
    const status = Number(error?.status) >= 400 && Number(error?.status) < 500 ? Number(error.status) : 500;
    // The deadline has answered; what comes after finds the response sent.
    if (response.locals.late) return;
    if (status === 500) logger.error({ err: error }, 'Unexpected error');
    if (response.headersSent) {
      if (!response.writableEnded) response.destroy();
      return;
    }
    sendPage(response, status, status === 404 ? pages.notFound : status < 500 ? pages.badRequest : pages.broken);
  };
}

/** @typedef {{ ja: [string, string], en: [string, string] }} Page title and sentence */

/** @satisfies {Record<string, Page>} */
const pages = {
  late: {
    ja: ['ただいま応答できません', '時間内に応答できませんでした。しばらくしてから、もう一度開いてください。'],
    en: ['No answer in time', 'The page could not be made in time. Please open it again in a moment.'],
  },
  lateAction: {
    ja: [
      'ただいま応答できません',
      '時間内に応答できませんでした。操作が済んでいる場合がありますので、もう一度行う前に、結果を確かめてください。',
    ],
    en: [
      'No answer in time',
      'There was no answer in time. What you did may have taken effect: please check before you do it again.',
    ],
  },
  notFound: {
    ja: ['見つかりません', 'このアドレスのものはありません。'],
    en: ['Not found', 'There is nothing at this address.'],
  },
  badRequest: {
    ja: ['受け付けられません', 'アドレスか送られた内容が正しくありません。前の画面に戻ってやり直してください。'],
    en: ['Not accepted', 'The address or what was sent is not valid. Please go back and try again.'],
  },
  otherSite: {
    ja: [
      '受け付けられません',
      'ほかのサイトから送られた内容は受け付けません。関所の画面を開き直してから送信してください。',
    ],
    en: ['Not accepted', 'What another site sends is not accepted. Open the page here again and send it from there.'],
  },
  broken: {
    ja: ['エラーが起きました', '処理の途中でエラーが起きました。続く場合は、システムの担当者に知らせてください。'],
    en: ['Something went wrong', 'An error occurred. If it goes on, please tell the people who run this system.'],
  },
};

/**
 * @param {import('express').Response} response
 * @param {number} status
 * @param {Page} page
 */
function sendPage(response, status, { ja, en }) {
  response
    .status(status)
    .type('html')
    .send(`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${ja[0]} | 関所</title></head>
<body><main><h1>${ja[0]}</h1><p>${ja[1]}</p>
<div lang="en"><h2>${en[0]}</h2><p>${en[1]}</p></div>
<p><a href="/">関所 <span lang="en">Sekisho</span></a></p></main></body></html>
`);
}
