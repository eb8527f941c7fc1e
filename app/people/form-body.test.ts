import { expect, test } from 'vitest';
import { readFormBody } from './form-body.server';

const CHUNK = new Uint8Array(1_000_000).fill(0x61);

/** A form of so many megabytes, and how many of them were read. */
function formOf(megabytes: number, headers: Record<string, string> = {}) {
  const seen = { read: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (seen.read === megabytes) return controller.close();
      seen.read += 1;
      controller.enqueue(CHUNK);
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const init = { method: 'POST', headers: { ...type, ...headers }, body, duplex: 'half' } as RequestInit;
  return { seen, request: new Request('http://localhost/x', init) };
}

test.each([
  ['that says how large it is', { 'Content-Length': '20000000' }],
  ['that does not say how large it is', {}],
])('a form that is too large is taken in to its end, so that the browser reads the answer: %s', async (_, headers) => {
  const { seen, request } = formOf(20, headers);
  expect(await readFormBody(request)).toEqual({ ok: false, refusal: 'too-large' });
  expect(seen).toEqual({ read: 20, cancelled: false });
});

test('what never ends is broken off', async () => {
  const { seen, request } = formOf(1_000);
  expect(await readFormBody(request)).toEqual({ ok: false, refusal: 'too-large' });
  expect(seen.cancelled).toBe(true);
  expect(seen.read).toBeLessThan(110);
});
