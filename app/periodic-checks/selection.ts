/** Which contracts, agreements and services a campaign takes in, read from a form or an address. Pure. */
import { z } from 'zod';
import type { WorkKind } from '~/contracts/contract';
import { WORK_KINDS } from '~/contracts/contract';
import type { PlainDate } from '~/platform/dates';
import { idSchema } from '~/platform/ids';
import { optionalChoice, optionalId, optionalInteger, plainDateField } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredDate, requiredLine } from '~/registers/fields';
import { SUBJECT_TYPES, type SubjectType } from './model';

export type Selection = {
  types: SubjectType[];
  /** Key of a level of the scheme in force: that level or above. null: any. */
  minimumLevel: string | null;
  work: WorkKind | null;
  unitId: string | null;
  /** Only those that handle personal information. */
  personal: boolean;
  /** Only those never checked, or last checked before this day. */
  notCheckedSince: PlainDate | null;
};

const level = z
  .string()
  .regex(/^[0-9A-Za-z]{0,8}$/, messageKey('not-a-choice'))
  .transform((key) => key || null);

const flag = z.union([z.literal('yes'), z.literal('')]).transform((value) => value === 'yes');

const selectionFields = {
  types: z.array(z.enum(SUBJECT_TYPES, messageKey('not-a-choice'))).min(1, messageKey('choose-one')),
  minimumLevel: level.default(null),
  work: optionalChoice(WORK_KINDS),
  unitId: optionalId().default(null),
  personal: flag.default(false),
  notCheckedSince: plainDateField().default(null),
};

const campaignFields = {
  title: requiredLine(100),
  fiscalYear: optionalInteger(2000, 2199).transform((value, context): number => {
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: messageKey('required'), input: value });
    return z.NEVER;
  }),
  dueOn: requiredDate(),
};

/** The preview: everything that decides about the campaign, in the address of the page. */
export const previewForm = z.strictObject({ ...campaignFields, ...selectionFields });

/** The start: the same, with the number of subjects that the preview showed. */
export const startForm = z.strictObject({
  submissionKey: idSchema,
  shown: z
    .string()
    .regex(/^\d{1,6}$/, messageKey('missing-field'))
    .transform(Number),
  ...campaignFields,
  ...selectionFields,
});

export type NewCampaign = z.output<typeof previewForm>;
