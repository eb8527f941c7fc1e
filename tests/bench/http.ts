/** A small HTTP client with connections that stay open, as browsers have them. */
import http from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; bytes: number; ms: number };

export type Client = {
  get: (path: string, cookie?: string) => Promise<Answer>;
  post: (path: string, fields: Record<string, string>, cookie?: string) => Promise<Answer>;
  close: () => void;
};

/** `connections` open at most; everybody else waits. */
export function client(port: number, connections: number): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const origin = `http://127.0.0.1:${port}`;
  const send = (method: string, path: string, headers: http.OutgoingHttpHeaders, body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const begun = performance.now();
      const request = http.request(`${origin}${path}`, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const raw = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: raw,
            bytes: raw.length,
            ms: performance.now() - begun,
          });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  const common = (cookie?: string) => ({
    Accept: 'text/html',
    'Accept-Encoding': 'gzip',
    'Accept-Language': 'ja',
    ...(cookie ? { Cookie: cookie } : {}),
  });
  return {
    get: (path, cookie) => send('GET', path, common(cookie)),
    post: (path, fields, cookie) => {
      const body = new URLSearchParams(fields).toString();
      const headers = {
        ...common(cookie),
        Origin: origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body),
      };
      return send('POST', path, headers, body);
    },
    close: () => agent.destroy(),
  };
}

export const textOf = ({ headers, body }: Answer): string =>
  (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8');

export const cookieOf = ({ headers }: Answer): string | undefined => headers['set-cookie']?.[0]?.split(';')[0];

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return match ? decode(match[1] ?? '') : undefined;
};

/** What a browser would send of the form that posts to `action`, with nothing ticked and nothing typed. */
export function fieldsOf(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => attribute(part.slice(0, part.indexOf('>')), 'action') === action);
  const fields: Record<string, string> = {};
  const controls = /<(input)\s[^>]*>|<(?:textarea)\s[^>]*>([^<]*)<\/textarea>|<(?:select)\s[^>]*>(.*?)<\/select>/gs;
  for (const [whole, input, typed, options] of (form ?? '').split('</form>')[0]?.matchAll(controls) ?? []) {
    const tag = whole.slice(0, whole.indexOf('>') + 1);
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    if (!name || type === 'radio' || type === 'checkbox') continue;
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options ?? '')?.[0] ?? /<option[^>]*>/.exec(options ?? '')?.[0];
    if (input) fields[name] = attribute(tag, 'value') ?? '';
    else if (options === undefined) fields[name] = decode(typed ?? '');
    else fields[name] = (chosen && attribute(chosen, 'value')) ?? '';
  }
  return fields;
}
