/** What a campaign takes in (contracts, agreements and services, or sections), read from a form or an address. Pure. */
import { z } from 'zod';
import type { WorkKind } from '~/contracts/contract';
import { WORK_KINDS } from '~/contracts/contract';
import type { PlainDate } from '~/platform/dates';
import { idSchema } from '~/platform/ids';
import { optionalChoice, optionalId, optionalInteger, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, requiredDate, requiredLine } from '~/registers/fields';
import { OCCASIONS, type Occasion, REGISTER_TYPES, type RegisterType } from './model';

export type Selection = {
  types: RegisterType[];
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

const REGISTERS = z.literal('periodic-check').default('periodic-check');

const selectionFields = {
  types: z.array(z.enum(REGISTER_TYPES, messageKey('not-a-choice'))).min(1, messageKey('choose-one')),
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

export type SectionSelection = {
  /** Each with every section below it. */
  departmentIds: string[];
  /** One by one. */
  unitIds: string[];
  /** 監査: those who are to audit; each audits the sections to which he does not belong. */
  auditorIds: string[];
  /** Of the profile; none: all of them. */
  questionKeys: string[];
};

const sectionFields = {
  kind: z.enum(['self-inspection', 'audit']),
  occasion: requiredChoice(OCCASIONS),
  occasionNote: singleLine(500).default(''),
  departmentIds: z.array(idSchema).max(500).default([]),
  unitIds: z.array(idSchema).max(2_000).default([]),
  auditorIds: z.array(idSchema).max(100).default([]),
  questionKeys: z
    .array(z.string().regex(/^[a-z0-9-]{1,60}$/, messageKey('not-a-choice')))
    .max(100)
    .default([]),
};
/** Fields that are lists, also with one value or none. */
export const REGISTER_LISTS = ['types'] as const;
export const SECTION_LISTS = ['departmentIds', 'unitIds', 'auditorIds', 'questionKeys'] as const;

type SectionFields = z.output<z.ZodObject<typeof sectionFields>>;
type Missing = {
  field: keyof SectionFields;
  key: 'required' | 'choose-one';
  isMissing: (value: SectionFields) => boolean;
};

/** There is somebody to look at, 随時 has a reason, and an audit has auditors. Fields that are wrong are not there. */
const MISSING: readonly Missing[] = [
  {
    field: 'departmentIds',
    key: 'choose-one',
    isMissing: ({ departmentIds, unitIds }) => departmentIds?.length === 0 && unitIds?.length === 0,
  },
  {
    field: 'occasionNote',
    key: 'required',
    isMissing: ({ occasion, occasionNote }) => occasion === 'ad-hoc' && occasionNote === '',
  },
  {
    field: 'auditorIds',
    key: 'choose-one',
    isMissing: ({ kind, auditorIds }) => kind === 'audit' && auditorIds?.length === 0,
  },
];

/** Said together with what else is wrong, so that nobody corrects a form twice. */
const completeSections = <S extends z.ZodType<SectionFields>>(schema: S): S =>
  MISSING.reduce(
    (checked, { field, key, isMissing }) =>
      checked.refine((value) => !isMissing(value), { path: [field], message: messageKey(key), when: () => true }),
    schema,
  );

/** The preview: everything that decides about the campaign, in the address of the page. */
export const previewForm = z.strictObject({ kind: REGISTERS, ...campaignFields, ...selectionFields });
export const sectionPreviewForm = completeSections(z.strictObject({ ...campaignFields, ...sectionFields }));

const startFields = {
  submissionKey: idSchema,
  shown: z
    .string()
    .regex(/^\d{1,6}$/, messageKey('missing-field'))
    .transform(Number),
};

/** The start: the same, with the number of subjects that the preview showed. */
export const startForm = z.strictObject({ kind: REGISTERS, ...startFields, ...campaignFields, ...selectionFields });
export const sectionStartForm = completeSections(
  z.strictObject({ ...startFields, ...campaignFields, ...sectionFields }),
);

type Named = { title: string; fiscalYear: number; dueOn: PlainDate };
export type NewCampaign = Named & Selection;
export type NewSectionCampaign = Named &
  SectionSelection & { kind: 'self-inspection' | 'audit'; occasion: Occasion; occasionNote: string };
