import { ulid } from 'ulid';
import { z } from 'zod';
import './zod-in-the-browser';

/** A ULID: 26 characters that sort by time of creation. */
export const idSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** Makes ids; handed in as an argument so that tests choose them. */
export type NewId = () => string;

/** Asked for one byte at a time, the system's generator takes longer than everything else about an id. */
const drawn = new Uint8Array(4_096);
let left = 0;

function randomFraction(): number {
  if (left === 0) {
    crypto.getRandomValues(drawn);
    left = drawn.length;
  }
  left -= 1;
  // No byte is used twice.
  return drawn[left]! / 256;
}

export const newId: NewId = () => ulid(undefined, randomFraction);
