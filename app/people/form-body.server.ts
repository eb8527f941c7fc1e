/** Reads a posted form up to a limit, whatever its Content-Length claims. */

/** Text forms; uploads have their own, streaming way. */
export const FORM_BYTES = 1_000_000;

/** What is too large is still taken in, up to here, and thrown away: a browser reads no answer before it has sent all. */
const DISCARDED_AT_MOST = 100_000_000;

export type FormBody = { ok: true; form: FormData } | { ok: false; refusal: 'too-large' | 'not-a-form' };

/** urlencoded and multipart forms; `not-a-form` for any other type and for bytes that do not parse. */
export async function readFormBody(request: Request, limit = FORM_BYTES): Promise<FormBody> {
  const type = request.headers.get('Content-Type') ?? '';
  const urlencoded = /^application\/x-www-form-urlencoded\b/i.test(type);
  if (!urlencoded && !/^multipart\/form-data\b/i.test(type)) return { ok: false, refusal: 'not-a-form' };
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) {
    if (request.body) await discard(request.body.getReader());
    return { ok: false, refusal: 'too-large' };
  }
  const bytes = await readBytes(request, limit);
  if (bytes === null) return { ok: false, refusal: 'too-large' };
  try {
    if (!urlencoded) {
      return { ok: true, form: await new Response(bytes, { headers: { 'Content-Type': type } }).formData() };
    }
    const form = new FormData();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
    return { ok: true, form };
  } catch {
    return { ok: false, refusal: 'not-a-form' };
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return new Uint8Array(0);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await discard(reader);
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (let left = DISCARDED_AT_MOST; left > 0; ) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done || !value) return;
    left -= value.byteLength;
  }
  await reader.cancel().catch(() => undefined);
}
