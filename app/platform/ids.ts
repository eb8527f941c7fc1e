import { ulid } from 'ulid';
import { z } from 'zod';
import './zod-in-the-browser';

/** A ULID: 26 characters that sort by time of creation. */
export const idSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** Makes ids; handed in as an argument so that tests choose them. */
export type NewId = () => string;

export const newId: NewId = () => ulid();
