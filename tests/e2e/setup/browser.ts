import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Locale } from '~/platform/text';
import { signIn } from '../pages/sign-in';
import { watch } from './watch';

/** Without its windows Chromium does the same in three quarters of the time. */
const BROWSERS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

export type VisitOptions = {
  /** Key of the post whose holder signs in; nobody when left out. */
  as?: string;
  javaScript?: boolean;
  viewport?: { width: number; height: number };
  /** Signs in once more instead of going on with the session of the file's earlier visits. */
  freshSession?: boolean;
  /** What a visitor's browser prefers; people who are signed in have chosen their language (Japanese). */
  locale?: Locale;
  /** Goes on in the window that an earlier test of the file opened with the same looks, whoever it was. */
  sameWindow?: boolean;
};

/** One window of one person. */
export type Visit = {
  page: Page;
  context: BrowserContext;
  /** These answers are wanted here: the browser reports each as an error. */
  expectStatus: (...statuses: number[]) => void;
  /** Keeps a picture of the whole page under tests/e2e/output/. */
  picture: (name: string) => Promise<void>;
  /** Opens a page of the app and returns the status of its answer. */
  open: (pathname: string) => Promise<number>;
};

type Opened = { context: BrowserContext; page: Page; problems: string[]; expected: Set<number> };

const sharedOrigin = () => inject('demo').origin;

/**
 * A browser for one test file. Whatever was opened for one test is closed after it, and the test fails on an error in
 * the console or on the page, on a breach of the content security policy, and on any request that leaves the host.
 * @param origin  of the app; the one that all files share unless the file has its own
 */
export function browserForFile(origin = sharedOrigin): { visit: (options?: VisitOptions) => Promise<Visit> } {
  let browser: Browser;
  const opened: Opened[] = [];
  const kept = new Map<string, Opened>();
  const cookies = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: BROWSERS.find((file) => file && existsSync(file)),
      chromiumSandbox: false,
      args: [
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        // Nothing is let out, whether it would arrive or not.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const closing = opened.splice(0);
    await Promise.all(closing.map(({ context }) => context.close()));
    const problems = [...closing, ...kept.values()].flatMap((one) => one.problems.splice(0));
    for (const { expected } of kept.values()) expected.clear();
    expect([...new Set(problems)]).toEqual([]);
  });

  async function visit(options: VisitOptions = {}): Promise<Visit> {
    const { as, freshSession = false, sameWindow = false, ...looks } = options;
    const key = JSON.stringify(looks);
    const former = sameWindow ? kept.get(key) : undefined;
    const window = former ?? (await openWindow(origin(), looks));
    if (sameWindow) kept.set(key, window);
    else opened.push(window);
    if (former) await former.context.clearCookies();
    if (as) await enter(window, as, freshSession);
    return visitIn(window);
  }

  async function openWindow(at: string, looks: VisitOptions): Promise<Opened> {
    const { javaScript = true, viewport = DESKTOP, locale = 'ja' } = looks;
    const context = await browser.newContext({
      baseURL: at,
      viewport,
      locale: locale === 'ja' ? 'ja-JP' : 'en-US',
      timezoneId: 'Asia/Tokyo',
      javaScriptEnabled: javaScript,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    const problems: string[] = [];
    const expected = new Set<number>();
    const page = await context.newPage();
    await watch(context, { origin: at, problems, expected, javaScript });
    return { context, page, problems, expected };
  }

  async function enter({ context, page }: Opened, as: string, freshSession: boolean): Promise<void> {
    const session = freshSession ? undefined : cookies.get(as);
    if (session) return context.addCookies(session);
    await signIn(page, as);
    if (!freshSession) cookies.set(as, await context.cookies());
  }
  return { visit };
}

function visitIn({ context, page, expected }: Opened): Visit {
  return {
    page,
    context,
    expectStatus: (...statuses) => {
      for (const status of statuses) expected.add(status);
    },
    picture: (name) => picture(page, name),
    open: async (pathname) => {
      const answer = await page.goto(pathname);
      return answer?.status() ?? 0;
    },
  };
}

let pictures = 0;

async function picture(page: Page, name: string): Promise<void> {
  const file = path.basename(expect.getState().testPath ?? 'page', '.test.ts');
  const folder = path.join('tests', 'e2e', 'output', file);
  mkdirSync(folder, { recursive: true });
  pictures += 1;
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({
    path: path.join(folder, `${String(pictures).padStart(3, '0')}-${name}-${width}.jpeg`),
    fullPage: true,
    // PNG takes three times as long.
    type: 'jpeg',
    quality: 85,
  });
}
