import type { BrowserContext, Page } from 'playwright-core';

type Watched = {
  origin: string;
  /** Filled with whatever must not happen. */
  problems: string[];
  /** Statuses that the test wants to see. */
  expected: ReadonlySet<number>;
  javaScript: boolean;
};

/** Looks over the shoulder of every page of `context`. */
export async function watch(
  context: BrowserContext,
  { origin, problems, expected, javaScript }: Watched,
): Promise<void> {
  const look = (page: Page) => {
    page.on('pageerror', (error) => problems.push(`Error on ${page.url()}: ${error.stack ?? error.message}`));
  };
  for (const page of context.pages()) look(page);
  context.on('page', look);

  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const refused = /responded with a status of (\d{3})/.exec(message.text())?.[1];
    if (refused !== undefined && expected.has(Number(refused))) return;
    problems.push(`Console on ${message.page()?.url()}: ${message.text()}`);
  });

  // Also tells of what a console message would only hint at, and of reports with JavaScript off.
  await context.exposeFunction('reportViolation', (what: string) => problems.push(`Content security policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI} in ${sourceFile}`);
    });
  });

  // The browser resolves no other name (see browser.ts), so nothing leaves whatever a page asks for.
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) problems.push(`Request to another host: ${url}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Left before it was there: the next page was opened in the meantime.
    if (why === 'net::ERR_ABORTED') return;
    // With JavaScript off the browser itself refuses the modules that the page names.
    if (why === 'csp' && !javaScript) return;
    problems.push(`Request failed: ${request.method()} ${request.url()} ${why}`);
  });
  context.on('response', (response) => {
    const status = response.status();
    if (status >= 500 && !expected.has(status)) problems.push(`Answer ${status}: ${response.url()}`);
  });
}
