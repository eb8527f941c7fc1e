import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RequestContent } from './content';

/** Content as canonical JSON (RFC 8785) and the SHA-256 of its UTF-8 bytes, in hex: what a decision is bound to. */
export function freeze(content: RequestContent): { canonical: string; digest: string } {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('Content has no JSON form');
  return { canonical, digest: createHash('sha256').update(canonical, 'utf8').digest('hex') };
}
