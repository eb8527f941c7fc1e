/** No test talks to another host: what the outside would say is given by a handler, or the test fails. */
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** HTTP services of others, as tests see them; a test adds its handlers with `outside.use(…)`. */
export const outside = setupServer();

const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

beforeAll(() => {
  outside.listen({
    onUnhandledRequest(request, print) {
      if (!HERE.has(new URL(request.url).hostname)) print.error();
    },
  });
});
afterEach(() => outside.resetHandlers());
afterAll(() => outside.close());
