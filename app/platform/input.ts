/**
 * Shared rules for what people type: pieces for zod schemas that the page and the action use alike.
 * Text is kept as typed except for blanks at its ends; what could hide or break something is refused, not repaired.
 * Every piece takes the string of a form field and says what is wrong by a message of input-words.ts.
 */
import { z } from 'zod';
import type { PlainDate } from './dates';
import { idSchema } from './ids';
import { type InputMessage, messageKey, messageText } from './input-words';
import type { Text } from './text';
import './zod-in-the-browser';

/** Half a surrogate pair, or the mark that a decoder left in its place: what was meant is lost. */
const BROKEN = /[\p{Cs}\uFFFD]/u;
/** C0 and C1 controls except tab and line breaks, which the pieces treat themselves. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** Embeddings, overrides and isolates: text that reads other than it is stored ("exe.fdp"). */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;
/** Blank-less joints left behind by copying from web pages; nobody can see or remove them. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/gu;

/** Line breaks of every kind become \n; invisible joints and blanks at the ends go. */
const tidy = (raw: string): string =>
  raw
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(INVISIBLE, '')
    .trim();

/** Counted as people count: 𠮷 is one. */
const lengthInCharacters = (value: string): number => [...value].length;

/** What is wrong with the characters of `value`, if anything. */
export function characterFault(value: string): InputMessage | null {
  if (BROKEN.test(value)) return 'broken-characters';
  if (CONTROL.test(value)) return 'control-characters';
  if (BIDI_CONTROL.test(value)) return 'direction-characters';
  return null;
}

type Context = z.core.$RefinementCtx<unknown>;
/** What is wrong, for a piece of one's own made with `textField`. */
export const fault = (context: Context, key: InputMessage, ...values: number[]): never => {
  context.issues.push({ code: 'custom', message: messageKey(key, ...values), input: context.value });
  return z.NEVER;
};

/** A field of a form before anything is made of it. */
export const textField = () => z.string({ error: messageKey('missing-field') });

function checkedText(raw: string, context: Context, max: number): string {
  const value = tidy(raw);
  // In UTF-16 units first: nobody counts the characters of ten megabytes.
  if (value.length > max * 2 || lengthInCharacters(value) > max) return fault(context, 'too-long', max);
  const wrong = characterFault(value);
  return wrong ? fault(context, wrong) : value;
}

/** One line of text, at most `max` characters; '' where nothing was typed. */
export const singleLine = (max: number) =>
  textField().transform((raw, context) => {
    const value = checkedText(raw, context, max);
    return /[\n\t]/.test(value) ? fault(context, 'one-line') : value;
  });

/** Text with line breaks, at most `max` characters; '' where nothing was typed. */
export const multiLine = (max: number) => textField().transform((raw, context) => checkedText(raw, context, max));

/** １，２００円 → 1200円: full-width forms become the plain ones before a figure is read. */
export const plainForms = (raw: string): string => raw.normalize('NFKC').replace(INVISIBLE, '').trim();

/** The figure in `raw`, with thousands separators allowed; null where it is none. Never NaN or infinite. */
function readNumber(raw: string): { text: string; value: number } | null {
  const text = plainForms(raw).replace(/[−ー―‐]/g, '-');
  const bare = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(bare)) return null;
  return { text: bare, value: Number(bare) };
}

/** A whole number within [min, max], or null where nothing was typed. Full-width digits and separators are fine. */
export const optionalInteger = (min: number, max: number) =>
  textField().transform((raw, context): number | null => {
    if (plainForms(raw) === '') return null;
    const read = readNumber(raw);
    if (!read) return fault(context, 'not-a-number');
    if (!Number.isInteger(read.value)) return fault(context, 'not-whole');
    return read.value < min || read.value > max ? fault(context, 'number-range', min, max) : read.value;
  });

/** A number within [min, max] with at most `decimals` places, or null where nothing was typed. */
export const optionalDecimal = (min: number, max: number, decimals: number) =>
  textField().transform((raw, context): number | null => {
    if (plainForms(raw) === '') return null;
    const read = readNumber(raw);
    if (!read) return fault(context, 'not-a-number');
    if ((read.text.split('.')[1] ?? '').length > decimals) return fault(context, 'too-many-decimals', decimals);
    return read.value < min || read.value > max ? fault(context, 'number-range', min, max) : read.value;
  });

/** Without the calendar library of dates.ts, which would travel to every page with a form. */
function existsInCalendar(date: PlainDate): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  // 30 February rolls over to March instead of failing.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

