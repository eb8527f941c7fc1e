/** argon2id, with a gate: a flood of sign-ins waits in line instead of eating the memory. */
import { randomBytes } from 'node:crypto';
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { normalisePassword, PASSWORD_LONGEST, passwordLength } from './password-rules';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** At most this many at once (19 MiB each), and this many in line: about three seconds on a slow machine. */
const AT_ONCE = 2;
const IN_LINE = 150;

/** Thrown when the line is full: the caller answers 503 and says to try again. */
export class TooManyPasswordChecks extends Error {
  override name = 'TooManyPasswordChecks';
}

let running = 0;
const waiting: (() => void)[] = [];

async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= IN_LINE) throw new TooManyPasswordChecks();
    // Whoever finishes hands its place on, so `running` stays as it is.
    await new Promise<void>((resume) => waiting.push(resume));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The argon2id hash to keep, as a PHC string. */
export const hashPassword = (password: string): Promise<string> =>
  inLine(() => hash(normalisePassword(password), ARGON2ID));

let dummyHash: Promise<string> | null = null;

/**
 * Whether `password` belongs to `kept`. Without a kept hash (no such person, no password) the same work is done
 * against a hash nobody knows the password of, so that the time taken says nothing.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  dummyHash ??= hash(randomBytes(32).toString('hex'), ARGON2ID);
  const against = kept ?? (await dummyHash);
  // Longer than any password can be: do the work all the same, on a piece of it.
  const tooLong = passwordLength(password) > PASSWORD_LONGEST;
  const candidate = tooLong
    ? [...normalisePassword(password)].slice(0, PASSWORD_LONGEST).join('')
    : normalisePassword(password);
  const matches = await inLine(() => verify(against, candidate));
  return matches && kept !== null && !tooLong;
}

/** Without characters that are mistaken for one another when read from paper. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An initial password to be read out or copied from paper: 4 groups of 5, about 98 bits. */
export function generatePassword(): string {
  const letters: string[] = [];
  while (letters.length < 20) {
    for (const byte of randomBytes(32)) {
      // 31 letters: bytes from 248 on would make the first letters likelier.
      if (byte < 248 && letters.length < 20) letters.push(LEGIBLE[byte % 31] as string);
    }
  }
  return [0, 5, 10, 15].map((start) => letters.slice(start, start + 5).join('')).join('-');
}

/** A generated password with its hash; null while the line is full. */
export async function makeInitialPassword(): Promise<{ password: string; hash: string } | null> {
  const password = generatePassword();
  try {
    return { password, hash: await hashPassword(password) };
  } catch (error) {
    if (error instanceof TooManyPasswordChecks) return null;
    throw error;
  }
}
