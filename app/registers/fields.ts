/** Pieces that the forms of all registers are made of. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { optionalChoice, plainDateField, plainForms, singleLine, textField } from '~/platform/input';
import { messageKey } from '~/platform/input-words';

export const requiredLine = (max: number) => singleLine(max).refine((value) => value !== '', messageKey('required'));

export const requiredDate = () =>
  plainDateField().transform((value, context) => {
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: messageKey('required'), input: value });
    return z.NEVER;
  });

export const requiredChoice = <const V extends string>(values: readonly V[]) =>
  optionalChoice(values).transform((value, context): V => {
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: messageKey('choose-one'), input: value });
    return z.NEVER;
  });

/** 'HH:MM', also ９：０５ and 9時5分; '' where only the day is known. */
export const clockTime = () =>
  textField().transform((raw, context) => {
    const text = plainForms(raw);
    if (text === '') return '';
    const found = /^(\d{1,2})[:時](\d{1,2})分?$/.exec(text);
    const [hour, minute] = [Number(found?.[1]), Number(found?.[2])];
    if (found && hour < 24 && minute < 60) return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    context.issues.push({ code: 'custom', message: messageKey('not-a-time'), input: raw });
    return z.NEVER;
  });

/** One of those shown in a list, or none. */
export const optionalId = () =>
  singleLine(26)
    .refine((value) => value === '' || idSchema.safeParse(value).success, messageKey('choose-one'))
    .transform((value) => (value === '' ? null : value));

/** The version the page showed. Not the person's to fill in, so a wrong one is a form of somebody else's making. */
export const version = () =>
  z
    .string({ error: messageKey('missing-field') })
    .regex(/^\d{1,9}$/, messageKey('missing-field'))
    .transform(Number);