const ERA_START: Record<string, number> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/** 2026-4-1, 2026/04/01, 2026年4月1日, 令和8年4月1日 and R8.4.1 as 'YYYY-MM-DD'; null for anything else. */
function readDate(raw: string): PlainDate | null {
  const text = plainForms(raw).replaceAll(' ', '').replace('元年', '1年');
  const found = /^(令和|平成|[RHrh])?(\d{1,4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/.exec(text);
  if (!found) return null;
  const [, era, year = '', month = '', day = ''] = found;
  if (!era && year.length !== 4) return null;
  const full = Number(year) + (era ? (ERA_START[era.toUpperCase()] ?? 0) : 0);
  const date = `${String(full).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return existsInCalendar(date) ? date : null;
}

/** A calendar date, or null where nothing was typed. A date that does not exist is refused, never moved. */
export const plainDateField = () =>
  textField().transform((raw, context): PlainDate | null => {
    if (plainForms(raw) === '') return null;
    const date = readDate(raw);
    if (!date) return fault(context, 'not-a-date');
    return date < '1989-01-01' || date > '2199-12-31' ? fault(context, 'date-range') : date;
  });

/** One of `values`, or null where nothing is chosen: a group of radio buttons without a choice sends nothing. */
export const optionalChoice = <const V extends string>(values: readonly V[]) =>
  z.preprocess(
    (raw) => (raw === undefined || raw === null ? '' : raw),
    z.string({ error: messageKey('not-a-choice') }).transform((raw, context): V | null => {
      if (raw === '') return null;
      return values.find((value) => value === raw) ?? fault(context, 'not-a-choice');
    }),
  );

/** はい / いいえ as radio buttons; null while unanswered. */
export const optionalYesNo = () =>
  optionalChoice(['yes', 'no']).transform((answer) => (answer === null ? null : answer === 'yes'));

/** A checkbox: sent as 'on' or 'yes' when ticked, not at all otherwise; a boolean from the page's own script. */
export const checkbox = () =>
  z.preprocess(
    (raw) =>
      raw === true || raw === 'on' || raw === 'yes' || (raw === undefined || raw === false || raw === '' ? false : raw),
    z.boolean({ error: messageKey('not-a-choice') }),
  );

/** The id of something chosen, or null for none. Whether it exists is for the use case to see. */
export const optionalId = () =>
  textField().transform((raw, context): string | null => {
    const value = raw.trim();
    if (value === '') return null;
    return idSchema.safeParse(value).success ? value : fault(context, 'not-an-id');
  });

/** A web address, or ''. Only http and https: a link on a page must never run a script. */
export const optionalUrl = (max: number) =>
  singleLine(max).transform((value, context) => {
    if (value === '') return '';
    const valid = /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value);
    return valid ? value : fault(context, 'not-a-url');
  });

/** 法人番号: 13 digits whose first is the check digit (法人番号の指定等に関する省令 第2条), or ''. */
export const optionalCorporateNumber = () =>
  textField().transform((raw, context) => {
    const value = plainForms(raw).replace(/[-\s]/g, '');
    if (value === '') return '';
    if (!/^\d{13}$/.test(value)) return fault(context, 'corporate-number');
    return isCorporateNumber(value) ? value : fault(context, 'corporate-number-check');
  });

function isCorporateNumber(value: string): boolean {
  const [check, ...rest] = [...value].map(Number);
  // Weights 1 and 2 alternate from the last digit.
  const sum = rest.reverse().reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}

export type FieldErrors = Record<string, Text>;

/** First sentence for each field by its name ('information.0.name'); '' holds what belongs to no field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const unknownKey = issue.code === 'unrecognized_keys';
    const name = unknownKey ? '' : issue.path.join('.');
    errors[name] ??= messageText(unknownKey ? messageKey('unknown-field') : issue.message);
  }
  return errors;
}

/** Names that would reach an object's prototype are no field names. */
const UNSAFE_SEGMENT = new Set(['__proto__', 'prototype', 'constructor']);

type Nested = { [key: string]: unknown };

/**
 * 'rows.0.name=A' → { rows: [{ name: 'A' }] }. Rows keep their order; gaps close. Names in `lists` always become lists;
 * of any other name sent twice the last counts. Files are passed over. `omit` names the fields of the form itself.
 */
export function formValues(form: FormData, options: { omit: readonly string[]; lists?: readonly string[] }): Nested {
  const root: Nested = Object.create(null);
  for (const [name, value] of form.entries()) {
    if (options.omit.includes(name) || typeof value !== 'string') continue;
    put(root, name.split('.'), value, options.lists?.includes(name.replace(/\.\d+(?=\.|$)/g, '.*')) ?? false);
  }
  return closeGaps(root) as Nested;
}

function put(root: Nested, path: string[], value: string, list: boolean): void {
  if (path.length > 5 || path.some((segment) => UNSAFE_SEGMENT.has(segment))) {
    root['?'] = value;
    return;
  }
  let at = root;
  for (const segment of path.slice(0, -1)) {
    const next = at[segment];
    if (typeof next !== 'object' || next === null) at[segment] = Object.create(null);
    at = at[segment] as Nested;
  }
  const last = path.at(-1) ?? '';
  if (list) at[last] = [...(Array.isArray(at[last]) ? (at[last] as string[]) : []), value];
  else at[last] = value;
}

/** Objects whose keys are all numbers are lists. */
function closeGaps(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, closeGaps(inner)] as const);
  const numbered = entries.length > 0 && entries.every(([key]) => /^\d{1,6}$/.test(key));
  if (numbered) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  return Object.fromEntries(entries);
}
