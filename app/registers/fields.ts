/** Pieces that the forms of all registers are made of. */
import { z } from 'zod';
import { optionalChoice, plainDateField, singleLine } from '~/platform/input';
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

/** The version the page showed. Not the person's to fill in, so a wrong one is a form of somebody else's making. */
export const version = () =>
  z
    .string({ error: messageKey('missing-field') })
    .regex(/^\d{1,9}$/, messageKey('missing-field'))
    .transform(Number);
