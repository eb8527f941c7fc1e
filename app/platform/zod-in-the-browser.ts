/**
 * Zod checks whether it may make functions out of text, which the content security policy forbids and reports.
 * Imported by every module that both sides take their schemas from, before the first schema is made.
 */
import { config } from 'zod';

if (typeof document !== 'undefined') config({ jitless: true });
