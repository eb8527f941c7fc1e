/** Forms about vendors: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import {
  checkbox,
  multiLine,
  optionalCorporateNumber,
  optionalDecimal,
  plainDateField,
  singleLine,
} from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, requiredDate, requiredLine, version } from '~/registers/fields';
import { isCountry } from './countries';
import { CERTIFICATION_KINDS, isIsmap, TIE_KINDS } from './vendor';

const country = () => singleLine(2).refine((value) => isCountry(value), messageKey('choose-one'));

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));

const facts = {
  name: requiredLine(300),
  nameKana: singleLine(300),
  nameEnglish: singleLine(300),
  corporateNumber: optionalCorporateNumber().transform((value) => (value === '' ? null : value)),
  country: country(),
  address: singleLine(500),
  officersNote: multiLine(2_000),
  exitPlan: multiLine(4_000),
  /** Look-alikes that were shown and are other companies. */
  distinctFrom: z.array(idSchema).max(100),
};

export const newVendorForm = z.strictObject({ submissionKey: idSchema, ...facts });
export const vendorForm = z.strictObject({ version: version(), ...facts });

const tie = {
  company: requiredLine(300),
  country: country(),
  sharePercent: optionalDecimal(0, 100, 2),
  kind: requiredChoice(TIE_KINDS),
  notedOn: requiredDate(),
};
export const newTieForm = z.strictObject({ submissionKey: idSchema, ...tie });
export const tieForm = z.strictObject({ version: version(), ...tie, endedOn: plainDateField() });

const certification = {
  kind: requiredChoice(CERTIFICATION_KINDS),
  number: singleLine(100),
  scope: requiredText(1_000),
  auditPeriodEndsOn: plainDateField(),
  endsOn: plainDateField(),
  renewalPending: checkbox(),
  checkedOn: requiredDate(),
};

/** ISMAP: the end follows from the audit period; anything else has no audit period. */
const oneEnd = (
  value: { kind: (typeof CERTIFICATION_KINDS)[number]; auditPeriodEndsOn: string | null },
  context: z.core.$RefinementCtx<unknown>,
) => {
  if (isIsmap(value.kind) && value.auditPeriodEndsOn === null) {
    context.issues.push({
      code: 'custom',
      message: messageKey('required'),
      path: ['auditPeriodEndsOn'],
      input: value.auditPeriodEndsOn,
    });
  }
};
export const newCertificationForm = z
  .strictObject({ submissionKey: idSchema, ...certification })
  .check((context) => oneEnd(context.value, context as never));
export const certificationForm = z
  .strictObject({ version: version(), ...certification, withdrawnOn: plainDateField() })
  .check((context) => oneEnd(context.value, context as never));

export const noteForm = z.strictObject({
  submissionKey: idSchema,
  notedOn: requiredDate(),
  source: singleLine(300),
  body: requiredText(4_000),
});

export const distinctionForm = z.strictObject({ otherId: idSchema });

export const mergerForm = z.strictObject({ otherId: idSchema, version: version(), otherVersion: version() });
