/** Forms about accounts: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { checkbox, optionalId, plainDateField } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, version } from '~/registers/fields';
import { MFA_KINDS, OPERATORS, OWN_SITE_COPIES, PLATFORMS, SEEN } from './account';
import { readAccountUrl } from './account-url';
import { openLine, openText, ownPage, requiredOpenLine, requiredOpenText } from './fields';

const chosenId = () =>
  z
    .string({ error: messageKey('choose-one') })
    .refine((value) => idSchema.safeParse(value).success, messageKey('choose-one'));

/** What the section keeps up to date by itself. */
const running = {
  name: requiredOpenLine(200),
  audience: openText(1_000),
  posters: openText(1_000),
  hours: openLine(500),
  contractReference: openLine(300),
  listingUrl: ownPage(),
  ownSiteCopy: requiredChoice(OWN_SITE_COPIES),
  ownSiteUrl: ownPage(),
  isPublic: checkbox(),
};

/** What an approval decides, where there was one. */
const decided = {
  platform: requiredChoice(PLATFORMS),
  platformName: openLine(100),
  handle: openLine(200),
  url: requiredOpenLine(500),
  unitId: chosenId(),
  ownerPostId: optionalId(),
  deputyPostId: optionalId(),
  purpose: requiredOpenText(2_000),
  content: openText(2_000),
  notPublished: openText(2_000),
  operator: requiredChoice(OPERATORS),
  vendorName: openLine(300),
  procedureReference: openLine(500),
  procedureApprovedOn: plainDateField(),
  policyReference: openLine(500),
  policyApprovedOn: plainDateField(),
  openedOn: plainDateField(),
  /** The warnings about the address have been looked into. */
  warningsSeen: checkbox(),
};

type Whole = z.infer<z.ZodObject<typeof decided>>;

/** Fields that say something about each other. */
const consistent = (value: Whole, context: z.core.$RefinementCtx<unknown>): void => {
  const at = (field: string, message: string) =>
    context.issues.push({ code: 'custom', message, path: [field], input: value });
  const read = readAccountUrl(value.url, value.platform, value.handle);
  if (!read.ok) at(read.fault === 'handle-differs' ? 'handle' : 'url', messageKey(`account-url-${read.fault}`));
  if (value.platform === 'other' && value.platformName === '') at('platformName', messageKey('required'));
  if (value.operator === 'contractor' && value.vendorName === '') at('vendorName', messageKey('required'));
  if (value.ownerPostId !== null && value.ownerPostId === value.deputyPostId) {
    at('deputyPostId', messageKey('chosen-twice'));
  }
};

export const newAccountForm = z
  .strictObject({ submissionKey: idSchema, ...decided, ...running })
  .check((context) => consistent(context.value, context as never));

/** Of an account from before the portal: nobody has decided anything about it yet. */
export const wholeAccountForm = z
  .strictObject({ version: version(), ...decided, ...running })
  .check((context) => consistent(context.value, context as never));

export const accountForm = z.strictObject({ version: version(), ...running });

/** 安全の確認. A password has no field. */
export const safetyForm = z.strictObject({
  version: version(),
  listingSeenOn: plainDateField(),
  statesOperator: requiredChoice(SEEN),
  linksBack: requiredChoice(SEEN),
  profileSeenOn: plainDateField(),
  mfa: requiredChoice(MFA_KINDS),
  custodianPostId: optionalId(),
  custodianName: openLine(200),
  credentialsChangedOn: plainDateField(),
  leaversRemovedOn: plainDateField(),
});
