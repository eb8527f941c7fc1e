import { createHash } from 'node:crypto';

/**
 * A short print of what a page showed when it was made. It travels with the form and says, when others have saved in
 * between, whether they touched the same part. A forged one only overwrites what its sender may edit anyway.
 */
export const printOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown), 'utf8').digest('base64url').slice(0, 22);
